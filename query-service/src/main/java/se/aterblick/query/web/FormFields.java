package se.aterblick.query.web;

import static se.aterblick.query.web.Field.Type.DAY;
import static se.aterblick.query.web.Field.Type.DECIMAL;
import static se.aterblick.query.web.Field.Type.LINE;
import static se.aterblick.query.web.Field.Type.PROSE;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which fields the form of each kind has, in what order, and what can be chosen in them. */
final class FormFields {

    /** What is set beside the outcome as a group of its own. */
    static final String BREAKDOWN = "breakdown";

    /** What the reason for a correction is written in. */
    static final String REASON = "reason";

    private static final List<String> PROGRESS =
            List.of("NOT_STARTED", "ONGOING", "DONE", "POSTPONED", "CANCELLED");
    private static final List<String> FULFILMENT =
            List.of("FULFILLED", "PARTLY_FULFILLED", "NOT_FULFILLED");
    private static final List<String> VERDICTS =
            List.of("NO_DEVIATION", "DEVIATION", "NOT_PERFORMED");
    private static final List<Field.Choice> MONEY =
            List.of(
                    new Field.Choice("MSEK", "mnkr"),
                    new Field.Choice("KSEK", "tkr"),
                    new Field.Choice("SEK", "kr"));

    private final PlanShown plan;

    FormFields(PlanShown plan) {
        this.plan = plan;
    }

    List<Field> of(UpdateKind kind, String item) {
        return switch (kind) {
            case STATUS ->
                    List.of(
                            Field.choice("label", words()),
                            Field.choice("progress", of(PROGRESS, PlanShown.Word::progress)),
                            Field.choice("fulfilment", of(FULFILMENT, PlanShown.Word::fulfilment)),
                            Field.choice("forecast", of(FULFILMENT, PlanShown.Word::fulfilment)),
                            Field.of("dueDate", DAY),
                            Field.of("comment", PROSE),
                            Field.of("missingReason", LINE));
            case OUTCOME ->
                    List.of(
                            Field.of("value", DECIMAL)
                                    .in(
                                            plan.indicator(item)
                                                    .map(PlanShown.Indicator::unit)
                                                    .orElse(null)),
                            Field.of("missingReason", LINE),
                            Field.of("comment", PROSE),
                            Field.of("action", PROSE));
            case VOLUME_FIGURE ->
                    List.of(
                            Field.of("value", DECIMAL)
                                    .in(
                                            plan.volumeFigure(item)
                                                    .map(PlanShown.Volume::unit)
                                                    .orElse(null)),
                            Field.of("missingReason", LINE),
                            Field.of("comment", PROSE));
            case BUDGET_DEVIATION ->
                    List.of(
                            Field.choice("unit", MONEY).must(),
                            Field.of("deviation", DECIMAL).must(),
                            Field.of("actual", DECIMAL),
                            Field.of("budget", DECIMAL),
                            Field.of("forecast", DECIMAL),
                            Field.of("cause", PROSE),
                            Field.of("comment", PROSE));
            case INVESTMENT ->
                    List.of(
                            Field.choice("unit", MONEY).must(),
                            Field.of("actual", DECIMAL).must(),
                            Field.of("allocatedFrame", DECIMAL),
                            Field.of("forecast", DECIMAL),
                            Field.of("comment", PROSE));
            case CONTROL_RESULT ->
                    List.of(
                            Field.choice("verdict", of(VERDICTS, word -> null)).must(),
                            Field.of("comment", PROSE),
                            Field.of("action", PROSE));
        };
    }

    private List<Field.Choice> words() {
        return plan.vocabulary().stream()
                .map(word -> new Field.Choice(word.label(), word.label()))
                .toList();
    }

    /** Each in the organisation's own word, where it has one. */
    private List<Field.Choice> of(
            List<String> values, Function<PlanShown.Word, @Nullable String> axis) {
        return values.stream()
                .map(value -> new Field.Choice(value, word(value, axis).orElse(null)))
                .toList();
    }

    private Optional<String> word(String value, Function<PlanShown.Word, @Nullable String> axis) {
        Stream<PlanShown.Word> words =
                plan.vocabulary().stream().filter(word -> value.equals(axis.apply(word)));
        return words.findFirst().map(PlanShown.Word::label);
    }
}
