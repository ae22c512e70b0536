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
import se.aterblick.form.FormColumn;
import se.aterblick.form.FormSheet;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.person.PersonMarkers;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.InvestmentOutcome;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fact that a row reports: what the form has no column for stays as it was reported before.
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
     * The fact of a row.
     *
     * @param before what the form was made with
     * @throws ProblemException if it cannot exist
     */
    Fact fact(FilledRow row, String period, Optional<Fact> before) {
        row.values().forEach((column, text) -> refuseOpenMarkers(column, text));
        ObjectNode fact =
                before.<ObjectNode>map(json::valueToTree).orElseGet(() -> named(row, period));
        row.kind().inputs().forEach(column -> put(fact, column, row.values().get(column.id())));
        if (row.values().containsKey("value")) {
            fact.remove(FormSheet.UNIT);
            if (row.unit() != null) {
                fact.put(FormSheet.UNIT, row.unit());
            }
        }
        byte[] body = json.writeValueAsString(fact).getBytes(StandardCharsets.UTF_8);
        return bodies.read(
                sealing.sealed(new SubmittedBody(body, false, "form"), false), Fact.class);
    }

    /** Whether two facts say the same; a spreadsheet may drop blanks around a text. */
    boolean isSame(Fact one, Fact other) {
        return one.equals(other) || stripped(one).equals(stripped(other));
    }

    private ObjectNode stripped(Fact fact) {
        ObjectNode tree = json.valueToTree(fact);
        for (String name : List.copyOf(tree.propertyNames())) {
            tree.path(name).asStringOpt().ifPresent(text -> tree.put(name, text.strip()));
        }
        return tree;
    }

    /** What a form's columns hold of a fact, by their ids. */
    @Nullable String value(Fact fact, FormColumn column) {
        return json.valueToTree(fact).path(column.id()).asStringOpt().orElse(null);
    }

    private static void put(ObjectNode fact, FormColumn column, @Nullable String text) {
        if (text == null) {
            fact.remove(column.id());
        } else if (column.holds() == FormColumn.Holds.WHOLE_NUMBER) {
            fact.put(column.id(), Integer.parseInt(text));
        } else {
            fact.put(column.id(), text);
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
        };
    }

    /**
     * The hash of the file is kept for ever: it must not be that of something that can be erased,
     * for a guess could be confirmed by it. Sealed markers come from the form itself.
     */
    private static void refuseOpenMarkers(String column, String text) {
        if (PersonMarkers.isIn(SEALED.matcher(text).replaceAll(""))) {
            throw new ProblemException(
                    Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "form-person-marker")
                            .with("field", column));
        }
    }
}
