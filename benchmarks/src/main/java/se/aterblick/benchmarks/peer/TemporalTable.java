package se.aterblick.benchmarks.peer;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.benchmarks.BenchmarkDatabase;

/** Tables by hand: what is, and by a trigger what was, from when to when. */
final class TemporalTable implements Peer {

    private static final String SCHEMA =
            """
            CREATE TABLE item (
                plan_id integer, item integer, value integer NOT NULL, comment text NOT NULL,
                valid_from timestamptz NOT NULL DEFAULT clock_timestamp(), PRIMARY KEY (plan_id, item));
            CREATE TABLE item_history (
                plan_id integer NOT NULL, item integer NOT NULL, value integer NOT NULL, comment text NOT NULL,
                valid_from timestamptz NOT NULL, valid_to timestamptz NOT NULL);
            CREATE INDEX item_history_period ON item_history (plan_id, valid_to, valid_from);
            CREATE FUNCTION keep_item() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                NEW.valid_from := clock_timestamp();
                INSERT INTO item_history VALUES
                    (OLD.plan_id, OLD.item, OLD.value, OLD.comment, OLD.valid_from, NEW.valid_from);
                RETURN NEW;
            END $$;
            CREATE TRIGGER item_is_kept BEFORE UPDATE ON item FOR EACH ROW EXECUTE FUNCTION keep_item();
            """;
    private static final String REPORT =
            """
            SELECT item, value, comment FROM item WHERE plan_id = ? AND valid_from <= ?
            UNION ALL
            SELECT item, value, comment FROM item_history WHERE plan_id = ? AND valid_from <= ? AND valid_to > ?
            ORDER BY item
            """;

    private static final String SET =
            "UPDATE item SET value = ?, comment = ? WHERE plan_id = ? AND item = ?";

    private final OwnSchema schema;
    private final TransactionTemplate transactions;
    private final JdbcTemplate jdbc;

    private TemporalTable(OwnSchema schema) {
        this.schema = schema;
        this.jdbc = schema.jdbc();
        this.transactions =
                new TransactionTemplate(new DataSourceTransactionManager(schema.pool()));
    }

    static TemporalTable open(BenchmarkDatabase database) {
        OwnSchema schema = OwnSchema.create(database, "temporal");
        schema.jdbc().execute(SCHEMA);
        return new TemporalTable(schema);
    }

    @Override
    public String name() {
        return "temporal table";
    }

    @Override
    public void load(Workload workload) throws Exception {
        int last = workload.updatesOfPlan() - Workload.ITEMS;
        schema.copy(
                "item_history (plan_id, item, value, comment, valid_from, valid_to)",
                IntStream.range(0, last)
                        .boxed()
                        .flatMap(number ->
                                IntStream.range(0, workload.plans())
                                        .mapToObj(plan -> new Kept(workload, plan, number))),
                Kept::row);
        schema.copy(
                "item (plan_id, item, value, comment, valid_from)",
                IntStream.range(last, workload.updatesOfPlan())
                        .boxed()
                        .flatMap(number ->
                                IntStream.range(0, workload.plans())
                                        .mapToObj(plan -> workload.update(plan, number))),
                update ->
                        OwnSchema.row(
                                update.plan(),
                                update.item(),
                                update.value(),
                                update.comment(),
                                update.at()));
    }

    /** An update that another one followed: the same item's of the next round. */
    private record Kept(Workload workload, int plan, int number) {

        String row() {
            Update update = workload.update(plan, number);
            return OwnSchema.row(
                    plan,
                    update.item(),
                    update.value(),
                    update.comment(),
                    update.at(),
                    Workload.at(number + Workload.ITEMS));
        }
    }

    @Override
    public void append(Update update) {
        int updated =
                jdbc.update(SET, update.value(), update.comment(), update.plan(), update.item());
        if (updated != 1) {
            throw new IllegalStateException("no such item: " + update);
        }
    }

    /** One transaction, and one batch of statements. */
    @Override
    public void appendTogether(List<Update> updates) {
        transactions.executeWithoutResult(status ->
                jdbc.batchUpdate(
                        SET,
                        updates.stream()
                                .map(update ->
                                        new Object[] {
                                            update.value(),
                                            update.comment(),
                                            update.plan(),
                                            update.item()
                                        })
                                .toList()));
    }

    @Override
    public List<Reading> report(int plan, Instant moment) {
        Timestamp then = Timestamp.from(moment);
        return new ArrayList<>(
                jdbc.query(
                        REPORT,
                        (row, number) ->
                                new Reading(row.getInt(1), row.getInt(2), row.getString(3)),
                        plan,
                        then,
                        plan,
                        then,
                        then));
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
