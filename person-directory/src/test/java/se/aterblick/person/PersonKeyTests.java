package se.aterblick.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class PersonKeyTests {

    private static final PersonId P1 = PersonId.of("p-1");
    private static final byte[] SECRET = PersonKey.freshSecret();
    private static final PersonKey KEY = new PersonKey(P1, SECRET);

    @Test
    void opensWhatItSealed() {
        for (String text : new String[] {"x", "Testnamn Ett", "Åäö 🙂", "x".repeat(32)}) {
            assertThat(KEY.open(KEY.seal(text))).contains(text);
        }
    }

    @Test
    void sealsTheSameTextAlikeAndAnotherOtherwise() {
        assertThat(KEY.seal("Testnamn Ett")).isEqualTo(KEY.seal("Testnamn Ett"));
        assertThat(KEY.seal("Testnamn Ett").substring(0, 16))
                .isNotEqualTo(KEY.seal("Testnamn Två").substring(0, 16));
        assertThat(new PersonKey(P1, PersonKey.freshSecret()).seal("Testnamn Ett"))
                .isNotEqualTo(KEY.seal("Testnamn Ett"));
    }

    @Test
    void hidesHowLongAShortTextIs() {
        assertThat(KEY.seal("Bo")).hasSameSizeAs(KEY.seal("x".repeat(32))).hasSize(80);
    }

    @Test
    void isBoundToThePerson() {
        PersonKey other = new PersonKey(PersonId.of("p-2"), SECRET);

        assertThat(other.open(KEY.seal("Testnamn Ett"))).isEmpty();
    }

    @Test
    void opensNothingThatWasChangedInAnyByte() {
        byte[] sealed = Base64.getUrlDecoder().decode(KEY.seal("Testnamn Ett"));
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            String text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThat(KEY.open(text)).as("byte %d", i).isEmpty();
        }
        assertThat(KEY.open("")).isEmpty();
        assertThat(KEY.open("inte base64!")).isEmpty();
    }

    /** What is sealed stays readable: the form of {@code aterblick-seal/1} does not change. */
    @Test
    void sealsAsItAlwaysHas() {
        byte[] secret = new byte[PersonKey.SECRET];
        for (int i = 0; i < secret.length; i++) {
            secret[i] = (byte) i;
        }

        assertThat(new PersonKey(PersonId.of("p-4711"), secret).seal("Testnamn Ett"))
                .isEqualTo(
                        "cIvzgLdUKACpjQJWPuvnx1NibrsHwofmc3dYtTeb__cQB6KGxRr8u-Yw6JKlcsXC-WzhznPHGiRn8Raz");
    }
}
