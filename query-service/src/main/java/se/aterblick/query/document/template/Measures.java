package se.aterblick.query.document.template;

import static se.aterblick.query.document.template.Content.some;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.document.template.Content.Withdrawn;

/** What templates show of indicators and volume figures. */
final class Measures {

    private Measures() {}

    record Indicator(
            String key,
            String name,
            String group,
            @Nullable String unit,
            @Nullable String scope,
            @Nullable Target target,
            @Nullable String noTargetReason,
            @Nullable Withdrawn withdrawn,
            @Nullable List<Outcome> outcomes,
            @Nullable List<EarlierOutcome> earlierOutcomes) {

        Indicator {
            outcomes = some(outcomes);
            earlierOutcomes = some(earlierOutcomes);
        }
    }

    record Target(String value, @Nullable String basis) {}

    record Outcome(
            @Nullable String serviceArea,
            @Nullable String basis,
            @Nullable String value,
            @Nullable String missingReason,
            @Nullable String unit,
            @Nullable List<Part> breakdown,
            @Nullable String statedTarget,
            @Nullable Evaluation evaluation,
            @Nullable String comment,
            @Nullable String action) {

        Outcome {
            breakdown = some(breakdown);
        }

        /** How it came out against its target. */
        public String verdict() {
            return evaluation == null || evaluation.verdict() == null
                    ? "NO_TARGET"
                    : evaluation.verdict();
        }

        /** Second thresholds, such as a survey's own colours. */
        public List<Threshold> thresholds() {
            return evaluation == null ? List.of() : some(evaluation.thresholds());
        }

        /** Whether there is something to tell of it in words. */
        public boolean told() {
            return comment != null || action != null;
        }
    }

    /** An outcome of an earlier period, with the target that was in force then. */
    record EarlierOutcome(
            String period,
            @Nullable String serviceArea,
            String basis,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String target) {}

    record Part(String category, String value, @Nullable String note) {}

    record Evaluation(
            @Nullable String verdict,
            @Nullable String target,
            @Nullable List<Threshold> thresholds) {}

    record Threshold(String name, @Nullable String bound, @Nullable String value, boolean met) {}

    record VolumeFigure(
            String key,
            String name,
            @Nullable String unit,
            @Nullable String scope,
            @Nullable List<Volume> figures) {

        VolumeFigure {
            figures = some(figures);
        }
    }

    record Volume(
            @Nullable String serviceArea,
            @Nullable String value,
            @Nullable String missingReason,
            @Nullable String unit,
            @Nullable List<Year> comparisons,
            @Nullable String comment) {

        Volume {
            comparisons = some(comparisons);
        }
    }

    record Year(int year, String value) {}
}
