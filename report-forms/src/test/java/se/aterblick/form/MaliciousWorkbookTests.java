package se.aterblick.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to do harm, or were harmed, are refused before they can. */
class MaliciousWorkbookTests {

    private static final byte[] GOOD = good();
    private static final ExcelParts GOOD_PARTS = ExcelParts.of(GOOD);
    private static final String SHEET = "xl/worksheets/sheet2.xml";

    @Test
    void unpacksNoMoreThanItsLimit() {
        Map<String, byte[]> parts = parts();
        parts.put("xl/media/bomb.bin", new byte[40 * 1024 * 1024]);
        byte[] bomb = zip(parts);

        assertThat(bomb.length).isLessThan(200_000);
        assertRefused(bomb, "form-too-large");
    }

    @Test
    void looksNothingUpOutsideOfTheFile() {
        Map<String, byte[]> parts = parts();
        String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8);
        String begin = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet";
        parts.put(SHEET, bytes(sheet.replaceFirst("<worksheet", begin)));

        assertRefused(zip(parts), "form-unreadable");
    }

    @Test
    void expandsNoEntities() {
        Map<String, byte[]> parts = parts();
        parts.put(
                SHEET,
                bytes(
                        """
                        <!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
                        <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
                        <worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row>
                        </sheetData></worksheet>
                        """));

        assertRefused(zip(parts), "form-unreadable");
    }

    /**
     * A reader that keeps a place for each column up to the one claimed would run out of memory.
     */
    @ParameterizedTest
    @ValueSource(strings = {"FXSHRXW1", "ZZZZZZZZZZZZ1", "XFD1"})
    void passesOverCellsThatClaimToStandFarOut(String address) {
        Map<String, byte[]> parts = parts();
        String sheet = new String(parts.get(SHEET), StandardCharsets.UTF_8);
        String cell = "<c r=\"%s\" t=\"inlineStr\"><is><t>x</t></is></c></row>".formatted(address);
        parts.put(SHEET, bytes(sheet.replaceFirst("</row>", cell)));

        assertThat(FormReader.excel(zip(parts)).rows()).isEqualTo(FormReader.excel(GOOD).rows());
    }

    @Test
    void readsNoMoreRowsThanAFormHas() {
        StringBuilder rows = new StringBuilder("<worksheet><sheetData>");
        for (int i = 1; i <= 6_000; i++) {
            rows.append("<row><c t=\"inlineStr\"><is><t>x</t></is></c></row>");
        }
        Map<String, byte[]> parts = parts();
        parts.put(SHEET, bytes(rows.append("</sheetData></worksheet>").toString()));

        assertRefused(zip(parts), "form-too-many-rows");
    }

    @Test
    void refusesAFileThatEndsTooSoon() {
        for (int length = 0; length < GOOD.length; length += 997) {
            byte[] cut = Arrays.copyOf(GOOD, length);
            assertThatThrownBy(() -> FormReader.excel(cut)).isInstanceOf(FormProblem.class);
        }
    }

    @Test
    void isNotConfusedByBytesThatWereChanged() {
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            byte[] changed = GOOD.clone();
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
            readOrRefused(changed);
        }
    }

    @Test
    void isNotConfusedByPartsThatWereChanged() {
        Random random = new Random(2);
        for (int i = 0; i < 100; i++) {
            Map<String, byte[]> parts = parts();
            String name =
                    parts.keySet().stream()
                            .skip(random.nextInt(parts.size()))
                            .findFirst()
                            .orElseThrow();
            byte[] part = parts.get(name);
            part[random.nextInt(part.length)] = (byte) random.nextInt(128);
            readOrRefused(zip(parts));
        }
    }

    @Test
    void refusesWhatIsNoWorkbook() {
        assertRefused(bytes("PK nothing"), "form-unreadable");
        assertRefused(zip(Map.of("readme.txt", bytes("x"))), "form-unreadable");
    }

    private static void readOrRefused(byte[] file) {
        try {
            FormReader.excel(file);
        } catch (FormProblem e) {
            assertThat(e.code()).isNotBlank();
        }
    }

    private static void assertRefused(byte[] file, String code) {
        assertThatThrownBy(() -> FormReader.excel(file))
                .isInstanceOfSatisfying(
                        FormProblem.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private static byte[] good() {
        try {
            return FormRoundTripTests.excel(new RandomForm(5).next(), FormLanguage.SWEDISH);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> parts() {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        for (String name :
                List.of(
                        "[Content_Types].xml",
                        "_rels/.rels",
                        "xl/workbook.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/styles.xml",
                        "xl/worksheets/sheet1.xml",
                        SHEET,
                        "xl/worksheets/sheet3.xml",
                        "xl/worksheets/sheet4.xml",
                        "xl/worksheets/sheet5.xml",
                        "xl/worksheets/sheet6.xml",
                        "xl/worksheets/sheet7.xml",
                        "xl/worksheets/sheet8.xml",
                        "xl/worksheets/sheet9.xml",
                        "xl/worksheets/sheet10.xml",
                        "xl/worksheets/sheet11.xml")) {
            GOOD_PARTS.find(name).ifPresent(part -> parts.put(name, part.clone()));
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return out.toByteArray();
    }
}
