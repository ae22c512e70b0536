package se.aterblick.verifier.fold;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;

/** Holds an outcome against its indicator's target and against second thresholds. */
final class Evaluation {

    private Evaluation() {}

    static JsonObject of(JsonObject indicator, JsonObject outcome) {
        String value = outcome.optionalText("value");
        JsonObject tree = JsonObject.EMPTY;
        if (value == null) {
            return tree.with("verdict", "NOT_REPORTED");
        }
        List<JsonObject> thresholds = new ArrayList<>();
        for (JsonObject t : indicator.objects("thresholds")) {
            boolean met = isMet(t.text("bound"), value, t.text("value"));
            thresholds.add(Shape.copy("threshold", t).with("met", met));
        }
        for (JsonObject t : outcome.objects("statedThresholds")) {
            String bound = t.optionalText("bound");
            String limit = t.optionalText("value");
            boolean met =
                    (bound != null && limit != null)
                            ? isMet(bound, value, limit)
                            : Boolean.TRUE.equals(t.get("met"));
            thresholds.add(Shape.copy("threshold", t).with("met", met));
        }
        tree = tree.with("thresholds", thresholds.isEmpty() ? null : thresholds);
        JsonObject target = indicator.optionalObject("target");
        if (target == null || !appliesTo(target, outcome)) {
            return tree.with("verdict", "NO_TARGET");
        }
        boolean met = isMet(bound(indicator), value, target.text("value"));
        return tree.with("verdict", met ? "ON_TARGET" : "OFF_TARGET")
                .with("target", target.text("value"));
    }

    /** The same against the target that the parent organisation sets, from format 2 on. */
    static @Nullable JsonObject ofParent(JsonObject indicator, JsonObject outcome) {
        JsonObject target = indicator.optionalObject("parentTarget");
        String value = outcome.optionalText("value");
        if (target == null || value == null || !appliesTo(target, outcome)) {
            return null;
        }
        return Shape.copy("parentTarget", target)
                .with("met", isMet(bound(indicator), value, target.text("value")));
    }

    private static boolean appliesTo(JsonObject target, JsonObject outcome) {
        String basis = target.optionalText("basis");
        return basis == null || basis.equals(FactKind.basis(outcome));
    }

    private static String bound(JsonObject indicator) {
        boolean lower = "LOWER_IS_BETTER".equals(indicator.optionalText("direction"));
        return lower ? "AT_MOST" : "AT_LEAST";
    }

    private static boolean isMet(String bound, String value, String limit) {
        int order = decimal(value).compareTo(decimal(limit));
        return bound.equals("AT_LEAST") ? order >= 0 : order <= 0;
    }

    private static BigDecimal decimal(String text) {
        if (!text.matches("-?(?:0|[1-9][0-9]{0,14})(?:\\.[0-9]{1,6})?")) {
            throw wrong("malformed.decimal", text);
        }
        return new BigDecimal(text);
    }
}
