package se.aterblick.standalone;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds things in a plan as the Follow-up API serves it. */
record ServedPlan(JsonNode document) {

    static ServedPlan of(RunningStandalone service, String account, String planId) {
        return new ServedPlan(service.get(account, "/follow-up/v1/plans/" + planId).json());
    }

    JsonNode serviceArea(String id) {
        return only("serviceAreas", "id", id);
    }

    JsonNode indicator(String key) {
        return only("indicators", "key", key);
    }

    JsonNode control(String id) {
        return only("internalControl", "id", id);
    }

    /** Every goal, in the order of the plan. */
    List<JsonNode> goals() {
        List<JsonNode> found = new ArrayList<>();
        document.path("focusAreas").forEach(area -> area.path("goals").forEach(found::add));
        return found;
    }

    JsonNode goal(String number) {
        return only(goals(), "number", number);
    }

    /** Every assignment, in the order of the plan. */
    List<JsonNode> assignments() {
        return new ReportJson(document).assignments();
    }

    JsonNode assignment(String number) {
        return only(assignments(), "number", number);
    }

    /** What the elements of a list have in one member, in order. */
    List<String> all(String list, String member) {
        return elements(list).stream().map(element -> element.path(member).asString()).toList();
    }

    private JsonNode only(String list, String member, String value) {
        return only(elements(list), member, value);
    }

    private List<JsonNode> elements(String list) {
        List<JsonNode> found = new ArrayList<>();
        document.path(list).forEach(found::add);
        return found;
    }

    private static JsonNode only(List<JsonNode> list, String member, String value) {
        List<JsonNode> found =
                list.stream().filter(e -> value.equals(e.path(member).asString())).toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + member + " " + value + ": " + found);
        }
        return found.getFirst();
    }
}
