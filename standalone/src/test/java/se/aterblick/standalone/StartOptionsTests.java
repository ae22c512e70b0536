package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StartOptionsTests {

    @Test
    void readsBothSpellingsAndLetsTheLastOneWin() {
        assertThat(
                        StartOptions.parse(
                                "--data",
                                "first",
                                "--port",
                                "9090",
                                "--data=second",
                                "--no-samples"))
                .isEqualTo(new StartOptions(9090, 8081, Path.of("second"), false, "", false));
    }

    @Test
    void hasDefaults() {
        assertThat(StartOptions.parse())
                .isEqualTo(new StartOptions(8080, 8081, Path.of(".data"), true, "", false));
    }

    @Test
    void rebuildsAllProjectionsOrThoseNamed() {
        assertThat(StartOptions.parse("--rebuild", "--port=9090").rebuild()).isEqualTo("all");
        assertThat(StartOptions.parse("--rebuild=plan,decision").rebuild())
                .isEqualTo("plan,decision");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--port",
                "--port=",
                "--port=abc",
                "--port=0",
                "--port=65536",
                "--port=8081",
                "--data=",
                "--prot=1",
                "--no-samples=yes",
                "--rebuild=",
                "help"
            })
    void refusesWhatItDoesNotUnderstand(String argument) {
        assertThatThrownBy(() -> StartOptions.parse(argument)).isInstanceOf(StartupProblem.class);
    }
}
