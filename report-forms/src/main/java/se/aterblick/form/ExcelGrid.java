package se.aterblick.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the cells of an Excel workbook (ECMA-376): values as they are stored, never what a formula
 * once came to.
 *
 * <p>No more rows and columns than a form can have are looked at, whatever address a cell claims.
 */
final class ExcelGrid {

    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final ExcelParts parts;
    private final ExcelStyles styles;
    private final List<String> texts;
    private final List<Grid> rows = new ArrayList<>();

    private ExcelGrid(ExcelParts parts) {
        this.parts = parts;
        styles = ExcelStyles.of(parts.find("xl/styles.xml"));
        texts = parts.find("xl/sharedStrings.xml").map(ExcelGrid::texts).orElse(List.of());
    }

    /** The rows of all sheets in the order of the workbook. */
    static List<Grid> of(byte[] file) {
        ExcelGrid grid = new ExcelGrid(ExcelParts.of(file));
        grid.read();
        return List.copyOf(grid.rows);
    }

    private void read() {
        Map<String, String> targets = targets();
        XmlPart book = new XmlPart(parts.get(BOOK));
        for (Optional<String> at = book.next(); at.isPresent(); at = book.next()) {
            if (at.get().equals("sheet")) {
                String target = targets.getOrDefault(book.attribute("id"), "");
                sheet(book.attribute("name"), part(target));
            }
        }
    }

    private static String part(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private Map<String, String> targets() {
        Map<String, String> targets = new HashMap<>();
        XmlPart relations = new XmlPart(parts.get(RELATIONS));
        for (Optional<String> at = relations.next(); at.isPresent(); at = relations.next()) {
            targets.put(relations.attribute("Id"), relations.attribute("Target"));
        }
        return targets;
    }

    private static List<String> texts(byte[] part) {
        List<String> texts = new ArrayList<>();
        XmlPart xml = new XmlPart(part);
        for (Optional<String> at = xml.next(); at.isPresent(); at = xml.next()) {
            if (at.get().equals("si")) {
                texts.add(text(xml, "si"));
            }
        }
        return texts;
    }

    /** Runs of text, without what is written above them to tell how they are read. */
    private static String text(XmlPart xml, String element) {
        StringBuilder text = new StringBuilder();
        for (Optional<String> at = xml.nextWithin(element);
                at.isPresent();
                at = xml.nextWithin(element)) {
            switch (at.get()) {
                case "t" -> text.append(xml.text());
                case "rPh" -> xml.text();
                default -> {}
            }
        }
        return text.toString();
    }

    private void sheet(String name, String part) {
        XmlPart xml = new XmlPart(parts.get(part));
        int number = 0;
        for (Optional<String> at = xml.next(); at.isPresent(); at = xml.next()) {
            if (at.get().equals("row")) {
                String stated = xml.attribute("r");
                number = stated.isEmpty() ? number + 1 : number(stated);
                Map<Integer, Grid.Cell> cells = cells(xml);
                if (!cells.isEmpty()) {
                    rows.add(new Grid(name, number, cells));
                }
                if (rows.size() > FormReader.MOST_ROWS) {
                    throw new FormProblem("form-too-many-rows", FormReader.MOST_ROWS);
                }
            }
        }
    }

    private Map<Integer, Grid.Cell> cells(XmlPart xml) {
        Map<Integer, Grid.Cell> cells = new HashMap<>();
        int column = -1;
        for (Optional<String> at = xml.nextWithin("row");
                at.isPresent();
                at = xml.nextWithin("row")) {
            if (at.get().equals("c")) {
                String stated = xml.attribute("r");
                column = stated.isEmpty() ? column + 1 : column(stated);
                Grid.Cell cell = cell(xml);
                if (column < Grid.MOST_COLUMNS && !cell.isEmpty()) {
                    cells.put(column, cell);
                }
            }
        }
        return cells;
    }

    private Grid.Cell cell(XmlPart xml) {
        String type = xml.attribute("t");
        String style = xml.attribute("s");
        String value = "";
        boolean formula = false;
        for (Optional<String> at = xml.nextWithin("c"); at.isPresent(); at = xml.nextWithin("c")) {
            switch (at.get()) {
                case "v" -> value = xml.text();
                case "is" -> value = text(xml, "is");
                case "f" -> {
                    xml.text();
                    formula = true;
                }
                default -> {}
            }
        }
        if (formula) {
            return new Grid.Cell(value, Grid.Type.FORMULA, null);
        }
        return switch (type) {
            case "s" -> Grid.Cell.text(shared(value));
            case "inlineStr", "str" -> Grid.Cell.text(value);
            case "", "n" -> new Grid.Cell(value, Grid.Type.NUMBER, styles.format(style));
            default -> new Grid.Cell(value, Grid.Type.OTHER, null);
        };
    }

    private String shared(String index) {
        try {
            return texts.get(Integer.parseInt(index.strip()));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new FormProblem("form-unreadable");
        }
    }

    private static int number(String digits) {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException e) {
            throw new FormProblem("form-unreadable");
        }
    }

    /** The column of an address such as B7; one beyond those of a form where it is further out. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(address.charAt(i)) - 'A' + 1);
            if (column < 1 || column > Grid.MOST_COLUMNS) {
                return Grid.MOST_COLUMNS;
            }
        }
        if (column == 0) {
            throw new FormProblem("form-unreadable");
        }
        return column - 1;
    }
}
