package se.aterblick.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.eventstore.StoredEvent;

/** The leaf of an event: a public format that never changes. */
class LeafEntryTests {

    private static final String GOLDEN =
            """
            aterblick-leaf/1
            aterblick.example/test
            drift-och-miljö-2024
            1234566
            report.approved
            1
            2025-02-05T12:34:56.120Z
            bb540e81b2731f00e638dc5d3d24740f8269743c5013438a2dc0e5eb53bd65c9
            e45533046f1721b873c7d0e62a01b182389acd0a3bed16de8c89b6d0acf21db6
            """;
    private static final String GOLDEN_LEAF =
            "9310724b34f2026fa61467138e7f9afe1a7744005c59fb4870bbc6862319cf5b";

    @Test
    void isTheSameForEver() throws IOException {
        LeafEntry entry = LeafOfGoldenEvent.entry();

        assertThat(entry.text()).isEqualTo(GOLDEN);
        assertThat(entry.leafHash().hex()).isEqualTo(GOLDEN_LEAF);
        assertThat(LeafEntry.parse(GOLDEN)).isEqualTo(entry);
    }

    @ParameterizedTest
    @CsvSource({
        "tr, TR, Pacific/Kiritimati, '\r\n', ISO-8859-1",
        "ar, EG, America/St_Johns, '\r', US-ASCII",
        "sv, SE, Europe/Stockholm, '\n', UTF-16"
    })
    void isTheSameWhateverTheDefaultsOfJavaAre(
            String language, String country, String zone, String lineSeparator, String charset)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Duser.language=" + language);
        command.add("-Duser.country=" + country);
        command.add("-Duser.timezone=" + zone);
        command.add("-Dline.separator=" + lineSeparator);
        command.add("-Dfile.encoding=" + charset);
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(LeafOfGoldenEvent.class.getName());
        Process java =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();

        String printed = new String(java.getInputStream().readAllBytes(), UTF_8);

        assertThat(java.waitFor()).isZero();
        assertThat(printed).isEqualTo(GOLDEN + GOLDEN_LEAF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\rb", "\n"})
    void isNotMadeOfFieldsWithLineBreaks(String field) {
        byte[] bytes = {};
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LeafEntry.of(
                                "log",
                                new StoredEvent(1, field, 0, "e", "t", "1", "r", bytes, bytes)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LeafEntry.of(
                                "log",
                                new StoredEvent(1, "p", 0, "e", field, "1", "r", bytes, bytes)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LeafEntry.of(
                                "log",
                                new StoredEvent(1, "p", 0, "e", "t", field, "r", bytes, bytes)));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        LeafEntry.of(
                                "log",
                                new StoredEvent(1, "p", 0, "e", "t", "1", field, bytes, bytes)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "aterblick-leaf/1\n", "a\nb\nc\nd\ne\nf\ng\nh\ni\n"})
    void isNotReadFromAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LeafEntry.parse(text));
    }
}
