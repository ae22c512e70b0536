package se.aterblick.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form that was filled in, whatever language its headings are in and in whichever order its
 * columns stand: hidden rows and columns say what is what.
 */
public final class FormReader {

    /** The most rows a file may have, empty ones aside. */
    static final int MOST_ROWS = 5_000;

    static final String SECTION = "form:";
    static final String ABOUT = SECTION + "about";
    static final String HEADING = SECTION + "heading";
    static final String FORMAT = "format";
    static final String PLAN = "plan";
    static final String PERIOD = "period";
    static final String SEQUENCE = "sequence";

    private static final Pattern PART = Pattern.compile("[1-9]\\d{0,3}");

    private final Map<String, String> about = new HashMap<>();
    private final List<FilledRow> rows = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    private @Nullable FormHead head;
    private @Nullable Section section;

    private FormReader() {}

    /** A part of the file: the columns of one kind, or what is said of the form itself. */
    private record Section(
            String sheet,
            @Nullable FormSheet kind,
            Map<String, Integer> columns,
            Map<Integer, String> headings) {}

    /**
     * A form in an Excel workbook.
     *
     * @throws FormProblem if it is none
     */
    public static FilledForm excel(byte[] file) {
        return new FormReader().read(ExcelGrid.of(file));
    }

    /**
     * A form in comma-separated values.
     *
     * @throws FormProblem if it is none
     */
    public static FilledForm csv(byte[] file) {
        return new FormReader().read(CsvGrid.of(file));
    }

    private FilledForm read(List<Grid> grid) {
        for (Grid row : grid) {
            if (section != null && !section.sheet().equals(row.sheet())) {
                section = null;
            }
            String first = row.text(0);
            if (first.equals(HEADING)) {
                headings(row);
            } else if (first.startsWith(SECTION)) {
                section = section(row, first.substring(SECTION.length()));
            } else if (section != null && section.kind() == null) {
                about.put(first, row.text(2));
            } else if (section != null && !row.isEmpty()) {
                filled(row, section, section.kind());
            }
        }
        return new FilledForm(head(), rows);
    }

    private static Section section(Grid row, String name) {
        @Nullable FormSheet kind = FormSheet.named(name).orElse(null);
        Map<String, Integer> columns = new HashMap<>();
        row.cells().forEach((column, cell) -> columns.put(cell.text().strip(), column));
        if (kind != null) {
            for (FormColumn column : kind.columns()) {
                if (column.use() != FormColumn.Use.CONTEXT && !columns.containsKey(column.id())) {
                    throw new FormProblem("form-column-missing", row.sheet(), column.id());
                }
            }
        } else if (!(SECTION + name).equals(ABOUT)) {
            throw new FormProblem("form-unknown-sheet", row.sheet(), name);
        }
        return new Section(row.sheet(), kind, columns, new HashMap<>());
    }

    private void headings(Grid row) {
        if (section != null) {
            Map<Integer, String> headings = section.headings();
            row.cells().forEach((column, cell) -> headings.put(column, cell.text()));
        }
    }

    private FormHead head() {
        FormHead known = head;
        if (known == null) {
            known = stated();
            head = known;
        }
        return known;
    }

    private FormHead stated() {
        if (!FormHead.FORMAT.equals(about.get(FORMAT))) {
            throw new FormProblem("no-form", FormHead.FORMAT);
        }
        try {
            return new FormHead(
                    about.getOrDefault(PLAN, ""),
                    about.getOrDefault(PERIOD, ""),
                    Long.parseLong(about.getOrDefault(SEQUENCE, "")));
        } catch (NumberFormatException e) {
            throw new FormProblem("no-form", FormHead.FORMAT);
        }
    }

    private void filled(Grid row, Section of, @Nullable FormSheet kind) {
        if (kind == null) {
            return;
        }
        String item = key(row, of, FormSheet.ITEM);
        String area = key(row, of, FormSheet.AREA);
        String basis = basis(row, of, kind);
        String part = kind.hasParts() ? key(row, of, FormSheet.PART) : "";
        List<FilledRow.Fault> faults = new ArrayList<>();
        String code =
                part.isEmpty() || PART.matcher(part).matches()
                        ? RowCode.of(head(), kind.kind(), item, area, basis, part)
                        : "";
        keys(row, of, code, faults);
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, String> places = new HashMap<>();
        of.columns().forEach((id, column) -> places.put(id, row.place(column)));
        for (FormColumn column : kind.inputs()) {
            int at = of.columns().getOrDefault(column.id(), 0);
            Entered entered = Entered.of(column, row.cell(at));
            if (column.isOfPart() == part.isEmpty()) {
                if (!row.cell(at).isEmpty()) {
                    faults.add(fault(row, of, at, "form-cell-unused", row.text(at)));
                }
            } else if (entered.fault() != null) {
                faults.add(fault(row, of, at, entered.fault(), entered.value()));
            } else if (!entered.value().isBlank()) {
                values.put(column.id(), entered.value());
            }
        }
        boolean fixedUnit =
                kind.inputs().stream().noneMatch(column -> column.id().equals(FormSheet.UNIT));
        rows.add(
                new FilledRow(
                        row.sheet(),
                        row.number(),
                        kind,
                        item,
                        absent(area),
                        absent(basis),
                        code.isEmpty() || part.isEmpty() ? null : Integer.valueOf(part),
                        key(row, of, "name"),
                        fixedUnit ? absent(key(row, of, FormSheet.UNIT)) : null,
                        values,
                        places,
                        faults));
    }

    private void keys(Grid row, Section of, String expected, List<FilledRow.Fault> faults) {
        String code = row.text(0);
        int item = of.columns().getOrDefault(FormSheet.ITEM, 0);
        if (code.isEmpty()) {
            faults.add(fault(row, of, item, "form-row-added", row.text(item)));
        } else if (!code.equals(expected)) {
            faults.add(fault(row, of, item, "form-key-changed", row.text(item)));
        } else if (!codes.add(code)) {
            faults.add(fault(row, of, item, "form-row-repeated", row.text(item)));
        }
    }

    private static FilledRow.Fault fault(
            Grid row, Section of, int column, String code, String found) {
        return new FilledRow.Fault(
                row.place(column), of.headings().getOrDefault(column, ""), code, found);
    }

    private static String basis(Grid row, Section of, FormSheet kind) {
        String shown = key(row, of, FormSheet.BASIS);
        return kind.columns().stream()
                .filter(column -> column.id().equals(FormSheet.BASIS))
                .findFirst()
                .flatMap(column -> column.words().code(shown))
                .orElse(shown);
    }

    private static String key(Grid row, Section of, String column) {
        @Nullable Integer at = of.columns().get(column);
        return at == null ? "" : row.text(at);
    }

    private static @Nullable String absent(String text) {
        return text.isEmpty() ? null : text;
    }
}
