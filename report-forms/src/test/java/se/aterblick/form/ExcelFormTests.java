package se.aterblick.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What whoever opens a form in a spreadsheet can and cannot do. */
class ExcelFormTests {

    private static final FormRow ROW =
            new FormRow("matsvinn", null, "PERIOD", Map.of("name", "Matsvinn", "value", "4.0"));

    @Test
    void locksAllButWhatIsToBeFilledIn() throws IOException {
        ExcelParts parts = parts();
        String sheet = text(parts, "xl/worksheets/sheet2.xml");
        String styles = text(parts, "xl/styles.xml");

        assertThat(sheet)
                .contains("<sheetProtection sheet=\"true\"", "state=\"frozen\"", "ySplit=\"2\"")
                .contains("<row r=\"1\" hidden=\"true\">", "<dataValidation ")
                .doesNotContain("password");
        assertThat(styles).contains("formatCode=\"@\"", "<protection locked=\"false\"");
        assertThat(text(parts, "xl/worksheets/sheet1.xml")).contains("<sheetProtection sheet=");
        assertThat(text(parts, "xl/workbook.xml")).contains("state=\"veryHidden\"");
    }

    @Test
    void writesEveryCellAsText() throws IOException {
        String sheet = text(parts(), "xl/worksheets/sheet2.xml");

        assertThat(sheet).contains("<t>4,0</t>").doesNotContain("<f>", "<v>");
    }

    /** On the row of a request its unit is chosen, on those of its purposes their areas. */
    @Test
    void opensOnEachRowOfAListWhatBelongsThere() throws IOException {
        FormRow request = new FormRow("investments", null, null, Map.of("unit", "MSEK"));
        FormRow first = new FormRow("investments", null, null, 1, Map.of("items.amount", "5.0"));
        FormRow second = new FormRow("investments", null, null, 2, Map.of());
        ExcelParts parts = parts(FormSheet.CARRY_OVER_REQUEST, request, first, second);
        String sheet = text(parts, "xl/worksheets/sheet2.xml");

        assertThat(sheet)
                .contains("sqref=\"L3:L3\"", "sqref=\"O4:O5\"")
                .contains("<dataValidations count=\"2\">");
        assertThat(unlocked(parts, "A3", "J3", "K3", "L3", "P3", "Q3"))
                .containsExactly("K3", "L3", "P3", "Q3");
        assertThat(unlocked(parts, "K4", "L4", "M4", "N4", "O4", "P4", "Q4", "M5"))
                .containsExactly("M4", "N4", "O4", "M5");
    }

    /** Those of some cells that can be typed in. */
    private static List<String> unlocked(ExcelParts parts, String... cells) {
        String styles = text(parts, "xl/styles.xml");
        List<String> formats =
                Pattern.compile("<xf [^>]*?(?:/>|[^/]>.*?</xf>)")
                        .matcher(styles.substring(styles.indexOf("<cellXfs")))
                        .results()
                        .map(MatchResult::group)
                        .toList();
        return Stream.of(cells)
                .filter(cell -> {
                    Matcher style =
                            Pattern.compile("<c r=\"%s\" s=\"(\\d+)\"".formatted(cell))
                                    .matcher(text(parts, "xl/worksheets/sheet2.xml"));
                    return style.find()
                            && formats.get(Integer.parseInt(style.group(1)))
                                    .contains("locked=\"false\"");
                })
                .toList();
    }

    private static ExcelParts parts() throws IOException {
        return parts(FormSheet.OUTCOME, ROW);
    }

    private static ExcelParts parts(FormSheet sheet, FormRow... rows) throws IOException {
        Form form =
                new Form(
                        new FormHead("rgs-2024", "AR", 1),
                        List.of(),
                        List.of("Klart"),
                        List.of("kost"),
                        Map.of(sheet, List.of(rows)));
        return ExcelParts.of(FormRoundTripTests.excel(form, FormLanguage.SWEDISH));
    }

    private static String text(ExcelParts parts, String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }
}
