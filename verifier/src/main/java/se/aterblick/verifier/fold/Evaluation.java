package se.aterblick.verifier.fold;

import static se.aterblick.verifier.verdict.Problem.require;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;

/** Holds an outcome against its indicator's target and against second thresholds. */
record Evaluation(JsonObject indicator, JsonObject outcome) {

    JsonObject tree() {
        String value = outcome.optionalText("value");
        if (value == null) {
            return JsonObject.EMPTY.with("verdict", "NOT_REPORTED");
        }
        List<JsonObject> thresholds = new ArrayList<>(indicator.objects("thresholds"));
        thresholds.addAll(outcome.objects("statedThresholds"));
        thresholds.replaceAll(threshold -> threshold.with("met", isMet(threshold, value)));
        JsonObject target = held("target", value);
        JsonObject tree = JsonObject.EMPTY.with("parentTarget", held("parentTarget", value));
        tree = tree.with("thresholds", thresholds);
        if (target == null) {
            return tree.with("verdict", "NO_TARGET");
        }
        String verdict = Boolean.TRUE.equals(target.get("met")) ? "ON_TARGET" : "OFF_TARGET";
        return tree.with("target", target.text("value")).with("verdict", verdict);
    }

    /** A target, if it is for what the outcome was measured on, and whether it is met. */
    private @Nullable JsonObject held(String name, String value) {
        JsonObject target = indicator.optionalObject(name);
        String basis = target == null ? null : target.optionalText("basis");
        if (target == null || (basis != null && !basis.equals(outcome.text("basis")))) {
            return null;
        }
        boolean lower = "LOWER_IS_BETTER".equals(indicator.optionalText("direction"));
        JsonObject limit = target.with("bound", lower ? "AT_MOST" : "AT_LEAST");
        return limit.with("met", isMet(limit, value));
    }

    /** By its limit, or as was stated where the limit is not known. */
    private static boolean isMet(JsonObject threshold, String value) {
        String bound = threshold.optionalText("bound");
        String limit = threshold.optionalText("value");
        if (bound == null || limit == null) {
            return Boolean.TRUE.equals(threshold.get("met"));
        }
        int order = decimal(value).compareTo(decimal(limit));
        return bound.equals("AT_LEAST") ? order >= 0 : order <= 0;
    }

    private static BigDecimal decimal(String text) {
        boolean decimal = text.matches("-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,6})?");
        require("malformed.decimal", decimal, text);
        return new BigDecimal(text);
    }
}
