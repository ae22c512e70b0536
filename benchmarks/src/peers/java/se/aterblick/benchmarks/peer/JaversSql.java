package se.aterblick.benchmarks.peer;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.javers.core.Javers;
import org.javers.core.JaversBuilder;
import org.javers.core.metamodel.object.CdoSnapshot;
import org.javers.repository.jql.JqlQuery;
import org.javers.repository.jql.QueryBuilder;
import org.javers.repository.sql.DialectName;
import org.javers.repository.sql.JaversSqlRepository;
import org.javers.repository.sql.SqlRepositoryBuilder;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.benchmarks.BenchmarkDatabase;

/**
 * JaVers with its SQL repository, beside a table of items: each update is a commit that names its
 * plan as a commit property; and the indexes it does not make by itself.
 */
final class JaversSql implements Peer {

    private static final String SCHEMA = "javers";
    private static final String AUTHOR = "person-1";
    private static final String PLAN = "plan";
    private static final String ITEM =
            """
            CREATE TABLE item (id bigint PRIMARY KEY, plan_id integer NOT NULL, number integer NOT NULL,
                reported integer NOT NULL, comment text NOT NULL)
            """;
    private static final List<String> INDEXES =
            List.of(
                    "CREATE INDEX ON jv_commit_property (property_name, property_value, commit_fk)",
                    "CREATE INDEX ON jv_snapshot (global_id_fk, snapshot_pk)");

    /** Keys are taken from sequences in blocks of so many. */
    private static final int BLOCK = 100;

    private final OwnSchema schema;
    private final TransactionTemplate transactions;
    private final Javers javers;

    private JaversSql(OwnSchema schema, TransactionTemplate transactions, Javers javers) {
        this.schema = schema;
        this.transactions = transactions;
        this.javers = javers;
    }

    static JaversSql open(BenchmarkDatabase database) {
        OwnSchema schema = OwnSchema.create(database, SCHEMA);
        schema.jdbc().execute(ITEM);
        TransactionTemplate transactions =
                new TransactionTemplate(new DataSourceTransactionManager(schema.pool()));
        Javers javers = transactions.execute(status -> javers(schema));
        INDEXES.forEach(schema.jdbc()::execute);
        return new JaversSql(schema, transactions, javers);
    }

    /** Makes its tables; works in the transaction of whoever calls. */
    private static Javers javers(OwnSchema schema) {
        JaversSqlRepository repository =
                SqlRepositoryBuilder.sqlRepository()
                        .withSchema(SCHEMA)
                        .withDialect(DialectName.POSTGRES)
                        .withConnectionProvider(() -> DataSourceUtils.getConnection(schema.pool()))
                        .build();
        return JaversBuilder.javers()
                .registerJaversRepository(repository)
                .scanTypeName(JaversItem.class)
                .withPrettyPrint(false)
                .build();
    }

    @Override
    public String name() {
        return "JaVers SQL";
    }

    @Override
    public void load(Workload workload) throws Exception {
        int all = workload.updatesOfPlan();
        schema.copy(
                "jv_global_id (global_id_pk, local_id, type_name)",
                places(workload, 0, Workload.ITEMS),
                Place::globalId);
        schema.copy(
                "jv_commit (commit_pk, author, commit_date, commit_date_instant, commit_id)",
                places(workload, 0, all),
                Place::commit);
        schema.copy(
                "jv_commit_property (commit_fk, property_name, property_value)",
                places(workload, 0, all),
                Place::commitProperty);
        schema.copy(
                "jv_snapshot (snapshot_pk, commit_fk, global_id_fk, type, version, managed_type,"
                        + " changed_properties, state)",
                places(workload, 0, all),
                Place::snapshot);
        schema.copy(
                "item (id, plan_id, number, reported, comment)",
                places(workload, all - Workload.ITEMS, all),
                Place::item);
        for (String key : List.of("global_id", "commit", "snapshot")) {
            schema.jdbc()
                    .execute(
                            "ALTER SEQUENCE jv_%s_pk_seq RESTART WITH %d"
                                    .formatted(key, workload.updates() / BLOCK + 2));
        }
    }

    private static Stream<Place> places(Workload workload, int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .flatMap(number -> IntStream.range(0, workload.plans())
                        .mapToObj(plan -> new Place(workload, plan, number)));
    }

    /** An update's place in the history. */
    private record Place(Workload workload, int plan, int number) {

        Update update() {
            return workload.update(plan, number);
        }

        long id() {
            return JaversItem.id(plan, update().item());
        }

        /** Commits and snapshots have the same keys: 1, 2, 3 … in the order of time. */
        int key() {
            return number * workload.plans() + plan + 1;
        }

        String globalId() {
            return OwnSchema.row(id(), id(), JaversItem.TYPE);
        }

        String commit() {
            Instant at = update().at();
            return OwnSchema.row(
                    key(),
                    AUTHOR,
                    LocalDateTime.ofInstant(at, ZoneId.systemDefault()),
                    DateTimeFormatter.ISO_INSTANT.format(at),
                    key());
        }

        String commitProperty() {
            return OwnSchema.row(key(), PLAN, plan);
        }

        String snapshot() {
            boolean isFirst = number < Workload.ITEMS;
            return OwnSchema.row(
                    key(),
                    key(),
                    id(),
                    isFirst ? "INITIAL" : "UPDATE",
                    number / Workload.ITEMS + 1,
                    JaversItem.TYPE,
                    isFirst ? JaversItem.ALL : JaversItem.CHANGED,
                    new JaversItem(update()).state());
        }

        String item() {
            Update update = update();
            return OwnSchema.row(id(), plan, update.item(), update.value(), update.comment());
        }
    }

    @Override
    public void append(Update update) {
        transactions.executeWithoutResult(status -> set(update));
    }

    /** One transaction; JaVers makes a commit of each. */
    @Override
    public void appendTogether(List<Update> updates) {
        transactions.executeWithoutResult(status -> updates.forEach(this::set));
    }

    private void set(Update update) {
        schema.jdbc()
                .update(
                        "UPDATE item SET reported = ?, comment = ? WHERE id = ?",
                        update.value(),
                        update.comment(),
                        JaversItem.id(update.plan(), update.item()));
        javers.commit(
                AUTHOR, new JaversItem(update), Map.of(PLAN, Integer.toString(update.plan())));
    }

    /** All snapshots of the plan up to then, newest first; the first one of each item counts. */
    @Override
    public List<Reading> report(int plan, Instant moment) {
        JqlQuery query =
                QueryBuilder.byClass(JaversItem.class)
                        .withCommitProperty(PLAN, Integer.toString(plan))
                        .toInstant(moment)
                        .limit(Integer.MAX_VALUE)
                        .build();
        List<CdoSnapshot> snapshots = transactions.execute(status -> javers.findSnapshots(query));
        TreeMap<Integer, Reading> items = new TreeMap<>();
        snapshots.stream()
                .map(JaversItem::reading)
                .forEach(reading -> items.putIfAbsent(reading.item(), reading));
        return List.copyOf(items.values());
    }

    @Override
    public long bytes() {
        return schema.bytes();
    }

    @Override
    public void close() {
        schema.close();
    }
}
