package se.aterblick.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The parts of a workbook, unpacked no further than its limit: 32 MiB in 500 parts, however small
 * the file is.
 */
final class ExcelParts {

    private static final int MOST_PARTS = 500;
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private final Map<String, byte[]> parts;

    private ExcelParts(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    /** By way of a file on disk: only there the JDK reads the archive's own table of contents. */
    static ExcelParts of(byte[] file) {
        try {
            Path unpacked = Files.createTempFile("aterblick-form-", ".xlsx");
            try {
                Files.write(unpacked, file);
                return new ExcelParts(parts(unpacked));
            } finally {
                Files.delete(unpacked);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, byte[]> parts(Path file) {
        // Names of parts differ by more than their case (ECMA-376, part 2, 6.2.2.3).
        Map<String, byte[]> parts = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        int left = MOST_BYTES;
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw new FormProblem("form-too-large", MOST_BYTES / 1024 / 1024);
            }
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(entry)) {
                    byte[] part = in.readNBytes(left + 1);
                    left -= part.length;
                    if (left < 0) {
                        throw new FormProblem("form-too-large", MOST_BYTES / 1024 / 1024);
                    }
                    if (parts.put(entry.getName(), part) != null) {
                        throw new FormProblem("form-unreadable");
                    }
                }
            }
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw new FormProblem("form-unreadable");
        }
    }

    Optional<byte[]> find(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    byte[] get(String name) {
        return find(name).orElseThrow(() -> new FormProblem("form-unreadable"));
    }

    void forEach(BiConsumer<String, byte[]> action) {
        parts.forEach(action);
    }
}
