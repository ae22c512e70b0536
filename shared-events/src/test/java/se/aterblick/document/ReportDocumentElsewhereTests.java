package se.aterblick.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Properties;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.fixtures.SmallPlanStream;

/** A document does not depend on the machine it is made on. */
@Isolated
class ReportDocumentElsewhereTests {

    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final Properties properties = (Properties) System.getProperties().clone();
    private final String here = annualReport();

    @AfterEach
    void comeHome() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        System.setProperties(properties);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tr-TR",
                "ar-EG-u-nu-arab",
                "fa-IR-u-nu-arabext",
                "th-TH-u-ca-buddhist-nu-thai",
                "ja-JP-u-ca-japanese",
                "lt-LT",
                "sv-SE",
                "en-US",
                "und"
            })
    void hasTheSameBytesInEveryLocale(String tag) {
        Locale.setDefault(Locale.forLanguageTag(tag));

        assertThat(annualReport()).isEqualTo(here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu", "UTC"})
    void hasTheSameBytesInEveryTimeZone(String id) {
        TimeZone.setDefault(TimeZone.getTimeZone(id));

        assertThat(annualReport()).isEqualTo(here);
    }

    @Test
    void hasTheSameBytesWhateverEndsALine() {
        System.setProperty("line.separator", "\r\n");

        assertThat(annualReport()).isEqualTo(here);
    }

    private static String annualReport() {
        return ReportDocument.of(SmallPlanStream.wholeYear().state(), "AR").text();
    }
}
