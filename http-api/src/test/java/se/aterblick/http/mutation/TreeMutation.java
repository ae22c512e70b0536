package se.aterblick.http.mutation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ContainerNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Well-formed JSON that says something else, somewhere. */
final class TreeMutation {

    /** Escaped, so that half a surrogate pair survives. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Taken away when the tree is written: a tree itself cannot have the same member twice. */
    private static final String TWICE = "twice-";

    private final RandomGenerator random;

    TreeMutation(RandomGenerator random) {
        this.random = random;
    }

    byte[] mutate(byte[] body) {
        JsonNode tree;
        try {
            tree = JSON.readTree(body);
        } catch (JacksonException alreadyBroken) {
            return body;
        }
        List<ContainerNode<?>> containers = new ArrayList<>();
        collect(tree, containers);
        containers.removeIf(JsonNode::isEmpty);
        if (containers.isEmpty()) {
            return write(anything());
        }
        switch (OddValues.pick(containers, random)) {
            case ObjectNode object -> changeMember(object);
            case ArrayNode array -> changeElement(array);
            case ContainerNode<?> other -> throw new IllegalStateException("no " + other);
        }
        return write(tree);
    }

    private static void collect(JsonNode node, List<ContainerNode<?>> into) {
        if (node instanceof ContainerNode<?> container) {
            into.add(container);
            container.forEach(child -> collect(child, into));
        }
    }

    private void changeMember(ObjectNode object) {
        String name = OddValues.pick(List.copyOf(object.propertyNames()), random);
        JsonNode value = object.get(name);
        switch (random.nextInt(7)) {
            case 0 -> object.remove(name);
            case 1 -> object.set(TWICE + name, value);
            case 2 -> {
                object.remove(name);
                object.set(renamed(name), value);
            }
            case 3 -> object.set(renamed(name), anything());
            case 4 -> object.set(name, retyped(value));
            default -> object.set(name, anything());
        }
    }

    private void changeElement(ArrayNode array) {
        int index = random.nextInt(array.size());
        JsonNode value = array.get(index);
        switch (random.nextInt(5)) {
            case 0 -> array.remove(index);
            case 1 -> array.add(value);
            case 2 -> array.set(index, retyped(value));
            case 3 -> {
                for (int i = 0; i < 501; i++) {
                    array.add(value);
                }
            }
            default -> array.set(index, anything());
        }
    }

    private String renamed(String name) {
        return switch (random.nextInt(5)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name + "s";
            case 2 -> name.substring(1);
            case 3 -> "@class";
            default -> OddValues.text(random);
        };
    }

    private JsonNode retyped(JsonNode value) {
        return switch (random.nextInt(5)) {
            case 0 -> NODES.arrayNode().add(value);
            case 1 -> NODES.objectNode().set("value", value);
            case 2 -> NODES.stringNode(value.toString());
            case 3 -> NODES.arrayNode();
            default -> NODES.objectNode();
        };
    }

    private JsonNode anything() {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextInt(-3, 3));
            case 3 -> NODES.numberNode(BigInteger.TEN.pow(random.nextInt(9, 1_200)));
            case 4 -> NODES.numberNode(new BigDecimal("1e" + random.nextInt(300, 999_999_999)));
            case 5 -> NODES.numberNode(new BigDecimal("-65.12345678901234567890"));
            case 6 -> nested(random.nextInt(2, 60));
            default -> NODES.stringNode(OddValues.text(random));
        };
    }

    private static JsonNode nested(int depth) {
        JsonNode node = NODES.arrayNode();
        for (int i = 0; i < depth; i++) {
            node = NODES.arrayNode().add(node);
        }
        return node;
    }

    private static byte[] write(JsonNode tree) {
        return JSON.writeValueAsString(tree)
                .replace('"' + TWICE, "\"")
                .getBytes(StandardCharsets.UTF_8);
    }
}
