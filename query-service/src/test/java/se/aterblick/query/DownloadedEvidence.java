package se.aterblick.query;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * An evidence package as an auditor has it on disk, with the log's key from elsewhere.
 *
 * @param key the log's vkey
 */
record DownloadedEvidence(Path file, String key) {

    private static final String API = "/follow-up/v1";

    /** Downloads it as soon as the approval is in the ledger. */
    static DownloadedEvidence of(RunningService service, String planId, String period, Path file) {
        String address = API + "/plans/" + planId + "/reports/" + period + "/evidence";
        RunningService.await(() -> service.auditor().get(address).status() == 200);
        byte[] zip = service.auditor().get(address).response().body();
        String key = service.anonymous().get(API + "/ledger/key").text().strip();
        return new DownloadedEvidence(written(file, zip), key);
    }

    /** What the verifier says of it. */
    Told verified(String... options) {
        List<String> arguments =
                new ArrayList<>(List.of("verify", file.toString(), "--key", key, "--lang", "en"));
        arguments.addAll(List.of(options));
        return Told.by(arguments);
    }

    Map<String, byte[]> files() {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** The same package with another file in the place of one of its. */
    DownloadedEvidence with(String name, byte[] content) {
        Map<String, byte[]> files = files();
        files.put(name, content);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path changed = file.resolveSibling("changed-" + file.getFileName());
        return new DownloadedEvidence(written(changed, bytes.toByteArray()), key);
    }

    private static Path written(Path file, byte[] bytes) {
        try {
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
