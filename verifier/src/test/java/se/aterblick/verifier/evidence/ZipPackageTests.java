package se.aterblick.verifier.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.aterblick.verifier.fixtures.ZipBytes.changed;
import static se.aterblick.verifier.fixtures.ZipBytes.find;
import static se.aterblick.verifier.fixtures.ZipBytes.joined;
import static se.aterblick.verifier.fixtures.ZipBytes.put;
import static se.aterblick.verifier.fixtures.ZipBytes.replaced;
import static se.aterblick.verifier.fixtures.ZipBytes.small;
import static se.aterblick.verifier.fixtures.ZipBytes.zip;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.TestLog;
import se.aterblick.verifier.verdict.Problem;

/** Packages made to do harm are refused, whatever their entries hold. */
class ZipPackageTests extends UnreadablePackage {

    private static final int CENTRAL = 0x02014b50;

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

    /** Packed no harder than texts are. */
    @Test
    void refusesAFileThatIsTooLargeAndFilesThatAreTogether() throws IOException {
        byte[] noise = new byte[4096];
        new Random(1).nextBytes(noise);
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = 0; i < (65 << 20) / noise.length; i++) {
            text.writeBytes(noise);
        }
        byte[] large = text.toByteArray();
        assertThat(assertRefused(zip("keys.txt", large)).out()).contains("keys.txt är för stor");
        byte[] less = Arrays.copyOf(large, 45 << 20);
        Run run = assertRefused(zip("keys.txt", less, "timestamp.txt", less, "README.txt", less));
        assertThat(run.out()).contains("README.txt är för stor");
    }

    @Test
    void refusesAnEndThatDisagreesWithTheRest() throws IOException {
        byte[] zip = small();
        int end = zip.length - 22;
        assertThat(assertRefused(joined(zip, new byte[1])).out()).contains("(end)");
        assertThat(assertRefused(changed(zip, end + 20, 1, 2)).out()).contains("(end)");
        assertThat(assertRefused(changed(zip, end + 4, 1, 2)).out()).contains("(disks)");
        assertThat(assertRefused(changed(zip, end + 8, 2, 2)).out()).contains("(disks)");
        assertThat(assertRefused(changed(zip, end + 12, 2, 4)).out()).contains("(directory)");
        assertThat(assertRefused(changed(zip, end + 16, -1, 4)).out()).contains("(directory)");
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
        assertThat(assertRefused(bytes.toByteArray()).out()).contains("entries > 100");
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
        byte[] encrypted = changed(changed(zip, header + 8, 0x809, 2), 6, 0x809, 2);
        assertThat(assertRefused(encrypted).out()).contains("README.txt: flags");
        byte[] bzip2 = changed(changed(zip, header + 10, 12, 2), 8, 12, 2);
        assertThat(assertRefused(bzip2).out()).contains("README.txt: method");
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
    void refusesExtraFieldsThatCouldGiveAnEntryAnotherName() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            ZipEntry entry = new ZipEntry("evidence.json");
            entry.setExtra(new byte[] {0x75, 0x70, 2, 0, 1, 0});
            zip.putNextEntry(entry);
            zip.write('1');
        }
        assertRefused(bytes.toByteArray());

        byte[] plain = zip("evidence.json", new byte[] {1});
        int data = 30 + "evidence.json".length();
        byte[] field = {0x75, 0x70, 0, 0};
        byte[] beforeTheData = inserted(changed(plain, 28, 4, 2), data, field);
        put(beforeTheData, beforeTheData.length - 6, find(plain, CENTRAL) + 4, 4);
        assertThat(assertRefused(beforeTheData).out()).contains("evidence.json: extra field)");
        byte[] inTheDirectory = changed(plain, find(plain, CENTRAL) + 30, 4, 2);
        inTheDirectory = inserted(inTheDirectory, plain.length - 22, field);
        put(inTheDirectory, inTheDirectory.length - 10, 46 + "evidence.json".length() + 4, 4);
        assertRefused(inTheDirectory);
    }

    /**
     * The directory and what stands behind the data agree with each other, but not with the data.
     */
    @Test
    void refusesAWrongChecksumOrSizeHoweverOftenItIsSaid() throws IOException {
        byte[] zip = zip("evidence.json", new byte[] {1, 2, 3});
        int directory = find(zip, CENTRAL);
        for (int field = 0; field < 3; field++) {
            byte[] lie = zip.clone();
            for (int at : List.of(directory - 12 + 4 * field, directory + 16 + 4 * field)) {
                lie[at] ^= 1;
            }
            assertRefused(lie);
        }
        byte[] hidden = inserted(zip, directory - 16, new byte[] {9});
        for (int at : List.of(directory - 7, directory + 21)) {
            hidden[at]++;
        }
        put(hidden, hidden.length - 6, directory + 1, 4);
        assertRefused(hidden);
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

    private static byte[] inserted(byte[] zip, int at, byte[] more) {
        return joined(Arrays.copyOf(zip, at), more, Arrays.copyOfRange(zip, at, zip.length));
    }

    /** By the zip reader itself, whatever the entries hold. */
    private Run assertRefused(byte[] zip) {
        assertThatThrownBy(() -> read(zip))
                .isInstanceOf(Problem.class)
                .hasMessageStartingWith("zip.");
        return assertUnreadable(zip);
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
}
