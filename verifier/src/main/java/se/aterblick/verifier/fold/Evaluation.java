package se.aterblick.verifier.fold;

import static se.aterblick.verifier.verdict.Problem.require;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;

/** Holds an outcome against its indicator's target and against second thresholds. */
record Evaluation(JsonObject indicator, JsonObject outcome) {

    JsonObject tree() {
        String value = outcome.optionalText("value");
        if (value == null) {
            return JsonObject.EMPTY.with("verdict", "NOT_REPORTED");
        }
        List<JsonObject> thresholds =
                Stream.of(indicator.objects("thresholds"), outcome.objects("statedThresholds"))
                        .flatMap(List::stream)
                        .map(t -> Shape.PLAIN.copy("threshold", t).with("met", isMet(t, value)))
                        .toList();
        JsonObject target = applying("target");
        String verdict =
                target == null ? "NO_TARGET" : isReached(target) ? "ON_TARGET" : "OFF_TARGET";
        return JsonObject.EMPTY
                .with("verdict", verdict)
                .with("target", target == null ? null : target.text("value"))
                .with("thresholds", thresholds);
    }

    /** The same against the target that the parent organisation sets, from format 2 on. */
    @Nullable JsonObject parentTarget() {
        JsonObject target = applying("parentTarget");
        return (target == null || outcome.get("value") == null)
                ? null
                : Shape.PLAIN.copy("evaluatedParentTarget", target).with("met", isReached(target));
    }

    /** A target, if it is for what the outcome was measured on. */
    private @Nullable JsonObject applying(String name) {
        JsonObject target = indicator.optionalObject(name);
        String basis = target == null ? null : target.optionalText("basis");
        return (basis == null || basis.equals(outcome.text("basis"))) ? target : null;
    }

    private boolean isReached(JsonObject target) {
        boolean lower = "LOWER_IS_BETTER".equals(indicator.optionalText("direction"));
        return isMet(lower ? "AT_MOST" : "AT_LEAST", outcome.text("value"), target.text("value"));
    }

    /** By its limit, or as was stated where the limit is not known. */
    private static boolean isMet(JsonObject threshold, String value) {
        String bound = threshold.optionalText("bound");
        String limit = threshold.optionalText("value");
        return (bound == null || limit == null)
                ? Boolean.TRUE.equals(threshold.get("met"))
                : isMet(bound, value, limit);
    }

    private static boolean isMet(String bound, String value, String limit) {
        int order = decimal(value).compareTo(decimal(limit));
        return bound.equals("AT_LEAST") ? order >= 0 : order <= 0;
    }

    private static BigDecimal decimal(String text) {
        boolean decimal = text.matches("-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,6})?");
        require("malformed.decimal", decimal, text);
        return new BigDecimal(text);
    }
}
