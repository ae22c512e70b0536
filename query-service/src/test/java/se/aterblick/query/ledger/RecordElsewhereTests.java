package se.aterblick.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.fixtures.Golden;

/** Leaves and report documents do not depend on the machine they are made on. */
class RecordElsewhereTests {

    private static final int DOCUMENTS = 8;

    @ParameterizedTest
    @CsvSource({
        "tr, TR, Pacific/Kiritimati, '\r\n', ISO-8859-1, 0d0a",
        "ar, EG, America/St_Johns, '\r', US-ASCII, 0d"
    })
    void areTheSameWhateverTheDefaultsOfJavaAre(
            String language,
            String country,
            String zone,
            String lineSeparator,
            String charset,
            String lineSeparatorInHex)
            throws IOException, InterruptedException {
        List<String> printed =
                printedWith(
                        "-Duser.language=" + language,
                        "-Duser.country=" + country,
                        "-Duser.timezone=" + zone,
                        "-Dline.separator=" + lineSeparator,
                        "-Dfile.encoding=" + charset);

        assertThat(printed.getFirst())
                .isEqualTo(
                        "%s-%s %s %s %s"
                                .formatted(language, country, zone, lineSeparatorInHex, charset));
        List<String> record = printed.subList(1, printed.size());
        assertThat(record).isEqualTo(SmallPlanRecord.leavesAndDocuments());
        assertThat(record.subList(record.size() - DOCUMENTS, record.size()))
                .isEqualTo(
                        Stream.of(
                                        "1-ur1", "1-ur2", "1-ar", "2-ur1", "2-ar", "3-ur1", "3-ur2",
                                        "3-ar")
                                .map(name -> "documents/report-" + name + ".json")
                                .map(name -> Golden.text(name).orElseThrow())
                                .toList());
    }

    private static List<String> printedWith(String... defaults)
            throws IOException, InterruptedException {
        List<String> command =
                Stream.of(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString()),
                                Stream.of(defaults),
                                Stream.of(
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        SmallPlanRecord.class.getName()))
                        .flatMap(arguments -> arguments)
                        .toList();
        Process java =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        String printed = new String(java.getInputStream().readAllBytes(), UTF_8);
        assertThat(java.waitFor()).as(printed).isZero();
        return List.of(printed.split("\n", -1));
    }
}
