package se.aterblick.standalone;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Finds the parts of a plan or report by their id, however deep they stand. */
record JsonParts(JsonNode root) {

    /** The one part of that id. */
    JsonNode part(String id) {
        return only("id", id);
    }

    /** The one indicator of that key. */
    JsonNode indicator(String key) {
        return only("key", key);
    }

    /** The texts at a pointer, one for each element of a list. */
    static List<String> texts(JsonNode list, String pointer) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(element.at(pointer).asString("-")));
        return texts;
    }

    private JsonNode only(String member, String value) {
        List<JsonNode> found = new ArrayList<>();
        collect(root, member, value, found);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " of " + value + ": " + found);
        }
        return found.getFirst();
    }

    private static void collect(JsonNode node, String member, String value, List<JsonNode> found) {
        if (value.equals(node.path(member).asString(""))) {
            found.add(node);
        }
        node.forEach(child -> collect(child, member, value, found));
    }
}
