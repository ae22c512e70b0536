package se.aterblick.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.document.Evaluation.ThresholdVerdict;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.Bound;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.reporting.Outcome;
import se.aterblick.reporting.StatedThreshold;
import se.aterblick.value.Decimal;

/** Figures from the annual report 2024 that the sample data is made from. */
class EvaluationTests {

    @Test
    void findsOsa65OffItsTarget67AndYetGreenFrom63() {
        Evaluation osa = Evaluation.of(SmallPlan.OSA, Facts.outcome("osa-varde", "AR", "65"));

        assertThat(osa.verdict()).isEqualTo(Verdict.OFF_TARGET);
        assertThat(osa.target()).isEqualTo(Decimal.of("67"));
        assertThat(osa.thresholds())
                .containsExactly(
                        new ThresholdVerdict("grönt", Bound.AT_LEAST, Decimal.of("63"), true));
    }

    @Test
    void findsFoodWaste856OnItsTarget100BecauseLowerIsBetter() {
        assertThat(verdictOnFoodWaste("85.6")).isEqualTo(Verdict.ON_TARGET);
        assertThat(verdictOnFoodWaste("100.0")).isEqualTo(Verdict.ON_TARGET);
        assertThat(verdictOnFoodWaste("100.1")).isEqualTo(Verdict.OFF_TARGET);
    }

    @Test
    void findsFourPointZeroOnTheTargetFourPointZero() {
        Evaluation users =
                Evaluation.of(
                        SmallPlan.SATISFIED_USERS, Facts.outcome("nojda-anvandare", "AR", "4.0"));

        assertThat(users.verdict()).isEqualTo(Verdict.ON_TARGET);
        assertThat(users.target()).hasToString("4.0");
    }

    @Test
    void holdsSickLeaveAgainstItsTargetOnRollingTwelveMonthsOnly() {
        Evaluation rolling = sickLeave(MeasureBasis.ROLLING_12, "7.61");
        Evaluation month = sickLeave(MeasureBasis.MONTH, "7.2");

        assertThat(rolling.verdict()).isEqualTo(Verdict.OFF_TARGET);
        assertThat(rolling.target()).isEqualTo(Decimal.of("6.5"));
        assertThat(month.verdict()).isEqualTo(Verdict.NO_TARGET);
        assertThat(month.target()).isNull();
    }

    @Test
    void holdsATargetWithoutBasisAgainstOutcomesOnEveryBasis() {
        Outcome month = Facts.outcome("matsvinn", "AR", MeasureBasis.MONTH, "101");

        assertThat(Evaluation.of(SmallPlan.FOOD_WASTE, month).verdict())
                .isEqualTo(Verdict.OFF_TARGET);
    }

    @Test
    void findsNoTargetForAVolumeFigure() {
        Outcome meals = Facts.outcome("portioner", "AR", MeasureBasis.YEAR_TO_DATE, "1200000");

        assertThat(Evaluation.of(SmallPlan.MEALS, meals))
                .isEqualTo(new Evaluation(Verdict.NO_TARGET, null, List.of()));
    }

    @Test
    void findsAMissingOutcomeNotReportedWhateverTheTarget() {
        Outcome missing =
                Facts.missing("osa-varde", "AR", MeasureBasis.PERIOD, "Ingen enkät i år.");

        assertThat(Evaluation.of(SmallPlan.OSA, missing))
                .isEqualTo(new Evaluation(Verdict.NOT_REPORTED, null, List.of()));
    }

    @Test
    void listsThePlansThresholdsBeforeThoseTheReportStates() {
        Outcome plain = Facts.outcome("osa-varde", "AR", "62");
        Outcome stated =
                new Outcome(
                        plain.indicator(),
                        null,
                        plain.period(),
                        plain.basis(),
                        plain.value(),
                        null,
                        null,
                        List.of(),
                        Decimal.of("1"),
                        List.of(new StatedThreshold("enligt rapporten", null, null, true)),
                        null,
                        null);

        Evaluation osa = Evaluation.of(SmallPlan.OSA, stated);

        assertThat(osa.thresholds())
                .containsExactly(
                        new ThresholdVerdict("grönt", Bound.AT_LEAST, Decimal.of("63"), false),
                        new ThresholdVerdict("enligt rapporten", null, null, true));
        assertThat(osa.target()).as("never the stated target").isEqualTo(Decimal.of("67"));
    }

    private static Verdict verdictOnFoodWaste(String value) {
        return Evaluation.of(SmallPlan.FOOD_WASTE, Facts.outcome("matsvinn", "AR", value))
                .verdict();
    }

    private static Evaluation sickLeave(MeasureBasis basis, String value) {
        return Evaluation.of(
                SmallPlan.SICK_LEAVE, Facts.outcome("sjukfranvaro", "AR", basis, value));
    }
}
