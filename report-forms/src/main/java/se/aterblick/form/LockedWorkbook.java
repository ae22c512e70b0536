package se.aterblick.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook whose sheets are locked without a password. fastexcel writes one that is not there as
 * {@code password="0"}, which is no hash of two bytes (ECMA-376, part 1, 22.9.2.23).
 */
final class LockedWorkbook {

    private static final String NO_PASSWORD = " password=\"0\"";

    private final ByteArrayOutputStream made = new ByteArrayOutputStream();

    OutputStream out() {
        return made;
    }

    void writeTo(OutputStream out) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        ExcelParts.of(made.toByteArray()).forEach(parts::put);
        ZipOutputStream zip = new ZipOutputStream(out);
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            zip.putNextEntry(new ZipEntry(part.getKey()));
            zip.write(
                    part.getKey().startsWith("xl/worksheets/")
                            ? withoutPassword(part.getValue())
                            : part.getValue());
        }
        zip.finish();
    }

    private static byte[] withoutPassword(byte[] sheet) {
        String xml = new String(sheet, StandardCharsets.UTF_8);
        int at = xml.lastIndexOf("<sheetProtection" + NO_PASSWORD);
        if (at < 0) {
            return sheet;
        }
        int begin = at + "<sheetProtection".length();
        return (xml.substring(0, begin) + xml.substring(begin + NO_PASSWORD.length()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
