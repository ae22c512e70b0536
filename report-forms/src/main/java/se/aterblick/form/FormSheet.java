package se.aterblick.form;

import static se.aterblick.form.FormColumn.carried;
import static se.aterblick.form.FormColumn.context;
import static se.aterblick.form.FormColumn.input;
import static se.aterblick.form.FormColumn.key;
import static se.aterblick.form.FormColumn.words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.aterblick.form.FormColumn.Holds;
import se.aterblick.form.FormColumn.Use;
import se.aterblick.reporting.FactKind;

/**
 * The sheets of a form: one for each kind of update. An update that is a list has a row of its own
 * and one for each part.
 */
public enum FormSheet {
    STATUS(
            FactKind.STATUS,
            "Status",
            "Status",
            "item",
            context("planned", "Klart senast", "Due date", Holds.DAY),
            input("label", "Status", "Status", Holds.OWN_WORD),
            words("progress", "Framdrift", "Progress", Use.INPUT, FormWords.PROGRESS),
            words("fulfilment", "Uppfyllelse", "Fulfilment", Use.INPUT, FormWords.FULFILMENT),
            words("forecast", "Prognos", "Forecast", Use.INPUT, FormWords.FULFILMENT),
            input("dueDate", "Nytt slutdatum", "New due date", Holds.DAY),
            FormSheet.reason(),
            FormSheet.comment()),
    OUTCOME(
            FactKind.OUTCOME,
            "Utfall",
            "Outcomes",
            "indicator",
            words("basis", "Mätning", "Basis", Use.KEY, FormWords.BASIS),
            FormSheet.fixedUnit(),
            context("target", "Målvärde", "Target", Holds.DECIMAL),
            input("value", "Utfall", "Outcome", Holds.DECIMAL),
            FormSheet.reason(),
            FormSheet.comment(),
            input("action", "Åtgärd", "Action", Holds.PROSE)),
    VOLUME_FIGURE(
            FactKind.VOLUME_FIGURE,
            "Produktionstal",
            "Volume figures",
            "volumeFigure",
            FormSheet.fixedUnit(),
            input("value", "Utfall", "Figure", Holds.DECIMAL),
            FormSheet.reason(),
            FormSheet.comment()),
    BUDGET_DEVIATION(
            FactKind.BUDGET_DEVIATION,
            "Budgetavvikelser",
            "Budget deviations",
            "budgetLine",
            FormSheet.unit(),
            FormSheet.amount("actual", "Utfall", "Actual"),
            FormSheet.amount("budget", "Budget", "Budget"),
            FormSheet.amount("deviation", "Avvikelse", "Deviation"),
            FormSheet.amount("forecast", "Prognos helår", "Full-year forecast"),
            input("cause", "Orsak", "Cause", Holds.PROSE),
            FormSheet.comment()),
    COST_TREND(
            FactKind.COST_TREND,
            "Kostnadsutveckling",
            "Cost trends",
            "trend",
            FormSheet.unit(),
            FormSheet.amount("previousYear", "Föregående år", "Previous year"),
            FormSheet.amount("currentYear", "Årets utfall", "This year"),
            FormSheet.amount("change", "Förändring", "Change"),
            FormSheet.amount("budget", "Budget", "Budget"),
            FormSheet.amount("budgetDifference", "Mot budget", "Against budget"),
            FormSheet.amount("changeRate", "Förändring, %", "Change, %"),
            FormSheet.amount("budgetChangeRate", "Budgeterad förändring, %", "Budgeted change, %"),
            FormSheet.amount("rateDifference", "Skillnad, %", "Difference, %"),
            FormSheet.comment()),
    INVESTMENT(
            FactKind.INVESTMENT,
            "Investeringar",
            "Investments",
            "line",
            FormSheet.unit(),
            FormSheet.amount("actual", "Utfall", "Actual"),
            FormSheet.amount("allocatedFrame", "Tilldelad ram", "Allocated frame"),
            FormSheet.amount("forecast", "Prognos helår", "Full-year forecast"),
            FormSheet.comment()),
    CONTROL_RESULT(
            FactKind.CONTROL_RESULT,
            "Internkontroll",
            "Control results",
            "control",
            words("verdict", "Resultat", "Result", Use.INPUT, FormWords.VERDICT),
            FormSheet.comment(),
            input("action", "Åtgärd", "Action", Holds.PROSE)),
    NARRATIVE(
            FactKind.NARRATIVE,
            "Texter",
            "Texts",
            "section",
            carried("order", "Ordning", "Order", Holds.WHOLE_NUMBER),
            carried("title", "Rubrik", "Title", Holds.TEXT),
            input(FormSheet.TEXT, "Text", "Text", Holds.PROSE)),
    CARRY_OVER_REQUEST(
            FactKind.CARRY_OVER_REQUEST,
            "Överföring",
            "Carry-over",
            "",
            key(FormSheet.PART, "Ändamål nr", "Purpose no."),
            context(FormSheet.REPORTED_SUM, "Rapporterad summa", "Reported sum", Holds.DECIMAL),
            carried("toYear", "Till år", "To year", Holds.WHOLE_NUMBER),
            FormSheet.unit(),
            input(FormSheet.PARTS + ".purpose", "Ändamål", "Purpose", Holds.PROSE),
            FormSheet.amount(FormSheet.PART_AMOUNT, "Belopp", "Amount"),
            input(FormSheet.PART_AREA, "Ändamålets område", "Area of the purpose", Holds.AREA),
            FormSheet.amount(FormSheet.SUM, "Summa (räknas om tom)", "Sum (computed if empty)"),
            FormSheet.comment());

    /** The column of the code that tells whether a row's keys are those it was made with. */
    static final String CODE = "code";

    public static final String ITEM = "item";
    public static final String AREA = "serviceArea";
    public static final String BASIS = "basis";
    public static final String UNIT = "unit";
    public static final String COMMENT = "comment";
    public static final String TEXT = "text";

    /** The number of a part, from 1; absent on the row of the update itself. */
    public static final String PART = "part";

    /** The field that an update has its parts in. */
    public static final String PARTS = "items";

    public static final String PART_AMOUNT = "items.amount";
    public static final String PART_AREA = "items.serviceArea";

    /** What the amounts of all parts come to. */
    public static final String SUM = "amount";

    public static final String REPORTED_SUM = "reportedAmount";

    private final FactKind kind;
    private final String swedish;
    private final String english;
    private final String itemField;

    @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list of records
    private final List<FormColumn> columns;

    FormSheet(FactKind kind, String swedish, String english, String itemField, FormColumn... own) {
        this.kind = kind;
        this.swedish = swedish;
        this.english = english;
        this.itemField = itemField;
        this.columns =
                Stream.of(
                                Stream.of(key(ITEM, "Nyckel", "Key"), key(AREA, "Område", "Area")),
                                Arrays.stream(own).filter(column -> column.use() == Use.KEY),
                                Stream.of(
                                        context("number", "Nr", "No.", Holds.TEXT),
                                        context("name", "Benämning", "Name", Holds.TEXT),
                                        context("areaName", "Verksamhet", "Service", Holds.TEXT)),
                                Arrays.stream(own)
                                        .filter(column ->
                                                column.use() == Use.CONTEXT
                                                        || column.use() == Use.FIXED),
                                Stream.of(
                                        context(
                                                "last",
                                                "Förra perioden",
                                                "Last period",
                                                Holds.TEXT),
                                        context(
                                                "lastText",
                                                "Förra periodens text",
                                                "Last period's text",
                                                Holds.PROSE)),
                                Arrays.stream(own).filter(FormColumn::isInput))
                        .flatMap(stream -> stream)
                        .toList();
    }

    static Optional<FormSheet> named(String code) {
        return Arrays.stream(values()).filter(s -> s.kind.code().equals(code)).findFirst();
    }

    public FactKind kind() {
        return kind;
    }

    /** The field of a fact that the item's key stands in; empty if it has none. */
    public String itemField() {
        return itemField;
    }

    /** The columns after that of the code, in their order. */
    public List<FormColumn> columns() {
        return columns;
    }

    /** The columns that are filled in. */
    public List<FormColumn> inputs() {
        return columns.stream().filter(FormColumn::isInput).toList();
    }

    /** Whether an update is a list, with a row for each of its parts. */
    public boolean hasParts() {
        return inputs().stream().anyMatch(FormColumn::isOfPart);
    }

    /** The columns that are filled in on the row of a part, or of the update itself. */
    public List<FormColumn> inputs(boolean ofPart) {
        return inputs().stream().filter(column -> column.isOfPart() == ofPart).toList();
    }

    /** The column that a longer text stands in. */
    public String textColumn() {
        return this == NARRATIVE ? TEXT : COMMENT;
    }

    public String title(FormLanguage language) {
        return language.of(swedish, english);
    }

    private static FormColumn reason() {
        return input("missingReason", "Varför uppgift saknas", "Why it is missing", Holds.REASON);
    }

    private static FormColumn comment() {
        return input(COMMENT, "Kommentar", "Comment", Holds.PROSE);
    }

    private static FormColumn amount(String id, String swedish, String english) {
        return input(id, swedish, english, Holds.DECIMAL);
    }

    private static FormColumn unit() {
        return words(UNIT, "Enhet", "Unit", Use.CARRIED, FormWords.MONEY);
    }

    private static FormColumn fixedUnit() {
        return new FormColumn(UNIT, "Enhet", "Unit", Use.FIXED, Holds.TEXT, FormWords.NONE);
    }
}
