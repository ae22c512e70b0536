package se.aterblick.benchmarks.peer;

import clojure.java.api.Clojure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Date;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import xtdb.api.IXtdb;
import xtdb.api.TransactionInstant;
import xtdb.api.XtdbDocument;
import xtdb.api.tx.Transaction;

/** XTDB with log, documents and indexes in memory, which flatters it: nothing is durable. */
final class XtdbInMemory implements Peer {

    private static final Object QUERY =
            Clojure.read(
                    """
                    {:find [item value comment]
                     :in [plan]
                     :where [[e :plan plan] [e :item item] [e :value value] [e :comment comment]]}
                    """);
    private static final int BATCH = 1_000;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final IXtdb node = IXtdb.startNode(Map.of());

    @Override
    public String name() {
        return "XTDB, in memory";
    }

    @Override
    public int mostUpdates() {
        return 200_000;
    }

    @Override
    public void load(Workload workload) {
        Iterator<Update> updates = workload.inOrder().iterator();
        TransactionInstant last = null;
        while (updates.hasNext()) {
            Transaction.Builder batch = Transaction.builder();
            for (int i = 0; i < BATCH && updates.hasNext(); i++) {
                Update update = updates.next();
                batch.put(document(update), Date.from(update.at()));
            }
            last = node.submitTx(batch.build());
        }
        if (last != null) {
            node.awaitTx(last, PATIENCE);
        }
    }

    private static XtdbDocument document(Update update) {
        return XtdbDocument.create(
                Update.planName(update.plan()) + "/" + update.item(),
                Map.of(
                        "plan",
                        Update.planName(update.plan()),
                        "item",
                        update.item(),
                        "value",
                        update.value(),
                        "comment",
                        update.comment()));
    }

    /** Until it can be read, as everybody else's commit can. */
    @Override
    public void append(Update update) {
        node.awaitTx(
                node.submitTx(Transaction.buildTx(tx -> tx.put(document(update)))), PATIENCE);
    }

    @Override
    public void appendTogether(List<Update> updates) {
        node.awaitTx(
                node.submitTx(
                        Transaction.buildTx(
                                tx -> updates.forEach(update -> tx.put(document(update))))),
                PATIENCE);
    }

    @Override
    public List<Reading> report(int plan, Instant moment) {
        Collection<List<?>> rows =
                node.db(Date.from(moment)).query(QUERY, Update.planName(plan));
        return rows.stream()
                .map(row ->
                        new Reading(
                                ((Number) row.get(0)).intValue(),
                                ((Number) row.get(1)).intValue(),
                                (String) row.get(2)))
                .sorted(Comparator.comparingInt(Reading::item))
                .toList();
    }

    /** Not told. */
    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public void close() {
        try {
            node.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
