package se.aterblick.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.fixtures.Facts;
import se.aterblick.value.InvalidValue;

class EventTests {

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "å", "a/b", "a\n", "a_b"})
    void refusesWhatIsNoEventId(String text) {
        assertThatThrownBy(() -> EventId.of(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.rule()).isEqualTo("event-id"));
    }

    @Test
    void limitsEventIdsToSixtyFourCharacters() {
        assertThat(EventId.of("a".repeat(64)).value()).hasSize(64);
        assertThatThrownBy(() -> EventId.of("a".repeat(65))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void refusesADispatchToNobody() {
        assertThatThrownBy(() -> new DecisionDispatched("AR", List.of(), null))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.rule()).isEqualTo("empty"));
        assertThatThrownBy(() -> new DecisionDispatched("AR", List.of(" "), null))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.rule()).isEqualTo("blank"));
    }

    @Test
    void refusesACorrectionOrAReferralWithoutReason() {
        assertThatThrownBy(() -> new ReportReferredBack("AR", 1, " ", null, null, null))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("reason"));
        assertThatThrownBy(
                        () -> new FactCorrected(EventId.of("a"), "", Facts.outcome("a", "AR", "1")))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo("reason"));
    }
}
