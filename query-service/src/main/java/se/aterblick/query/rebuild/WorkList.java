package se.aterblick.query.rebuild;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.ProcessorPositions;
import se.aterblick.query.projection.Seen;
import se.aterblick.query.projection.Segments;
import se.aterblick.value.PlanId;

/**
 * The plans that are to be folded for rebuilds that run together, and those that are done. Like the
 * next sets it outlives the service that works on it.
 */
@Component
class WorkList {

    private final JdbcClient jdbc;
    private final ProcessorPositions positions;

    WorkList(@Qualifier("queryJdbc") JdbcTemplate jdbc, ProcessorPositions positions) {
        this.jdbc = JdbcClient.create(jdbc);
        this.positions = positions;
    }

    /** Forgets a run. */
    void clear(long run) {
        jdbc.sql("DELETE FROM follow_up.rebuild_plan WHERE run = ?").param(run).update();
        jdbc.sql("DELETE FROM follow_up.rebuild_position WHERE run = ?").param(run).update();
    }

    /**
     * Notes every plan as far as the processors have seen it, never further: a processor would meet
     * its own future. To be called in a transaction that sees one moment.
     *
     * @throws IllegalStateException if the notes of a processor do not add up to its position
     */
    void begin(long run, Collection<Processor> processors) {
        jdbc.sql(
                        """
                        INSERT INTO follow_up.rebuild_plan (run, plan_id, processor, events)
                        SELECT :run, plan_id, processor, sequence + 1 FROM follow_up.reached
                        WHERE processor IN (:processors)
                        """)
                .param("run", run)
                .param("processors", processors.stream().map(Processor::code).toList())
                .update();
        Map<Processor, Long> noted = byProcessor(run, "true");
        for (Processor processor : processors) {
            long events = noted.getOrDefault(processor, 0L);
            Seen seen = positions.seen(processor);
            if (events < seen.all() || events > seen.some()) {
                throw new IllegalStateException(
                        "the notes of processor %s on plans add up to %d events, but it has seen %s"
                                .formatted(processor.code(), events, seen.positions()));
            }
            note(run, processor, seen);
        }
    }

    private void note(long run, Processor processor, Seen seen) {
        for (int segment = 0; segment < Segments.COUNT; segment++) {
            jdbc.sql("INSERT INTO follow_up.rebuild_position VALUES (?, ?, ?, ?)")
                    .params(run, processor.code(), segment, seen.positions().get(segment))
                    .update();
        }
    }

    /** What each processor had seen when the run began; empty if nothing is noted of it. */
    Map<Processor, Seen> seen(long run) {
        Map<Processor, Seen> seen = new EnumMap<>(Processor.class);
        jdbc.sql(
                        "SELECT processor, segment, position FROM follow_up.rebuild_position WHERE run = ?")
                .param(run)
                .query(row -> {
                    Processor processor = processor(row);
                    seen.put(
                            processor,
                            seen.getOrDefault(processor, Seen.NOTHING)
                                    .at(row.getInt("segment"), row.getLong("position")));
                });
        return seen;
    }

    /** How many events of each processor are done. */
    Map<Processor, Long> done(long run) {
        return byProcessor(run, "done");
    }

    /** The plans that are not done yet, the longest first. */
    List<PlanToFold> left(long run) {
        Map<String, PlanToFold> plans = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        SELECT plan_id, processor, events FROM follow_up.rebuild_plan
                        WHERE run = ? AND NOT done ORDER BY max(events) OVER (PARTITION BY plan_id) DESC, plan_id
                        """)
                .param(run)
                .query(row -> {
                    PlanId planId = PlanId.of(row.getString("plan_id"));
                    plans.computeIfAbsent(planId.value(), id -> PlanToFold.of(planId))
                            .events()
                            .put(processor(row), row.getLong("events"));
                });
        return List.copyOf(plans.values());
    }

    /** Notes plans as done, in the transaction that writes their rows. */
    void done(long run, Collection<PlanToFold> plans) {
        jdbc.sql(
                        """
                        UPDATE follow_up.rebuild_plan SET done = true
                        WHERE run = ? AND plan_id = ANY (?)
                        """)
                .params(
                        run,
                        plans.stream().map(plan -> plan.planId().value()).toArray(String[]::new))
                .update();
    }

    private Map<Processor, Long> byProcessor(long run, String condition) {
        Map<Processor, Long> events = new EnumMap<>(Processor.class);
        jdbc.sql(
                        """
                        SELECT processor, coalesce(sum(events) FILTER (WHERE %s), 0) AS events
                        FROM follow_up.rebuild_plan WHERE run = ? GROUP BY processor
                        """
                                .formatted(condition))
                .param(run)
                .query(row -> {
                    events.put(processor(row), row.getLong("events"));
                });
        return events;
    }

    private static Processor processor(ResultSet row) throws SQLException {
        return Processor.of(row.getString("processor")).orElseThrow();
    }
}
