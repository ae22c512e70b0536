package se.aterblick.standalone;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook that somebody types into, as a spreadsheet would save it. */
public final class FilledWorkbook {

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private FilledWorkbook() {}

    public static FilledWorkbook of(byte[] file) {
        FilledWorkbook workbook = new FilledWorkbook();
        try {
            Path onDisk = Files.createTempFile("filled-", ".xlsx");
            try {
                Files.write(onDisk, file);
                try (ZipFile zip = new ZipFile(onDisk.toFile())) {
                    for (ZipEntry entry : Collections.list(zip.entries())) {
                        workbook.parts.put(
                                entry.getName(), zip.getInputStream(entry).readAllBytes());
                    }
                }
            } finally {
                Files.delete(onDisk);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return workbook;
    }

    /**
     * Types a text into a cell.
     *
     * @param sheet the sheet's place in the workbook, from 1
     */
    public FilledWorkbook type(int sheet, String cell, String text) {
        String part = "xl/worksheets/sheet%d.xml".formatted(sheet);
        String xml = new String(parts.get(part), StandardCharsets.UTF_8);
        Matcher before =
                Pattern.compile("<c r=\"%s\"( s=\"\\d+\")?[^>]*?(/>|>.*?</c>)".formatted(cell))
                        .matcher(xml);
        if (!before.find()) {
            throw new IllegalArgumentException("no cell " + cell + " in " + part);
        }
        String style = before.group(1) == null ? "" : before.group(1);
        String typed =
                "<c r=\"%s\"%s t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(cell, style, text);
        xml = xml.substring(0, before.start()) + typed + xml.substring(before.end());
        parts.put(part, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** What stands in all sheets, as it is stored. */
    public String text() {
        StringBuilder text = new StringBuilder();
        parts.forEach((name, part) -> text.append(new String(part, StandardCharsets.UTF_8)));
        return text.toString();
    }

    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
