package se.aterblick.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What is in a workbook, read from its parts. */
class ExcelExportTests {

    private static final FigureList<?> LIST = StatusReportList.LIST;
    private static final FigureList<?> MONEY = BudgetDeviationList.LIST;

    @Test
    void headsColumnsInBoldThatStaysInSightWithTheirOtherNameAsAComment() throws Exception {
        Map<String, String> swedish = parts(LIST, Heading.SWEDISH, List.of());
        Map<String, String> english = parts(LIST, Heading.ENGLISH, List.of());

        assertThat(swedish.get("xl/sharedStrings.xml")).contains(">Plan<", ">Uppfyllelse<");
        assertThat(swedish.get("xl/workbook.xml")).contains("name=\"Statusrapporter\"");
        assertThat(swedish.get("xl/comments1.xml")).contains("planId", "fulfilment");
        assertThat(swedish.get("xl/worksheets/sheet1.xml"))
                .contains("state=\"frozen\"", "ySplit=\"1\"", "<autoFilter");
        assertThat(swedish.get("xl/styles.xml")).contains("<b/>");
        assertThat(english.get("xl/sharedStrings.xml")).contains(">planId<", ">fulfilment<");
    }

    @Test
    void writesNumbersAsNumbersAndTextsAsTexts() throws Exception {
        Document sheet = sheet(MONEY, row(MONEY, Map.of("deviation", "-2.20", "comment", "=1+1")));

        assertThat(cell(sheet, MONEY, "deviation").getAttribute("t")).isIn("", "n");
        assertThat(cell(sheet, MONEY, "deviation").getTextContent()).isEqualTo("-2.20");
        assertThat(cell(sheet, MONEY, "comment").getAttribute("t")).isEqualTo("inlineStr");
        assertThat(cell(sheet, MONEY, "comment").getTextContent()).isEqualTo("=1+1");
        assertThat(cell(sheet, MONEY, "year").getTextContent()).isEqualTo("2024");
        assertThat(sheet.getElementsByTagName("f").getLength()).isZero();
    }

    @Test
    void showsAsManyDecimalsAsWereReported() throws Exception {
        Map<String, String> parts =
                parts(MONEY, Heading.SWEDISH, List.of(row(MONEY, Map.of("actual", "4.00"))));

        assertThat(parts.get("xl/styles.xml")).contains("formatCode=\"0.00\"");
    }

    @Test
    void keepsDigitsThatExcelWouldLoseAsText() throws Exception {
        Document sheet = sheet(MONEY, row(MONEY, Map.of("actualSek", "1234567890123456789")));

        assertThat(cell(sheet, MONEY, "actualSek").getAttribute("t")).isEqualTo("inlineStr");
    }

    @Test
    void writesManyRowsWithAwkwardTexts() throws Exception {
        List<Row> rows =
                IntStream.range(0, 1_234)
                        .mapToObj(i -> row(LIST, Map.of("comment", "<&>\"]]> 🚲 \n\t " + i)))
                        .toList();
        Map<String, String> parts = parts(LIST, Heading.SWEDISH, rows);
        Document sheet = xml(parts.get("xl/worksheets/sheet1.xml"));

        assertThat(sheet.getElementsByTagName("row").getLength()).isEqualTo(1_235);
        assertThat(cell(sheet, LIST, "comment").getTextContent()).isEqualTo("<&>\"]]> 🚲 \n\t 0");
    }

    /** The example row with some values of its own. */
    private static Row row(FigureList<?> list, Map<String, Object> own) {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column<?> column : list.columns()) {
            Object value = own.getOrDefault(column.name(), column.example());
            values.add(
                    switch (column.type()) {
                        case TEXT, PROSE, DECIMAL, TEXTS -> value;
                        case INTEGER, YES_NO -> column.type().parse(value.toString());
                        case DATE -> LocalDate.parse(value.toString());
                        case INSTANT -> Instant.parse(value.toString());
                    });
        }
        return new Row(list, values);
    }

    private static Document sheet(FigureList<?> list, Row row) throws Exception {
        return xml(parts(list, Heading.SWEDISH, List.of(row)).get("xl/worksheets/sheet1.xml"));
    }

    /** A cell of the first row below the headings. */
    private static Element cell(Document sheet, FigureList<?> list, String column) {
        int index = list.columns().indexOf(list.column(column).orElseThrow());
        String letters =
                index < 26 ? String.valueOf((char) ('A' + index)) : "A" + (char) ('A' + index - 26);
        NodeList cells = sheet.getElementsByTagName("c");
        for (int i = 0; i < cells.getLength(); i++) {
            Element cell = (Element) cells.item(i);
            if (cell.getAttribute("r").equals(letters + "2")) {
                return cell;
            }
        }
        throw new AssertionError("no cell " + letters + "2");
    }

    private static Document xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static Map<String, String> parts(FigureList<?> list, Heading heading, List<Row> rows)
            throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                ExcelExport.write(list, heading, out, sink -> rows.forEach(sink::row));
            }
            Map<String, String> parts = new HashMap<>();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    parts.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
                }
            }
            return parts;
        } finally {
            Files.delete(file);
        }
    }
}
