package se.aterblick.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.document.ContentHash;

/** A document is the same whenever and wherever it is made. */
@Isolated
class ReproducibilityTests {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();

    @AfterEach
    void comeHome() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
    }

    /**
     * Where it fails, a template, a font or a library has changed what is printed: see the ADR on
     * documents for what to do.
     */
    @Test
    void isTheOneThatWasMadeOnAnotherDay() {
        assertThat(annualReport()).isEqualTo(golden());
    }

    @ParameterizedTest
    @CsvSource({"tr-TR, Pacific/Kiritimati", "ar-EG-u-nu-arab, America/Los_Angeles"})
    void isTheSameInEveryLocaleAndTimeZone(String tag, String id) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone(id));

        assertThat(annualReport()).isEqualTo(golden());
    }

    @Test
    void isTheSameInAnotherProcess() throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Duser.language=th",
                                "-Duser.timezone=Asia/Kathmandu",
                                "-Dfile.encoding=ISO-8859-1",
                                "-Dline.separator=\r\n",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SampleDocument.class.getName())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

        assertThat(process.waitFor()).isZero();
        assertThat(printed.strip()).isEqualTo(golden());
    }

    private static String annualReport() {
        return ContentHash.of(SampleDocument.pdf(SampleDocument.annualReport(), "sv")).value();
    }

    private static String golden() {
        return new String(
                        SampleDocument.resource("rgs-2024-AR.pdf.sha-256"),
                        StandardCharsets.US_ASCII)
                .strip();
    }
}
