package se.aterblick.query.series;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.Period;
import se.aterblick.query.flag.Flag;
import se.aterblick.query.history.PlanHistory;
import se.aterblick.query.judgement.Judgement;
import se.aterblick.query.series.MeasureFamily.Found;
import se.aterblick.reporting.FactKind;
import se.aterblick.reporting.Outcome;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedDefinition;
import se.aterblick.state.RecordedFact;
import se.aterblick.state.ReportVersion;

/**
 * One indicator over periods and years.
 *
 * @param definitions how the plans in force define it
 * @param flags what makes the rows hard to compare
 * @param items by the end of the period
 */
public record IndicatorSeries(
        @Schema(example = "matsvinn-patientkost") String key,
        List<MeasureDefinition> definitions,
        List<Flag> flags,
        List<IndicatorRow> items) {

    static IndicatorSeries of(
            String key,
            MeasureFamily family,
            SeriesFilter filter,
            Function<String, PlanHistory> read) {
        List<Found> found = family.found(filter, read);
        List<MeasureDefinition> definitions =
                family.definitions(
                        found, (each, from) -> MeasureDefinition.of(each.plan(), now(each), from));
        List<IndicatorRow> rows = new ArrayList<>();
        found.forEach(each -> rows.addAll(new Rows(each, filter).all()));
        rows.sort(IndicatorRow.ORDER);
        return new IndicatorSeries(
                key,
                definitions,
                SeriesFlags.of(definitions, rows.stream().map(IndicatorRow::place).toList()),
                List.copyOf(rows));
    }

    private static Indicator now(Found found) {
        return found.plan().indicator(found.entry().member().id()).orElseThrow();
    }

    /** The rows of one indicator in one plan. */
    private record Rows(Found found, SeriesFilter filter) {

        List<IndicatorRow> all() {
            List<IndicatorRow> rows = new ArrayList<>();
            found.plan().periods().forEach(period -> rows.addAll(in(period)));
            if (rows.isEmpty() && couldBeReported()) {
                rows.add(nothing(null, found.stream().head(), "now"));
            }
            return rows;
        }

        private List<IndicatorRow> in(Period period) {
            PlanState head = found.stream().head();
            Optional<ReportVersion> last = head.period(period.code()).lifecycle().latestVersion();
            PlanState then =
                    last.map(v -> found.stream().history().upTo(v.submission().foldedTo()))
                            .orElse(head);
            String definition = last.map(v -> "version-" + v.number()).orElse("now");
            List<IndicatorRow> rows =
                    head.period(period.code()).facts().stream()
                            .filter(this::isWanted)
                            .map(fact -> row(period, fact, then, definition))
                            .toList();
            boolean silent = rows.isEmpty() && last.isPresent() && couldBeReported();
            return silent ? List.of(nothing(period, then, definition)) : rows;
        }

        private boolean isWanted(RecordedFact recorded) {
            return recorded.fact() instanceof Outcome outcome
                    && outcome.indicator().equals(key())
                    && filter.takesArea(outcome.serviceArea())
                    && filter.takes(outcome.basis());
        }

        private boolean couldBeReported() {
            Indicator indicator = now(found);
            return filter.couldTake(indicator.serviceAreas(), indicator.allowedBases());
        }

        private IndicatorRow row(
                Period period, RecordedFact recorded, PlanState then, String definition) {
            Outcome outcome = (Outcome) recorded.fact();
            RecordedDefinition defined = defined(then);
            return new IndicatorRow(
                    Place.of(found.plan(), found.entry(), period),
                    outcome.serviceArea(),
                    outcome.basis(),
                    outcome.value() == null ? Reported.MISSING : Reported.VALUE,
                    outcome.value(),
                    outcome.missingReason(),
                    outcome.unit() == null ? defined.indicator().unit() : outcome.unit(),
                    outcome.comment(),
                    outcome.statedTarget(),
                    definition,
                    Judgement.of(defined, outcome),
                    isWithdrawn(),
                    recorded.correction() != null,
                    Recorded.of(recorded));
        }

        private IndicatorRow nothing(@Nullable Period period, PlanState then, String definition) {
            RecordedDefinition defined = defined(then);
            return new IndicatorRow(
                    Place.of(found.plan(), found.entry(), period),
                    null,
                    null,
                    Reported.NOTHING,
                    null,
                    null,
                    defined.indicator().unit(),
                    null,
                    null,
                    definition,
                    Judgement.of(defined),
                    isWithdrawn(),
                    false,
                    null);
        }

        /** An indicator that was added after the version was submitted is defined as now. */
        private RecordedDefinition defined(PlanState then) {
            return then.definition(key())
                    .or(() -> found.stream().head().definition(key()))
                    .orElseThrow();
        }

        private boolean isWithdrawn() {
            return found.stream().head().isWithdrawn(FactKind.OUTCOME, key());
        }

        private String key() {
            return found.entry().member().id();
        }
    }
}
