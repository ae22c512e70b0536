package se.aterblick.query.series;

import static se.aterblick.query.wording.FigureText.SWEDISH;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Period;
import se.aterblick.plan.VolumeFigure;
import se.aterblick.query.flag.Flag;
import se.aterblick.query.history.PlanHistory;
import se.aterblick.query.series.MeasureFamily.Found;
import se.aterblick.reporting.FactKind;
import se.aterblick.reporting.VolumeOutcome;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;

/**
 * One volume figure over periods and years.
 *
 * @param definitions how the plans in force define it
 * @param flags what makes the rows hard to compare, and stated comparisons that other plans'
 *     figures contradict
 * @param items by the end of the period
 */
public record VolumeSeries(
        @Schema(example = "antal-portioner") String key,
        List<MeasureDefinition> definitions,
        List<Flag> flags,
        List<VolumeRow> items) {

    static VolumeSeries of(
            String key,
            MeasureFamily family,
            SeriesFilter filter,
            Function<String, PlanHistory> read) {
        List<Found> found = family.found(filter, read);
        List<MeasureDefinition> definitions =
                family.definitions(
                        found, (each, from) -> MeasureDefinition.of(each.plan(), now(each), from));
        EarlierFigures earlier =
                new EarlierFigures(family.lineage(), family.found(SeriesFilter.ALL, read));
        List<VolumeRow> rows = new ArrayList<>();
        found.forEach(each -> rows.addAll(new Rows(each, filter, earlier).all()));
        rows.sort(VolumeRow.ORDER);
        List<Flag> flags =
                new ArrayList<>(
                        SeriesFlags.of(definitions, rows.stream().map(VolumeRow::place).toList()));
        rows.forEach(row -> flags.addAll(disagreements(row)));
        return new VolumeSeries(key, definitions, List.copyOf(flags), List.copyOf(rows));
    }

    private static VolumeFigure now(Found found) {
        return found.plan().volumeFigure(found.entry().member().id()).orElseThrow();
    }

    private static List<Flag> disagreements(VolumeRow row) {
        return row.comparisons().stream()
                .filter(comparison -> Boolean.FALSE.equals(comparison.agrees()))
                .map(comparison -> {
                    VolumeRow.Elsewhere other = comparison.elsewhere().getFirst();
                    return new Flag(
                            "comparison-differs",
                            "Planen ”%s” anger %s för %d, planen ”%s” rapporterade %s."
                                    .formatted(
                                            row.place().planId(),
                                            SWEDISH.decimal(comparison.value()),
                                            comparison.year(),
                                            other.planId(),
                                            SWEDISH.decimal(other.value())),
                            "The plan “%s” states %s for %d, the plan “%s” reported %s."
                                    .formatted(
                                            row.place().planId(),
                                            comparison.value(),
                                            comparison.year(),
                                            other.planId(),
                                            other.value()),
                            Map.of(
                                    "planId", row.place().planId(),
                                    "year", String.valueOf(comparison.year()),
                                    "stated", comparison.value().text(),
                                    "reportedBy", other.planId(),
                                    "reported", other.value().text()));
                })
                .toList();
    }

    /** The rows of one figure in one plan. */
    private record Rows(Found found, SeriesFilter filter, EarlierFigures earlier) {

        List<VolumeRow> all() {
            List<VolumeRow> rows = new ArrayList<>();
            found.plan().periods().forEach(period -> rows.addAll(in(period)));
            if (rows.isEmpty() && couldBeReported()) {
                rows.add(nothing(null));
            }
            return rows;
        }

        private List<VolumeRow> in(Period period) {
            PlanState head = found.stream().head();
            List<VolumeRow> rows =
                    head.period(period.code()).facts().stream()
                            .filter(this::isWanted)
                            .map(fact -> row(period, fact))
                            .toList();
            boolean silent =
                    rows.isEmpty()
                            && head.period(period.code()).lifecycle().latestVersion().isPresent()
                            && couldBeReported();
            return silent ? List.of(nothing(period)) : rows;
        }

        private boolean isWanted(RecordedFact recorded) {
            return recorded.fact() instanceof VolumeOutcome figure
                    && figure.volumeFigure().equals(now(found).key())
                    && filter.takesArea(figure.serviceArea());
        }

        private boolean couldBeReported() {
            return filter.couldTake(now(found).serviceAreas(), List.of());
        }

        private VolumeRow row(Period period, RecordedFact recorded) {
            VolumeOutcome figure = (VolumeOutcome) recorded.fact();
            String unit = figure.unit() == null ? now(found).unit() : figure.unit();
            return new VolumeRow(
                    Place.of(found.plan(), found.entry(), period),
                    figure.serviceArea(),
                    figure.value() == null ? Reported.MISSING : Reported.VALUE,
                    figure.value(),
                    figure.missingReason(),
                    unit,
                    figure.comment(),
                    figure.comparisons().stream()
                            .map(c -> earlier.beside(found, period, figure, unit, c))
                            .toList(),
                    isWithdrawn(),
                    recorded.correction() != null,
                    Recorded.of(recorded));
        }

        private VolumeRow nothing(@Nullable Period period) {
            return new VolumeRow(
                    Place.of(found.plan(), found.entry(), period),
                    null,
                    Reported.NOTHING,
                    null,
                    null,
                    now(found).unit(),
                    null,
                    List.of(),
                    isWithdrawn(),
                    false,
                    null);
        }

        private boolean isWithdrawn() {
            return found.stream().head().isWithdrawn(FactKind.VOLUME_FIGURE, now(found).key());
        }
    }
}
