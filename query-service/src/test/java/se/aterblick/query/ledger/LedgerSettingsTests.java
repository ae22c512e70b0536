package se.aterblick.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;
import se.aterblick.query.TestLedgerKey;
import se.aterblick.query.ledger.key.LedgerKeyProblem;
import se.aterblick.query.ledger.note.TestWitness;

/** What can be configured, and what an operator is told who did it wrong. */
class LedgerSettingsTests {

    @Test
    void takesSeveralWitnesses() {
        String first = new TestWitness("a.example", 1).key().toString();
        String second = new TestWitness("b.example", 2).key().toString();

        assertThat(settings("witnesses", first + ", " + second).witnesses())
                .extracting(Object::toString)
                .containsExactly(first, second);
        assertThat(settings("witnesses", "").witnesses()).isEmpty();
        assertThat(settings("tsa-url", " ").tsaUrl()).isNull();
        assertThat(settings("tsa-url", "http://tsa").tsaUrl()).isEqualTo("http://tsa");
    }

    @ParameterizedTest
    @CsvSource({
        "origin, '', aterblick.ledger.origin",
        "origin, a b, no spaces and no plus sign",
        "origin, a+b, no spaces and no plus sign",
        "witnesses, x, no key of a witness",
        "witnesses, PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW, type 4",
        "key-file, /nowhere, openssl genpkey",
        "key-file, '', aterblick.ledger.key-file"
    })
    void saysWhatIsWrong(String property, String value, String told) {
        assertThatThrownBy(() -> settings(property, value))
                .isInstanceOf(LedgerKeyProblem.class)
                .hasMessageContaining(told);
    }

    private static LedgerSettings settings(String property, String value) {
        return new LedgerSettings(
                new MockEnvironment()
                        .withProperty("aterblick.ledger.origin", TestLedgerKey.ORIGIN)
                        .withProperty("aterblick.ledger.key-file", TestLedgerKey.file().toString())
                        .withProperty("aterblick.ledger." + property, value));
    }
}
