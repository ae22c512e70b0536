package se.aterblick.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import se.aterblick.document.ContentHash;
import se.aterblick.document.DocumentTemplate;

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
    @ParameterizedTest
    @EnumSource
    void isTheOneThatWasMadeOnAnotherDay(DocumentTemplate template) {
        assertThat(pdf(template)).isEqualTo(golden(template, "pdf"));
    }

    @ParameterizedTest
    @EnumSource
    void isTheOneThatABrowserGotOnAnotherDay(DocumentTemplate template) {
        String html = SampleDocument.html(SampleDocument.annualReport(template), "sv").text();

        assertThat(ContentHash.ofUtf8(html).value()).isEqualTo(golden(template, "html"));
    }

    @ParameterizedTest
    @CsvSource({
        "FIRST, tr-TR, Pacific/Kiritimati",
        "FIRST, ar-EG-u-nu-arab, America/Los_Angeles",
        "SECOND, ar-EG-u-nu-arab, Pacific/Kiritimati"
    })
    void isTheSameInEveryLocaleAndTimeZone(DocumentTemplate template, String tag, String id) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone(id));

        assertThat(pdf(template)).isEqualTo(golden(template, "pdf"));
    }

    @ParameterizedTest
    @EnumSource
    void isTheSameInAnotherProcess(DocumentTemplate template) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Duser.language=th",
                                "-Duser.timezone=Asia/Kathmandu",
                                "-Dfile.encoding=ISO-8859-1",
                                "-Dline.separator=\r\n",
                                "-cp",
                                System.getProperty("java.class.path"),
                                SampleDocument.class.getName(),
                                template.name())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        String printed =
                new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);

        assertThat(process.waitFor()).isZero();
        assertThat(printed.strip()).isEqualTo(golden(template, "pdf"));
    }

    private static String pdf(DocumentTemplate template) {
        return ContentHash.of(SampleDocument.pdf(SampleDocument.annualReport(template), "sv"))
                .value();
    }

    private static String golden(DocumentTemplate template, String form) {
        String name = template == DocumentTemplate.FIRST ? "rgs-2024-AR" : "rgs-2024-AR-3";
        return new String(
                        SampleDocument.resource(name + "." + form + ".sha-256"),
                        StandardCharsets.US_ASCII)
                .strip();
    }
}
