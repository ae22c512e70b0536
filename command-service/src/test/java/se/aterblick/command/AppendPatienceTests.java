package se.aterblick.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.mock.env.MockEnvironment;

/** What may be configured of how long an append asks what came of it. */
class AppendPatienceTests {

    @Test
    void isFifteenSecondsUnlessSaid() {
        assertThat(AppendPatience.in(new MockEnvironment())).isEqualTo(Duration.ofSeconds(15));
    }

    @ParameterizedTest
    @CsvSource({"1s, PT1S", "90s, PT1M30S", "2m, PT2M"})
    void isWhatIsSaid(String said, Duration meant) {
        assertThat(AppendPatience.in(saying(said))).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0s", "999ms", "-15s", "121s"})
    void isNeitherNoneNorLongerThanAnybodyWaits(String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AppendPatience.in(saying(said)))
                .withMessageContaining("aterblick.command.append-patience")
                .withMessageContaining("from PT1S to PT2M");
    }

    private static MockEnvironment saying(String patience) {
        MockEnvironment environment =
                new MockEnvironment().withProperty("aterblick.command.append-patience", patience);
        environment.setConversionService(new ApplicationConversionService());
        return environment;
    }
}
