package se.aterblick.form;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes a form as an Excel workbook: a sheet about it and one for each kind of update. Only what
 * is to be filled in is unlocked, headings stay in sight, and closed lists are chosen from.
 *
 * <p>Every cell to fill in is a text, so that "4,0" stays what it is; no text is ever a formula.
 */
public final class ExcelForm {

    private static final String INPUT = "FFF7E0";
    private static final String LOCKED = "EEEEEE";
    private static final int HEADING_ROW = 1;
    private static final int FIRST_ROW = 2;

    private final FormTable table;
    private final Worksheet lists;
    private int listsWritten;

    private ExcelForm(FormTable table, Worksheet lists) {
        this.table = table;
        this.lists = lists;
    }

    public static void write(Form form, FormLanguage language, OutputStream out)
            throws IOException {
        FormTable table = new FormTable(form, language);
        LockedWorkbook locked = new LockedWorkbook();
        try (Workbook workbook = new Workbook(locked.out(), "Aterblick", null)) {
            Worksheet about = workbook.newWorksheet(table.label("Om formuläret", "About the form"));
            about(table, about);
            List<Worksheet> sheets =
                    table.sheets().stream()
                            .map(sheet -> workbook.newWorksheet(sheet.title(language)))
                            .toList();
            Worksheet lists = workbook.newWorksheet(table.label("Listor", "Lists"));
            lists.setVisibilityState(VisibilityState.VERY_HIDDEN);
            ExcelForm excel = new ExcelForm(table, lists);
            for (int i = 0; i < sheets.size(); i++) {
                excel.sheet(table.sheets().get(i), sheets.get(i));
            }
        }
        locked.writeTo(out);
    }

    private static void about(FormTable table, Worksheet sheet) {
        List<List<String>> rows = table.about();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                sheet.inlineString(row, column, rows.get(row).get(column));
            }
        }
        sheet.range(0, 1, rows.size(), 1).style().bold().set();
        sheet.range(0, 2, rows.size(), 2).style().wrapText(true).verticalAlignment("top").set();
        sheet.hideColumn(0);
        sheet.width(1, 26);
        sheet.width(2, 90);
        sheet.protect("");
    }

    private void sheet(FormSheet kind, Worksheet sheet) {
        List<List<String>> rows = table.rows(kind);
        row(sheet, 0, table.ids(kind));
        row(sheet, HEADING_ROW, table.headings(kind));
        for (int i = 0; i < rows.size(); i++) {
            row(sheet, FIRST_ROW + i, rows.get(i));
        }
        for (int i = 0; i < kind.columns().size(); i++) {
            FormColumn column = kind.columns().get(i);
            sheet.width(i + 1, width(column));
            cells(sheet, column, i + 1, table.takes(kind, column));
        }
        sheet.range(HEADING_ROW, 1, HEADING_ROW, kind.columns().size())
                .style()
                .bold()
                .wrapText(true)
                .set();
        sheet.hideRow(0);
        sheet.hideColumn(0);
        sheet.freezePane(0, FIRST_ROW);
        sheet.protect("");
    }

    private static void row(Worksheet sheet, int number, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                sheet.inlineString(number, column, cells.get(column));
            }
        }
    }

    /** What is filled in on the row of an update is locked on those of its parts, and reversed. */
    private void cells(Worksheet sheet, FormColumn column, int at, List<Boolean> takes) {
        Optional<Range> choices = choices(column);
        int begin = 0;
        for (int i = 1; i <= takes.size(); i++) {
            if (i == takes.size() || !takes.get(i).equals(takes.get(begin))) {
                Range cells = sheet.range(FIRST_ROW + begin, at, FIRST_ROW + i - 1, at);
                style(cells, takes.get(begin));
                if (takes.get(begin)) {
                    choices.ifPresent(list -> offer(cells, list, column));
                }
                begin = i;
            }
        }
    }

    private static void style(Range cells, boolean input) {
        if (input) {
            cells.style()
                    .format("@")
                    .wrapText(true)
                    .verticalAlignment("top")
                    .fillColor(INPUT)
                    .borderStyle(BorderStyle.THIN)
                    .protectionOption(ProtectionOption.LOCKED, false)
                    .set();
        } else {
            cells.style().wrapText(true).verticalAlignment("top").fillColor(LOCKED).set();
        }
    }

    private static int width(FormColumn column) {
        return switch (column.holds()) {
            case PROSE -> 45;
            case REASON -> 28;
            case TEXT -> column.id().equals("name") || column.isInput() ? 45 : 14;
            case WHOLE_NUMBER -> 10;
            case DECIMAL, DAY, OWN_WORD, WORD, AREA -> 18;
        };
    }

    /** A list of its own for each column, for Excel takes short ones only where they are used. */
    private Optional<Range> choices(FormColumn column) {
        List<String> choices = column.isInput() ? table.choices(column) : List.of();
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        int at = listsWritten++;
        for (int i = 0; i < choices.size(); i++) {
            lists.inlineString(i, at, choices.get(i));
        }
        return Optional.of(lists.range(0, at, choices.size() - 1, at));
    }

    private void offer(Range cells, Range choices, FormColumn column) {
        boolean any = column.holds() == FormColumn.Holds.REASON;
        cells.validateWithList(choices)
                .allowBlank(true)
                .showErrorMessage(!any)
                .errorStyle(DataValidationErrorStyle.STOP)
                .errorTitle(table.label("Välj ur listan", "Choose from the list"))
                .error(
                        table.label(
                                "Här går det bara att välja ett av orden i listan.",
                                "Only a word of the list can be entered here."));
    }
}
