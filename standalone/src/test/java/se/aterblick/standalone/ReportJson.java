package se.aterblick.standalone;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** Finds facts in a report document. */
record ReportJson(JsonNode document) {

    /**
     * An indicator's outcome for the whole administration, or for the area the indicator is scoped
     * to.
     */
    JsonNode outcome(String indicator, String basis) {
        List<JsonNode> outcomes = outcomes(indicator, basis, o -> true);
        return outcomes.stream()
                .filter(o -> !o.has("serviceArea"))
                .findFirst()
                .orElseGet(() -> only(indicator + " " + basis, outcomes));
    }

    JsonNode outcome(String indicator, String basis, String serviceArea) {
        return only(
                indicator + " " + serviceArea,
                outcomes(
                        indicator,
                        basis,
                        o -> serviceArea.equals(o.path("serviceArea").asString(""))));
    }

    JsonNode indicator(String key) {
        return only(key, all(document.path("indicators"), "key", key));
    }

    JsonNode deviation(String budgetLine) {
        JsonNode line = only(budgetLine, all(document.path("budgetLines"), "id", budgetLine));
        return line.path("deviations").path(0);
    }

    JsonNode trend(String trend) {
        return only(trend, all(document.path("costTrends"), "trend", trend));
    }

    /** Every assignment, in the order of the plan. */
    List<JsonNode> assignments() {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode area : document.path("focusAreas")) {
            area.path("goals").forEach(goal -> goal.path("assignments").forEach(found::add));
            area.path("assignments").forEach(found::add);
        }
        return found;
    }

    JsonNode assignment(String number) {
        return only(
                number,
                assignments().stream()
                        .filter(a -> number.equals(a.path("number").asString()))
                        .toList());
    }

    /** The value a breakdown prints for a category. */
    static String part(JsonNode outcome, String dimension, String category) {
        List<JsonNode> parts = new ArrayList<>();
        for (JsonNode part : outcome.path("breakdown")) {
            if (dimension.equals(part.path("dimension").asString())
                    && category.equals(part.path("category").asString())) {
                parts.add(part);
            }
        }
        return only(category, parts).path("value").asString();
    }

    private List<JsonNode> outcomes(String indicator, String basis, Predicate<JsonNode> fits) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode outcome : indicator(indicator).path("outcomes")) {
            if (basis.equals(outcome.path("basis").asString()) && fits.test(outcome)) {
                found.add(outcome);
            }
        }
        return found;
    }

    private static List<JsonNode> all(JsonNode list, String member, String value) {
        List<JsonNode> found = new ArrayList<>();
        list.forEach(element -> {
            if (value.equals(element.path(member).asString())) {
                found.add(element);
            }
        });
        return found;
    }

    private static JsonNode only(String what, List<JsonNode> found) {
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + what + ": " + found);
        }
        return found.getFirst();
    }
}
