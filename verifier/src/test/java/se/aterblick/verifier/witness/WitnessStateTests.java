package se.aterblick.verifier.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import se.aterblick.verifier.fixtures.Run;

/** What a witness remembers, it remembers as a whole and alone. */
class WitnessStateTests extends WitnessedLog {

    @Test
    void survivesBeingCutOffWhileItWrote() throws IOException {
        look();
        Files.writeString(folder.resolve("state.json.new"), "{\"half");
        log.addStranger();

        assertThat(look().code()).isZero();
        assertThat(kept().size()).isEqualTo(log.size());
    }

    @Test
    void doesNotBeginAnewWhenItsMemoryIsDamaged() throws IOException {
        look();
        Files.writeString(state(), "");

        assertThat(look().code()).isEqualTo(2);
    }

    @Test
    void doesNotBeginAnewWithAMemoryOfAnotherFormat() throws IOException {
        Files.writeString(state(), "{\"format\":\"aterblick-witness/2\"}");

        Run run = look();

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).contains("aterblick-witness/2");
    }

    @Test
    void keepsItsMemoryWhenTheFileIsTakenAwayWhileItRuns() throws IOException {
        look();
        try (WitnessState held = WitnessState.open(state())) {
            Files.delete(state());

            assertThat(held.last()).isNotNull();
        }
    }

    @Test
    void isAloneWithItsMemory() throws IOException {
        try (WitnessState held = WitnessState.open(state())) {
            Run run = look();
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).contains("används av ett annat vittne");
            assertThat(held.last()).isNull();
        }
        assertThat(look().code()).isZero();
    }
}
