package se.aterblick.benchmarks.peer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.cfg.SchemaToolingSettings;
import org.hibernate.envers.AuditReader;
import org.hibernate.envers.AuditReaderFactory;
import org.hibernate.envers.configuration.EnversSettings;
import org.hibernate.envers.query.AuditEntity;
import org.hibernate.envers.strategy.internal.DefaultAuditStrategy;
import org.hibernate.envers.strategy.internal.ValidityAuditStrategy;
import se.aterblick.benchmarks.BenchmarkDatabase;

/** Hibernate Envers with one of its two strategies, and the indexes it does not make by itself. */
final class Envers implements Peer {

    private static final List<String> INDEXES =
            List.of(
                    "CREATE INDEX ON item_aud (plan_id, rev)",
                    "CREATE INDEX ON item_aud (id, rev)",
                    "CREATE INDEX ON revinfo (revtstmp, rev)");

    private final OwnSchema schema;
    private final SessionFactory sessions;
    private final boolean validity;

    private Envers(OwnSchema schema, SessionFactory sessions, boolean validity) {
        this.schema = schema;
        this.sessions = sessions;
        this.validity = validity;
    }

    static Envers open(BenchmarkDatabase database, boolean validity) {
        OwnSchema schema = OwnSchema.create(database, validity ? "envers_validity" : "envers");
        Configuration configuration = new Configuration().addAnnotatedClass(EnversItem.class);
        configuration.getProperties().put(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, schema.pool());
        configuration.setProperty(SchemaToolingSettings.JAKARTA_HBM2DDL_DATABASE_ACTION, "create");
        configuration.setProperty(
                EnversSettings.AUDIT_STRATEGY,
                (validity ? ValidityAuditStrategy.class : DefaultAuditStrategy.class).getName());
        SessionFactory sessions = configuration.buildSessionFactory();
        INDEXES.forEach(schema.jdbc()::execute);
        return new Envers(schema, sessions, validity);
    }

    @Override
    public String name() {
        return validity ? "Envers, validity" : "Envers";
    }

    /** The first round inserts, the others update; each update has a revision of its own. */
    @Override
    public void load(Workload workload) throws Exception {
        int last = workload.updatesOfPlan() - Workload.ITEMS;
        schema.copy(
                "revinfo (rev, revtstmp)",
                numbers(workload, 0),
                at ->
                        OwnSchema.row(
                                at.revision(0),
                                Workload.at(at.number()).toEpochMilli()));
        schema.copy(
                "item_aud (rev, revtype, id, plan_id, number, reported, comment"
                        + (validity ? ", revend)" : ")"),
                numbers(workload, 0),
                this::audited);
        schema.copy(
                "item (id, plan_id, number, reported, comment)",
                numbers(workload, last),
                Place::item);
        schema.jdbc()
                .execute(
                        "ALTER SEQUENCE revinfo_seq RESTART WITH " + (workload.updates() + 1_000));
    }

    private String audited(Place at) {
        boolean isLast = at.number() + Workload.ITEMS >= at.workload().updatesOfPlan();
        String until = isLast ? "\\N" : String.valueOf(at.revision(Workload.ITEMS));
        String row =
                OwnSchema.row(
                        at.revision(0), at.number() < Workload.ITEMS ? 0 : 1, at.item().strip());
        return validity ? row.strip() + "\t" + until + "\n" : row;
    }

    private static Stream<Place> numbers(Workload workload, int from) {
        return IntStream.range(from, workload.updatesOfPlan())
                .boxed()
                .flatMap(number -> IntStream.range(0, workload.plans())
                        .mapToObj(plan -> new Place(workload, plan, number)));
    }

    /** An update's place in the history. */
    private record Place(Workload workload, int plan, int number) {

        /** The revision of this update or one of the same plan that comes so much later. */
        int revision(int later) {
            return (number + later) * workload.plans() + plan + 1;
        }

        String item() {
            Update update = workload.update(plan, number);
            return OwnSchema.row(
                    EnversItem.id(plan, update.item()),
                    plan,
                    update.item(),
                    update.value(),
                    update.comment());
        }
    }

    @Override
    public void append(Update update) {
        sessions.inTransaction(session ->
                session.find(EnversItem.class, EnversItem.id(update.plan(), update.item()))
                        .set(update.value(), update.comment()));
    }

    /** One transaction, and so one revision. */
    @Override
    public void appendTogether(List<Update> updates) {
        sessions.inTransaction(session ->
                updates.forEach(update ->
                        session.find(
                                        EnversItem.class,
                                        EnversItem.id(update.plan(), update.item()))
                                .set(update.value(), update.comment())));
    }

    @Override
    public List<Reading> report(int plan, Instant moment) {
        return sessions.fromTransaction(session -> {
            AuditReader reader = AuditReaderFactory.get(session);
            Number revision = reader.getRevisionNumberForDate(moment);
            List<?> items =
                    reader.createQuery()
                            .forEntitiesAtRevision(EnversItem.class, revision)
                            .add(AuditEntity.property("plan").eq(plan))
                            .getResultList();
            return items.stream()
                    .map(item -> ((EnversItem) item).reading())
                    .sorted(Comparator.comparingInt(Reading::item))
                    .toList();
        });
    }

    @Override
    public long bytes() {
        return schema.bytes();
    }

    @Override
    public void close() {
        sessions.close();
        schema.close();
    }
}
