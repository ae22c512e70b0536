package se.aterblick.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
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

    private static ExcelParts parts() throws IOException {
        Form form =
                new Form(
                        new FormHead("rgs-2024", "AR", 1),
                        List.of(),
                        List.of("Klart"),
                        Map.of(FormSheet.OUTCOME, List.of(ROW)));
        return ExcelParts.of(FormRoundTripTests.excel(form, FormLanguage.SWEDISH));
    }

    private static String text(ExcelParts parts, String name) {
        return new String(parts.get(name), StandardCharsets.UTF_8);
    }
}
