package se.aterblick.query.projection;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import se.aterblick.query.projection.Reached.PlanReached;
import se.aterblick.value.PlanId;

/** How far each processor has come with each plan. */
@Component
public class Reached {

    private static final String UPSERT =
            """
            INSERT INTO follow_up.reached (processor, plan_id, sequence) VALUES (?, ?, ?)
            ON CONFLICT (processor, plan_id) DO UPDATE SET sequence = excluded.sequence
            """;

    private final JdbcTemplate jdbc;

    Reached(@Qualifier("queryJdbc") JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether all of these processors have seen a plan's event, and the plan itself can be looked
     * up.
     */
    public boolean by(Collection<Processor> processors, String planId, long sequence) {
        Map<Processor, Long> reached = sequences(planId);
        return reached.containsKey(Processor.REPORTS)
                && processors.stream().allMatch(p -> reached.getOrDefault(p, -1L) >= sequence);
    }

    /** How far a processor has come with every plan it has seen, in the order of their ids. */
    public List<PlanReached> plans(Processor processor) {
        return jdbc.query(
                "SELECT plan_id, sequence FROM follow_up.reached WHERE processor = ? ORDER BY plan_id",
                (row, number) ->
                        new PlanReached(
                                PlanId.of(row.getString("plan_id")), row.getLong("sequence")),
                processor.code());
    }

    /**
     * A plan up to an event.
     *
     * @param sequence the event's sequence number
     */
    public record PlanReached(PlanId planId, long sequence) {

        /** How many events that are. */
        public long events() {
            return sequence + 1;
        }
    }

    /** The sequence number of the plan's last event that each processor has seen. */
    private Map<Processor, Long> sequences(String planId) {
        Map<Processor, Long> sequences = new HashMap<>();
        jdbc.query(
                "SELECT processor, sequence FROM follow_up.reached WHERE plan_id = ?",
                row -> {
                    long sequence = row.getLong("sequence");
                    Processor.of(row.getString("processor"))
                            .ifPresent(processor -> sequences.put(processor, sequence));
                },
                planId);
        return sequences;
    }

    /** Notes, in the transaction of a batch, how far the batch takes a processor. */
    void advance(Processor processor, List<FoldedEvent> batch) {
        jdbc.batchUpdate(
                UPSERT,
                PlanChange.of(batch).stream()
                        .map(change ->
                                new Object[] {
                                    processor.code(), change.planId().value(), change.sequence()
                                })
                        .toList());
    }
}
