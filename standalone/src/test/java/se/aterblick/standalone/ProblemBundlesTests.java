package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The services' messages together: here both use one set of bundles. */
class ProblemBundlesTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "_en"})
    void holdEveryMessageOnce(String language) throws IOException {
        Set<String> common = keys("common" + language);
        Set<String> reporting = keys("reporting" + language);
        Set<String> followUp = keys("follow-up" + language);

        assertThat(common).isNotEmpty().doesNotContainAnyElementsOf(reporting);
        assertThat(common).doesNotContainAnyElementsOf(followUp);
        assertThat(reporting).isNotEmpty().doesNotContainAnyElementsOf(followUp);
        assertThat(followUp).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rgs-2042, unknown-plan, rgs-2042",
        "rgs-2024/reports/UR9, unknown-period, UR9",
        "rgs-2024/reports/AR/versions/7, unknown-version, 7",
        "rgs-2024/reports/UR2/approved, not-approved, UR2"
    })
    void nameWhatWasAskedForOnTheFollowUpSide(String path, String code, String asked) {
        RunningSystem.Answer answer =
                RunningStandalone.get().get("demo-auditor", "/follow-up/v1/plans/" + path);

        assertThat(answer.json().path("code").asString()).isEqualTo(code);
        assertThat(answer.json().path("detail").asString()).contains(asked).doesNotContain("{");
    }

    @Test
    void nameWhatWasAskedForOnTheReportingSide() {
        RunningSystem.Answer answer =
                RunningStandalone.get()
                        .post(
                                "demo-registrar",
                                "/reporting/v1/plans/rgs-2024/reports/UR9/submissions",
                                "{}");

        assertThat(answer.json().path("code").asString()).isEqualTo("unknown-period");
        assertThat(answer.json().path("detail").asString()).contains("UR9").doesNotContain("{");
    }

    private static Set<String> keys(String bundle) throws IOException {
        Properties messages = new Properties();
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                ProblemBundlesTests.class.getResourceAsStream(
                                        "/problems/" + bundle + ".properties")),
                        StandardCharsets.UTF_8)) {
            messages.load(in);
        }
        return new TreeSet<>(messages.stringPropertyNames());
    }
}
