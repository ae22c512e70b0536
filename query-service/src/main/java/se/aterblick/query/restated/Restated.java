package se.aterblick.query.restated;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.query.judgement.Judgement;
import se.aterblick.reporting.FactKind;
import se.aterblick.reporting.Outcome;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedDefinition;
import se.aterblick.state.RecordedFact;
import se.aterblick.value.Decimal;

/**
 * The outcomes of a report as it was, each judged by the definitions then in force and by today's.
 *
 * @param differing how many of them today's definitions judge otherwise
 */
public record Restated(
        String planId,
        String period,
        Point then,
        Point today,
        @Schema(example = NOTE) String note,
        @Schema(example = NOTE_EN) String noteEn,
        int differing,
        List<Row> outcomes) {

    static final String NOTE =
            "Inget som har rapporterats är ändrat. Under then bedöms varje utfall efter de"
                    + " definitioner som gällde då, under today samma utfall efter dagens.";
    static final String NOTE_EN =
            "Nothing that was reported has been changed. Under then each outcome is judged by the"
                    + " definitions in force then, under today the same outcome by today's.";

    /**
     * A point in the history.
     *
     * @param sequence the last event that counts there
     */
    public record Point(@Schema(example = "approved") String point, long sequence) {}

    /**
     * An outcome as it was reported then.
     *
     * @param correctedSince whether another value stands in its place today
     * @param withdrawn whether the indicator has been withdrawn since, or had been then
     * @param differs whether today's definition judges it otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            @Schema(example = "osa-varde") String indicator,
            String name,
            @Nullable String serviceArea,
            MeasureBasis basis,
            @Schema(type = "string", example = "65") @Nullable Decimal value,
            @Nullable String missingReason,
            @Nullable String unit,
            boolean correctedSince,
            boolean withdrawn,
            Judgement then,
            Judgement today,
            boolean differs) {}

    static Restated of(PlanState then, String point, PlanState today, String period) {
        List<Row> rows =
                then.period(period).facts().stream()
                        .filter(recorded -> recorded.fact() instanceof Outcome)
                        .map(recorded -> row(then, today, period, recorded))
                        .toList();
        return new Restated(
                today.plan().planId().value(),
                period,
                new Point(point, then.nextSequence() - 1),
                new Point("now", today.nextSequence() - 1),
                NOTE,
                NOTE_EN,
                (int) rows.stream().filter(Row::differs).count(),
                rows);
    }

    private static Row row(PlanState then, PlanState today, String period, RecordedFact recorded) {
        Outcome outcome = (Outcome) recorded.fact();
        RecordedDefinition defined = then.definition(outcome.indicator()).orElseThrow();
        Judgement before = Judgement.of(defined, outcome);
        Judgement now =
                Judgement.of(today.definition(outcome.indicator()).orElse(defined), outcome);
        Optional<RecordedFact> standing = today.period(period).fact(outcome.key());
        return new Row(
                outcome.indicator(),
                defined.indicator().name(),
                outcome.serviceArea(),
                outcome.basis(),
                outcome.value(),
                outcome.missingReason(),
                outcome.unit() == null ? defined.indicator().unit() : outcome.unit(),
                standing.filter(fact -> !fact.fact().equals(outcome)).isPresent(),
                today.isWithdrawn(FactKind.OUTCOME, outcome.indicator()),
                before,
                now,
                !before.agreesWith(now));
    }
}
