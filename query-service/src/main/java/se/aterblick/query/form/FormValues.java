package se.aterblick.query.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.form.FormColumn;
import se.aterblick.form.FormLanguage;
import se.aterblick.form.FormSheet;
import se.aterblick.form.PurposeSum;
import se.aterblick.plan.Period;
import se.aterblick.plan.StatusWord;
import se.aterblick.reporting.CarryOverRequest;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.FactKey;
import se.aterblick.reporting.FactKind;
import se.aterblick.reporting.Narrative;
import se.aterblick.reporting.Status;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in the rows of a form: what has been reported in the period, to be left or changed,
 * and what was in the last period before it, to be seen.
 */
final class FormValues {

    /** The column that says most about the last period. */
    private static final Map<FormSheet, String> FIRST =
            Map.of(
                    FormSheet.STATUS, "label",
                    FormSheet.OUTCOME, "value",
                    FormSheet.VOLUME_FIGURE, "value",
                    FormSheet.BUDGET_DEVIATION, "deviation",
                    FormSheet.COST_TREND, "change",
                    FormSheet.INVESTMENT, "actual",
                    FormSheet.CONTROL_RESULT, "verdict",
                    FormSheet.CARRY_OVER_REQUEST, FormSheet.SUM);

    /** How many parts more than there are already can be filled in. */
    private static final int MORE_PARTS = 10;

    private final JsonMapper json = PlanJson.mapper();
    private final PlanState state;
    private final Period period;
    private final List<Period> earlier;
    private final FormLanguage language;
    private final UnaryOperator<String> texts;

    /**
     * Values of a period.
     *
     * @param texts opens what is sealed in texts that are only seen; what comes back stays sealed
     */
    FormValues(PlanState state, Period period, FormLanguage language, UnaryOperator<String> texts) {
        this.state = state;
        this.period = period;
        this.language = language;
        this.texts = texts;
        earlier =
                state.plan().periods().stream()
                        .filter(each -> each.to().isBefore(period.to()))
                        .sorted(Comparator.comparing(Period::to).reversed())
                        .toList();
    }

    String period() {
        return period.code();
    }

    /** The keys under which something has been reported of an item, in this period or the last. */
    Stream<FactKey> reported(FactKind kind, String item) {
        return Stream.concat(Stream.of(period), earlier.stream().limit(1))
                .flatMap(each -> state.period(each.code()).facts(kind, item).stream())
                .map(recorded -> recorded.fact().key());
    }

    /** A text as whoever the form is for may see it. */
    String opened(String text) {
        return texts.apply(text);
    }

    /** The passages of this period and of those before, each as it was last, in their order. */
    List<Narrative> passages() {
        Map<FactKey, Narrative> last = new LinkedHashMap<>();
        Stream.concat(Stream.of(period), earlier.stream())
                .flatMap(each -> state.period(each.code()).facts().stream())
                .map(RecordedFact::fact)
                .filter(Narrative.class::isInstance)
                .map(Narrative.class::cast)
                .forEach(passage -> last.putIfAbsent(passage.key(), passage));
        return last.values().stream()
                .sorted(
                        Comparator.comparing(
                                        Narrative::order,
                                        Comparator.nullsLast(Comparator.naturalOrder()))
                                .thenComparing(Narrative::key))
                .toList();
    }

    /** What is said in the form's own language. */
    String label(String swedish, String english) {
        return language == FormLanguage.SWEDISH ? swedish : english;
    }

    /** What the rows of a fact's parts have values in: of those there are, and of some to come. */
    List<Map<String, String>> parts(FormSheet sheet, FactKey key) {
        JsonNode last = parts(last(key));
        JsonNode now = parts(state.period(period.code()).fact(key).map(RecordedFact::fact));
        List<Map<String, String>> parts = new ArrayList<>();
        for (int i = 0; i < Math.max(now.size() + MORE_PARTS, last.size()); i++) {
            Map<String, String> values = new HashMap<>();
            for (FormColumn column : sheet.inputs(true)) {
                put(values, column.id(), text(now.path(i), column.field()));
                @Nullable String before = text(last.path(i), column.field());
                if (before != null && column.id().equals(FormSheet.PART_AMOUNT)) {
                    values.put("last", column.shown(before, language));
                } else if (before != null && column.holds() == FormColumn.Holds.PROSE) {
                    values.put("lastText", opened(before));
                }
            }
            parts.add(values);
        }
        return parts;
    }

    private JsonNode parts(Optional<Fact> fact) {
        return fact.map(json::<JsonNode>valueToTree)
                .orElseGet(json::createObjectNode)
                .path(FormSheet.PARTS);
    }

    /** The columns that a row has values in. */
    Map<String, String> of(FormSheet sheet, FactKey key) {
        Map<String, String> values = new HashMap<>();
        Optional<Fact> last = last(key);
        last.ifPresent(fact -> seen(sheet, fact, values));
        Optional<Fact> now = state.period(period.code()).fact(key).map(RecordedFact::fact);
        now.ifPresent(fact -> entered(sheet, fact, values));
        return values;
    }

    private Optional<Fact> last(FactKey key) {
        return earlier.stream()
                .flatMap(each -> state.period(each.code()).fact(key).stream())
                .findFirst()
                .map(RecordedFact::fact);
    }

    private void seen(FormSheet sheet, Fact fact, Map<String, String> values) {
        JsonNode tree = json.valueToTree(fact);
        String first = FIRST.getOrDefault(sheet, "");
        for (FormColumn column : sheet.inputs(false)) {
            @Nullable String value = text(tree, column.id());
            if (value == null) {
                continue;
            }
            if (column.id().equals(first)) {
                values.put("last", column.shown(value, language));
            } else if (column.id().equals(sheet.textColumn())) {
                values.put("lastText", opened(value));
            } else if (column.isCarried()) {
                values.put(column.id(), value);
            }
        }
    }

    private void entered(FormSheet sheet, Fact fact, Map<String, String> values) {
        JsonNode tree = json.valueToTree(fact);
        for (FormColumn column : sheet.inputs(false)) {
            @Nullable String value = text(tree, column.id());
            if (value != null && !isImplied(fact, column.id(), value)) {
                values.put(column.id(), value);
            }
        }
        if (fact instanceof CarryOverRequest request) {
            values.put(FormSheet.REPORTED_SUM, request.amount().text());
        }
    }

    private boolean isImplied(Fact fact, String column, String value) {
        boolean sum =
                column.equals(FormSheet.SUM)
                        && fact instanceof CarryOverRequest request
                        && PurposeSum.isThatOf(request);
        return sum || (fact instanceof Status status && meant(status, column, value));
    }

    /** Whether the word says so already: another word may be chosen without looking further. */
    private boolean meant(Status status, String axis, String value) {
        Optional<StatusWord> word =
                Optional.ofNullable(status.label()).flatMap(label -> state.plan().word(label));
        return word.map(json::<JsonNode>valueToTree)
                .filter(tree -> !axis.equals("label") && value.equals(text(tree, axis)))
                .isPresent();
    }

    private static void put(Map<String, String> to, String column, @Nullable String value) {
        if (value != null) {
            to.put(column, value);
        }
    }

    private static @Nullable String text(JsonNode tree, String field) {
        return tree.path(field).asStringOpt().orElse(null);
    }
}
