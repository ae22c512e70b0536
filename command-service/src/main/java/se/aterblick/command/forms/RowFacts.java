package se.aterblick.command.forms;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.aterblick.command.web.BodyReader;
import se.aterblick.command.web.SealedBodies;
import se.aterblick.command.web.SubmittedBody;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.form.FilledRow;
import se.aterblick.form.FilledUpdate;
import se.aterblick.form.FormColumn;
import se.aterblick.form.FormSheet;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.person.PersonMarkers;
import se.aterblick.reporting.CarryOverItem;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.InvestmentOutcome;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fact that rows report: what the form has no column for stays as it was reported before.
 *
 * <p>It is read as a body of the interface is, by the same rules.
 */
final class RowFacts {

    private static final Pattern SEALED = Pattern.compile("\\{\\{sealed:[^{}]*}}");

    private final JsonMapper json = PlanJson.mapper();
    private final BodyReader bodies;
    private final SealedBodies sealing;

    RowFacts(BodyReader bodies, SealedBodies sealing) {
        this.bodies = bodies;
        this.sealing = sealing;
    }

    /**
     * The fact of an update.
     *
     * @param before what the form was made with
     * @throws ProblemException if it cannot exist
     */
    Fact fact(FilledUpdate update, String period, Optional<Fact> before) {
        FilledRow row = update.whole().orElseThrow();
        refuseOpenMarkers(row);
        ObjectNode fact =
                before.<ObjectNode>map(json::valueToTree).orElseGet(() -> named(row, period));
        put(fact, row);
        if (row.kind().hasParts()) {
            ArrayNode parts = fact.putArray(FormSheet.PARTS);
            update.parts().forEach(part -> put(parts.addObject(), part));
            update.sum().ifPresent(sum -> fact.put(FormSheet.SUM, sum));
        }
        if (row.values().containsKey("value")) {
            fact.remove(FormSheet.UNIT);
            if (row.unit() != null) {
                fact.put(FormSheet.UNIT, row.unit());
            }
        }
        return read(fact, Fact.class);
    }

    /**
     * Refuses a part that cannot exist, whatever it is a part of.
     *
     * @throws ProblemException that says so
     */
    void check(FilledRow part) {
        refuseOpenMarkers(part);
        ObjectNode item = json.createObjectNode();
        put(item, part);
        read(item, CarryOverItem.class);
    }

    private <T> T read(ObjectNode tree, Class<T> type) {
        byte[] body = json.writeValueAsString(tree).getBytes(StandardCharsets.UTF_8);
        return bodies.read(sealing.sealed(new SubmittedBody(body, false, "form"), false), type);
    }

    /** Whether two facts say the same; a spreadsheet may drop blanks around a text. */
    boolean isSame(Fact one, Fact other) {
        return one.equals(other) || stripped(one).equals(stripped(other));
    }

    private JsonNode stripped(Fact fact) {
        ObjectNode tree = json.valueToTree(fact);
        strip(tree);
        return tree;
    }

    private static void strip(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            for (String name : List.copyOf(object.propertyNames())) {
                object.path(name).asStringOpt().ifPresent(text -> object.put(name, text.strip()));
            }
        }
        tree.forEach(RowFacts::strip);
    }

    JsonNode tree(Fact fact) {
        return json.valueToTree(fact);
    }

    /** What a form's column holds of a fact, or of one of its parts. */
    static @Nullable String value(JsonNode tree, FormColumn column, @Nullable Integer part) {
        JsonNode of = part == null ? tree : tree.path(FormSheet.PARTS).path(part - 1);
        return of.path(column.field()).asStringOpt().orElse(null);
    }

    /** How many parts a fact has. */
    int parts(Fact fact) {
        return tree(fact).path(FormSheet.PARTS).size();
    }

    private static void put(ObjectNode to, FilledRow row) {
        row.kind()
                .inputs(row.part() != null)
                .forEach(column -> put(to, column, row.values().get(column.id())));
    }

    private static void put(ObjectNode fact, FormColumn column, @Nullable String text) {
        if (text == null) {
            fact.remove(column.field());
        } else if (column.holds() == FormColumn.Holds.WHOLE_NUMBER) {
            fact.put(column.field(), Integer.parseInt(text));
        } else {
            fact.put(column.field(), text);
        }
    }

    private ObjectNode named(FilledRow row, String period) {
        ObjectNode fact = json.createObjectNode();
        fact.put("kind", row.kind().kind().code());
        fact.put("period", period);
        String item = item(row);
        if (item != null) {
            fact.put(row.kind().itemField(), item);
        }
        if (row.serviceArea() != null) {
            fact.put(FormSheet.AREA, row.serviceArea());
        }
        if (row.basis() != null) {
            fact.put(FormSheet.BASIS, row.basis());
        }
        return fact;
    }

    private static @Nullable String item(FilledRow row) {
        return switch (row.kind()) {
            case INVESTMENT -> row.item().equals(InvestmentOutcome.TOTAL) ? null : row.item();
            case COST_TREND -> row.item().equals("cost") ? "COST" : "INCOME";
            case STATUS, OUTCOME, VOLUME_FIGURE, BUDGET_DEVIATION, CONTROL_RESULT, NARRATIVE ->
                    row.item();
            case CARRY_OVER_REQUEST -> null;
        };
    }

    /**
     * The hash of the file is kept for ever: it must not be that of something that can be erased,
     * for a guess could be confirmed by it. Sealed markers come from the form itself.
     */
    private static void refuseOpenMarkers(FilledRow row) {
        for (FormColumn column : row.kind().inputs()) {
            String text = row.values().getOrDefault(column.id(), "");
            if (PersonMarkers.isIn(SEALED.matcher(text).replaceAll(""))) {
                throw new ProblemException(
                        Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "form-person-marker")
                                .with("field", column.field()));
            }
        }
    }
}
