package se.aterblick.benchmarks.peer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.javers.core.Javers;
import org.javers.core.JaversBuilder;
import org.javers.core.metamodel.object.CdoSnapshot;
import org.javers.repository.jql.QueryBuilder;
import org.javers.repository.sql.DialectName;
import org.javers.repository.sql.JaversSqlRepository;
import org.javers.repository.sql.SqlRepositoryBuilder;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.benchmarks.BenchmarkDatabase;

/** A table of items, and JaVers with its SQL repository beside it in the same transactions. */
final class JaversSql implements Peer {

    private static final String PLAN = "plan";
    private static final String AUTHOR = "p-manager";

    /** Its moment in a query is the first that no longer belongs. */
    private static final Duration STEP = Duration.ofMillis(1);

    /** JaVers takes so many keys at each step of a sequence. */
    private static final int KEYS_OF_A_STEP = 100;

    private final OwnSchema schema;
    private final TransactionTemplate transactions;
    private final JaversSqlRepository repository;
    private final Javers javers;

    private JaversSql(OwnSchema schema) {
        this.schema = schema;
        this.transactions =
                new TransactionTemplate(new DataSourceTransactionManager(schema.pool()));
        this.repository =
                SqlRepositoryBuilder.sqlRepository()
                        .withConnectionProvider(() -> DataSourceUtils.getConnection(schema.pool()))
                        .withDialect(DialectName.POSTGRES)
                        .build();
        this.javers =
                transactions.execute(status ->
                        JaversBuilder.javers()
                                .registerJaversRepository(repository)
                                .withPrettyPrint(false)
                                .registerEntity(JaversItem.class)
                                .build());
    }

    static JaversSql open(BenchmarkDatabase database) {
        OwnSchema schema = OwnSchema.create(database, "javers");
        schema.jdbc()
                .execute("CREATE TABLE item (id text PRIMARY KEY, value integer, comment text)");
        return new JaversSql(schema);
    }

    @Override
    public String name() {
        return "JaVers";
    }

    @Override
    public void load(Workload workload) throws Exception {
        int plans = workload.plans();
        schema.copy(
                "item (id, value, comment)",
                places(workload, workload.updatesOfPlan() - Workload.ITEMS),
                place ->
                        OwnSchema.row(
                                place.id(), place.update().value(), place.update().comment()));
        schema.copy(
                "jv_global_id (global_id_pk, local_id, type_name)",
                IntStream.range(0, plans * Workload.ITEMS).boxed(),
                number ->
                        OwnSchema.row(
                                number + 1,
                                "\"%s\""
                                        .formatted(JaversItem.id(
                                                number / Workload.ITEMS, number % Workload.ITEMS)),
                                "Item"));
        schema.copy(
                "jv_commit (commit_pk, author, commit_date, commit_date_instant, commit_id)",
                places(workload, 0),
                place ->
                        OwnSchema.row(
                                place.key(),
                                AUTHOR,
                                local(place.update().at()),
                                place.update().at(),
                                place.key() + ".00"));
        schema.copy(
                "jv_commit_property (commit_fk, property_name, property_value)",
                places(workload, 0),
                place -> OwnSchema.row(place.key(), PLAN, Update.planName(place.plan())));
        schema.copy(
                """
                jv_snapshot (snapshot_pk, type, version, state, changed_properties, managed_type, global_id_fk,
                    commit_fk)\
                """,
                places(workload, 0),
                Place::snapshot);
        for (String table : List.of("global_id", "commit", "snapshot")) {
            schema.jdbc()
                    .execute(
                            "ALTER SEQUENCE jv_%s_pk_seq RESTART WITH %d"
                                    .formatted(
                                            table, workload.updates() / KEYS_OF_A_STEP + 1_000));
        }
    }

    private static LocalDateTime local(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneId.systemDefault());
    }

    private static Stream<Place> places(Workload workload, int from) {
        return IntStream.range(from, workload.updatesOfPlan())
                .boxed()
                .flatMap(number -> IntStream.range(0, workload.plans())
                        .mapToObj(plan -> new Place(workload, plan, number)));
    }

    /** An update's place in the history. */
    private record Place(Workload workload, int plan, int number) {

        int key() {
            return number * workload.plans() + plan + 1;
        }

        Update update() {
            return workload.update(plan, number);
        }

        String id() {
            return JaversItem.id(plan, update().item());
        }

        String snapshot() {
            Update update = update();
            boolean isFirst = number < Workload.ITEMS;
            return OwnSchema.row(
                    key(),
                    isFirst ? "INITIAL" : "UPDATE",
                    number / Workload.ITEMS + 1,
                    "{\"comment\":\"%s\",\"item\":%d,\"id\":\"%s\",\"value\":%d}"
                            .formatted(update.comment(), update.item(), id(), update.value()),
                    isFirst
                            ? "[\"comment\",\"item\",\"id\",\"value\"]"
                            : "[\"comment\",\"value\"]",
                    "Item",
                    plan * Workload.ITEMS + update.item() + 1,
                    key());
        }
    }

    @Override
    public void append(Update update) {
        JaversItem item = JaversItem.of(update);
        transactions.executeWithoutResult(status -> {
            schema.jdbc()
                    .update(
                            "UPDATE item SET value = ?, comment = ? WHERE id = ?",
                            item.value(),
                            item.comment(),
                            item.id());
            javers.commit(AUTHOR, item, Map.of(PLAN, Update.planName(update.plan())));
        });
    }

    /** The plan's snapshots up to the moment in one query, latest first. */
    @Override
    public List<Reading> report(int plan, Instant moment) {
        TreeMap<Integer, Reading> items = new TreeMap<>();
        List<CdoSnapshot> snapshots =
                transactions.execute(status ->
                        javers.findSnapshots(
                                QueryBuilder.byClass(JaversItem.class)
                                        .withCommitProperty(PLAN, Update.planName(plan))
                                        .to(local(moment.plus(STEP)))
                                        .limit(Integer.MAX_VALUE)
                                        .build()));
        for (CdoSnapshot snapshot : snapshots) {
            int item = (int) snapshot.getPropertyValue("item");
            items.putIfAbsent(
                    item,
                    new Reading(
                            item,
                            (int) snapshot.getPropertyValue("value"),
                            (String) snapshot.getPropertyValue("comment")));
        }
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
