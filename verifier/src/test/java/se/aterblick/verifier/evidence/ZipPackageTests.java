package se.aterblick.verifier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.TestLog;
import se.aterblick.verifier.fixtures.TestPackage;
import se.aterblick.verifier.verdict.Problem;

/**
 * Packages made to do harm: each is refused with a message and exit code 2, and nothing is written.
 */
class ZipPackageTests {

    private static final int CENTRAL = 0x02014b50;

    @TempDir private Path folder;

    @Test
    void readsWhatAnyOtherProgramReads() throws IOException {
        byte[] zip = small();

        Map<String, byte[]> read = read(zip);

        assertThat(read.keySet()).containsExactlyElementsOf(streamed(zip).keySet());
        streamed(zip).forEach((name, bytes) -> assertThat(read.get(name)).isEqualTo(bytes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evidence.json",
                "/evidence.json",
                "C:\\evidence.json",
                "checkpoints/../evidence.json",
                "checkpoints/",
                "checkpoints/1.txt/../../x",
                "checkpoints/01.txt",
                "checkpoints/x.txt",
                "Evidence.json",
                "evidence.json\u0000.txt",
                "evidence.json ",
                "évidence.json",
                "unknown.txt",
                "META-INF/MANIFEST.MF",
                ".",
                ""
            })
    void refusesANameThatDoesNotBelong(String name) throws IOException {
        assertRefused(zip(name, new byte[] {1}));
    }

    @Test
    void refusesABombBeforeItIsInflated() throws IOException {
        Run run = assertRefused(zip("README.txt", new byte[70 << 20]));
        assertThat(run.out()).contains("README.txt är för stor");
        assertRefused(zip("README.txt", new byte[8 << 20]));
        byte[] lie = zip("README.txt", new byte[8 << 20]);
        // Says that it is small: what comes out is more than the header says.
        put(lie, find(lie, CENTRAL) + 24, 10, 4);
        assertRefused(lie);
    }

    @Test
    void refusesManySmallBombs() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 1; i <= 150; i++) {
                zip.putNextEntry(new ZipEntry("checkpoints/" + i + ".txt"));
                zip.write(new byte[900_000]);
            }
        }
        assertRefused(bytes.toByteArray());
    }

    @Test
    void refusesAnEntryTwice() throws IOException {
        byte[] zip = zip("timestamp.tsr", new byte[] {1}, "timestamp.txt", new byte[] {1});
        assertRefused(replaced(zip, "timestamp.tsr", "timestamp.txt"));
    }

    @Test
    void refusesASymbolicLinkAnEncryptedEntryAndAnUnknownMethod() throws IOException {
        byte[] zip = small();
        int header = find(zip, CENTRAL);
        assertRefused(changed(zip, header + 38, 0xA1FF0000, 4)); // a link to unix
        assertRefused(changed(zip, header + 38, 0x41ED0000, 4)); // a folder
        assertRefused(changed(changed(zip, header + 8, 0x809, 2), 6, 0x809, 2)); // encrypted
        assertRefused(changed(changed(zip, header + 10, 12, 2), 8, 12, 2)); // bzip2
    }

    @Test
    void refusesHeadersThatDisagree() throws IOException {
        byte[] zip = small();
        int header = find(zip, CENTRAL);
        int name = 30;
        assertRefused(changed(zip, name, 'r', 1));
        assertRefused(changed(zip, 8, 0, 2));
        for (int field : List.of(8, 10, 16, 20, 24, 28, 30, 32, 42)) {
            assertRefused(changed(zip, header + field, 77, 2));
        }
    }

    @Test
    void refusesWhatLiesBeforeBetweenAndBehindTheEntries() throws IOException {
        byte[] zip = small();
        assertRefused(joined(new byte[7], zip));
        assertRefused(joined(zip, new byte[1]));
        assertRefused(joined(zip, zip));
        int header = find(zip, CENTRAL);
        byte[] gap =
                joined(
                        Arrays.copyOf(zip, header),
                        new byte[3],
                        Arrays.copyOfRange(zip, header, zip.length));
        put(gap, gap.length - 6, header + 3, 4);
        assertRefused(gap);
    }

    @Test
    void refusesEveryPartOfAPackage() throws IOException {
        byte[] zip = small();
        for (int length = 0; length < zip.length; length += 13) {
            byte[] part = Arrays.copyOf(zip, length);
            assertThatThrownBy(() -> read(part)).isInstanceOf(Problem.class);
        }
    }

    /** Either it is refused, or another byte in a header that nobody reads changed nothing. */
    @Test
    void readsNothingElseWhenAnyByteIsChanged() throws IOException {
        byte[] zip = small();
        Map<String, byte[]> right = read(zip);
        int harmless = 0;
        for (int i = 0; i < zip.length; i++) {
            byte[] changed = zip.clone();
            changed[i] ^= (byte) (1 << (i % 8));
            try {
                Map<String, byte[]> read = read(changed);
                assertThat(read.keySet()).as("byte %d", i).isEqualTo(right.keySet());
                read.forEach((name, bytes) -> assertThat(bytes).isEqualTo(right.get(name)));
                harmless++;
            } catch (Problem refused) {
                // As it should be.
            }
        }
        assertThat(harmless).isLessThan(zip.length / 6);
    }

    @Test
    void refusesWhatIsNoZipAtAll() throws IOException {
        assertRefused(new byte[0]);
        assertRefused("PK\u0003\u0004".getBytes(StandardCharsets.US_ASCII));
        assertRefused(new byte[100_000]);
        assertThat(
                        Run.of(
                                        "verify",
                                        folder.toString(),
                                        "--key",
                                        TestLog.withNewKey().key().vkey())
                                .code())
                .isEqualTo(2);
    }

    @Test
    void refusesAPackageWithSomethingMissingOrUnreadable() {
        TestLog log = TestLog.withNewKey().addAll(SmallPlanStream.untilSpringDecision().events());
        for (String name :
                List.of(
                        "evidence.json",
                        "document.json",
                        "events.jsonl",
                        "checkpoint.txt",
                        "consistency.json")) {
            TestPackage evidence = TestPackage.of(log, SmallPlan.ID.value(), "UR1", log.size());
            assertUnreadable(evidence.remove(name).zip());
        }
        for (String name :
                List.of(
                        "evidence.json",
                        "events.jsonl",
                        "checkpoint.txt",
                        "consistency.json",
                        "checkpoints/9.txt")) {
            for (String text :
                    List.of(
                            "",
                            "\n",
                            "{}",
                            "[1]",
                            "\u0000",
                            "{\"format\":\"aterblick-evidence/2\"}",
                            "[".repeat(100_000))) {
                TestPackage evidence = TestPackage.of(log, SmallPlan.ID.value(), "UR1", log.size());
                assertUnreadable(evidence.put(name, text).zip());
            }
            TestPackage evidence = TestPackage.of(log, SmallPlan.ID.value(), "UR1", log.size());
            assertUnreadable(evidence.put(name, new byte[] {(byte) 0xFF, 10}).zip());
        }
    }

    /** By the zip reader itself, whatever the entries hold. */
    private Run assertRefused(byte[] zip) {
        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("zip.");
        return assertUnreadable(zip);
    }

    private Run assertUnreadable(byte[] zip) {
        try {
            Path file = Files.write(folder.resolve("p.zip"), zip);
            Run run = Run.of("verify", file.toString(), "--key", TestLog.withNewKey().key().vkey());
            assertThat(run.code()).as(run.out()).isEqualTo(2);
            assertThat(run.out()).startsWith("FEL").doesNotContain("oväntat");
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files).containsExactly(file);
            }
            return run;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Map<String, byte[]> read(byte[] zip) throws IOException {
        return ZipPackage.read(Files.write(folder.resolve("p.zip"), zip));
    }

    private static Map<String, byte[]> streamed(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                entries.put(e.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static byte[] small() throws IOException {
        return zip(
                "README.txt", "Läs mig, läs mig, läs mig".getBytes(StandardCharsets.UTF_8),
                "checkpoints/7.txt", new byte[0],
                "evidence.json", "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip(Object... namesAndBytes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < namesAndBytes.length; i += 2) {
                ZipEntry entry = new ZipEntry((String) namesAndBytes[i]);
                entry.setTimeLocal(LocalDateTime.of(1980, 1, 2, 0, 0));
                zip.putNextEntry(entry);
                zip.write((byte[]) namesAndBytes[i + 1]);
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] replaced(byte[] zip, String from, String to) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] changed(byte[] zip, int at, int value, int length) {
        byte[] changed = zip.clone();
        put(changed, at, value, length);
        return changed;
    }

    private static void put(byte[] zip, int at, int value, int length) {
        for (int i = 0; i < length; i++) {
            zip[at + i] = (byte) (value >>> (8 * i));
        }
    }

    private static int find(byte[] zip, int signature) {
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < zip.length - 4; i++) {
            if (bytes.getInt(i) == signature) {
                return i;
            }
        }
        throw new AssertionError("no header");
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
