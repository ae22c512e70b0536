package se.aterblick.query.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.aterblick.form.FormColumn;

/** The fields that a form on a page has for an update: those of the form in Excel. */
final class FormFields {

    /** What is set beside the outcome as a group of its own. */
    static final String BREAKDOWN = "breakdown";

    /** What the reason for a correction is written in. */
    static final String REASON = "reason";

    private static final Map<UpdateKind, Set<String>> REQUIRED =
            Map.of(
                    UpdateKind.BUDGET_DEVIATION, Set.of("unit", "deviation"),
                    UpdateKind.INVESTMENT, Set.of("unit", "actual"),
                    UpdateKind.CONTROL_RESULT, Set.of("verdict"));

    private final PlanShown plan;

    FormFields(PlanShown plan) {
        this.plan = plan;
    }

    List<Field> of(UpdateKind kind, String item) {
        Set<String> required = REQUIRED.getOrDefault(kind, Set.of());
        @Nullable String unit = unit(kind, item);
        return kind.sheet().inputs().stream()
                .map(column -> {
                    Field field = field(column).in(unit);
                    return required.contains(column.id()) ? field.must() : field;
                })
                .toList();
    }

    private Field field(FormColumn column) {
        return switch (column.holds()) {
            case OWN_WORD -> Field.choice(column.id(), words());
            case WORD -> Field.choice(column.id(), choices(column));
            case DECIMAL -> Field.of(column.id(), Field.Type.DECIMAL);
            case DAY -> Field.of(column.id(), Field.Type.DAY);
            case PROSE -> Field.of(column.id(), Field.Type.PROSE);
            case TEXT, REASON, WHOLE_NUMBER, AREA -> Field.of(column.id(), Field.Type.LINE);
        };
    }

    /** What its figures are in, where the plan says so. */
    private @Nullable String unit(UpdateKind kind, String item) {
        return switch (kind) {
            case OUTCOME -> plan.indicator(item).map(PlanShown.Indicator::unit).orElse(null);
            case VOLUME_FIGURE -> plan.volumeFigure(item).map(PlanShown.Volume::unit).orElse(null);
            case STATUS, BUDGET_DEVIATION, CONTROL_RESULT, INVESTMENT -> null;
        };
    }

    private List<Field.Choice> words() {
        return plan.vocabulary().stream()
                .map(word -> new Field.Choice(word.label(), word.label()))
                .toList();
    }

    /** Each in the organisation's own word, where it has one. */
    private List<Field.Choice> choices(FormColumn column) {
        return column.codes().stream()
                .map(code -> new Field.Choice(code, word(column.id(), code).orElse(null)))
                .toList();
    }

    private Optional<String> word(String axis, String code) {
        return plan.vocabulary().stream()
                .filter(word ->
                        code.equals(axis.equals("progress") ? word.progress() : word.fulfilment()))
                .findFirst()
                .map(PlanShown.Word::label);
    }
}
