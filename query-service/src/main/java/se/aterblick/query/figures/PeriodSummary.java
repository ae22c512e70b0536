package se.aterblick.query.figures;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.aterblick.query.completeness.CompletenessState;

/**
 * How complete one period of one plan is.
 *
 * @param entries how many things are due, or reported though they are not
 * @param states how many of them stand how; zeros included
 */
record PeriodSummary(
        @Schema(example = "rgs-2024") String planId,
        @Schema(example = "2024") int year,
        @Schema(example = "dn-regionservice") String committee,
        @Schema(example = "AR") String period,
        @Schema(example = "Årsredovisning") String periodName,
        @Schema(example = "58") long entries,
        @Schema(
                        example =
                                "{\"REPORTED\": 52, \"REPORTED_LATE\": 3, \"MISSING_WITH_REASON\": 1,"
                                        + " \"NOT_REPORTED\": 0, \"OVERDUE\": 2}")
                Map<CompletenessState, Long> states) {

    /** Reads rows of one plan, period and state each, in the order of plans and periods. */
    static List<PeriodSummary> all(ResultSet rows) throws SQLException {
        List<PeriodSummary> all = new ArrayList<>();
        while (rows.next()) {
            PeriodSummary next =
                    new PeriodSummary(
                            rows.getString("plan_id"),
                            rows.getInt("year"),
                            rows.getString("committee"),
                            rows.getString("period"),
                            rows.getString("period_name"),
                            0,
                            Map.of());
            if (all.isEmpty() || !all.getLast().isOfSamePeriodAs(next)) {
                all.add(next);
            }
            CompletenessState state = CompletenessState.valueOf(rows.getString("state"));
            all.add(all.removeLast().with(state, rows.getLong("entries")));
        }
        return all;
    }

    private boolean isOfSamePeriodAs(PeriodSummary other) {
        return planId.equals(other.planId) && period.equals(other.period);
    }

    private PeriodSummary with(CompletenessState state, long count) {
        Map<CompletenessState, Long> more = new EnumMap<>(CompletenessState.class);
        for (CompletenessState each : CompletenessState.values()) {
            more.put(each, states.getOrDefault(each, 0L));
        }
        more.put(state, count);
        return new PeriodSummary(
                planId, year, committee, period, periodName, entries + count, more);
    }
}
