package se.aterblick.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What stands in the cells of a form, in one language. */
record FormTable(Form form, FormLanguage language) {

    /** What is said of the form: an id for the reader, a label, a text. */
    List<List<String>> about() {
        FormHead head = form.head();
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(FormReader.ABOUT, "", ""));
        rows.add(List.of(FormReader.FORMAT, label("Format", "Format"), FormHead.FORMAT));
        rows.add(List.of(FormReader.PLAN, label("Plan", "Plan"), head.planId()));
        rows.add(List.of(FormReader.PERIOD, label("Period", "Period"), head.period()));
        rows.add(
                List.of(
                        FormReader.SEQUENCE,
                        label("Gjort vid händelse", "Made at event"),
                        Long.toString(head.sequence())));
        form.about().forEach(each -> rows.add(List.of("", each.label(), each.text())));
        return rows;
    }

    /** The sheets that have rows, in their order. */
    List<FormSheet> sheets() {
        return Stream.of(FormSheet.values()).filter(sheet -> !form.rows(sheet).isEmpty()).toList();
    }

    List<String> ids(FormSheet sheet) {
        return Stream.concat(
                        Stream.of(FormReader.SECTION + sheet.kind().code()),
                        sheet.columns().stream().map(FormColumn::id))
                .toList();
    }

    List<String> headings(FormSheet sheet) {
        return Stream.concat(
                        Stream.of(FormReader.HEADING),
                        sheet.columns().stream().map(column -> column.heading(language)))
                .toList();
    }

    List<List<String>> rows(FormSheet sheet) {
        return form.rows(sheet).stream().map(row -> cells(sheet, row)).toList();
    }

    /** Whether each row's cell in a column is to be filled in, in their order. */
    List<Boolean> takes(FormSheet sheet, FormColumn column) {
        return form.rows(sheet).stream().map(row -> row.takes(column)).toList();
    }

    private List<String> cells(FormSheet sheet, FormRow row) {
        String code =
                RowCode.of(
                        form.head(),
                        sheet.kind(),
                        row.item(),
                        row.value(FormSheet.AREA),
                        row.value(FormSheet.BASIS),
                        row.value(FormSheet.PART));
        return Stream.concat(
                        Stream.of(code),
                        sheet.columns().stream()
                                .map(column -> column.shown(row.value(column.id()), language)))
                .toList();
    }

    /** What is suggested in a column; none where anything may be entered. */
    List<String> choices(FormColumn column) {
        return switch (column.holds()) {
            case OWN_WORD -> form.words();
            case AREA -> form.areas();
            case WORD -> column.choices(language);
            case REASON ->
                    List.of(
                            label("Mäts inte denna period", "Not measured in this period"),
                            label("Uppgift saknas ännu", "Not yet known"),
                            label("Inte aktuellt för oss", "Does not concern us"));
            case TEXT, PROSE, DECIMAL, WHOLE_NUMBER, DAY -> List.of();
        };
    }

    String label(String swedish, String english) {
        return language.of(swedish, english);
    }
}
