package se.aterblick.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonMarkersTests {

    private static final PersonId P1 = PersonId.of("p-1");
    private static final PersonId P2 = PersonId.of("urn:x:2");
    private static final Map<PersonId, PersonKey> KEYS =
            Map.of(
                    P1, new PersonKey(P1, PersonKey.freshSecret()),
                    P2, new PersonKey(P2, PersonKey.freshSecret()));

    @Test
    void sealAndShowEachMarkerWithItsOwnKey() {
        String text =
                "Samtal med {{person:p-1|Testnamn Ett}} och {{person:urn:x:2|Två|B}} {i dag}.";

        String sealed = sealed(text);

        assertThat(PersonMarkers.persons(text)).containsExactly(P1, P2);
        assertThat(sealed)
                .matches("Samtal med \\{\\{sealed:p-1:[\\w-]{80}}} och \\{\\{sealed:urn:x:2:.*")
                .endsWith("}} {i dag}.")
                .doesNotContain("Testnamn", "Två");
        assertThat(shown(sealed)).isEqualTo("Samtal med Testnamn Ett och Två|B {i dag}.");
        assertThat(
                        PersonMarkers.opened(
                                sealed, id -> Optional.empty(), shown -> shown, "[raderat]"))
                .isEqualTo("Samtal med [raderat] och [raderat] {i dag}.");
    }

    @Test
    void keepWhatIsSealedAlreadyIfItIsGenuine() {
        String sealed = sealed("{{person:p-1|Testnamn Ett}}");

        assertThat(sealed(sealed)).isEqualTo(sealed);
        assertThatThrownBy(() -> sealed(sealed.replace("p-1", "urn:x:2")))
                .isInstanceOf(InvalidMarker.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{person:p-1}}",
                "{{person:p-1|}}",
                "{{person:p-1|  }}",
                "{{person:p-1|Testnamn Ett}",
                "{{person:p-1|Testnamn Ett",
                "{{person:p 1|Testnamn Ett}}",
                "{{person:|Testnamn Ett}}",
                "{{Person:p-1|Testnamn Ett}}",
                "{{ person:p-1|Testnamn Ett}}",
                "{{\u00a0person:p-1|Testnamn Ett}}",
                "{{\u200bperson:p-1|Testnamn Ett}}",
                "{{person |p-1|Testnamn Ett}}",
                "{{person:p-1|Testnamn\nEtt}}",
                "{{person:p-1|{{person:p-1|Ett}}}}",
                "{{sealed:p-1}}",
                "{{sealed:p-1:abc}}",
                "{{SEALED:p-1:AAAAAAAAAAAAAAAAAAAAAAAAAAAA}}",
                "{{sealed:p-1:AAAAAAAAAAAAAAAAAAAAAAAAAAAA}}",
                "först {{person:p-1|Ett}} sedan {{person:p-1|Två"
            })
    void refuseWhatOnlyLooksLikeAMarker(String text) {
        assertThat(PersonMarkers.isIn(text)).isTrue();
        assertThatThrownBy(() -> sealed(text))
                .isInstanceOf(InvalidMarker.class)
                .hasMessageNotContaining("Testnamn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{personal}}", "{{x}}", "{ {person:p-1|x}}", "person:p-1|x", "{{"})
    void leaveOtherBracesAlone(String text) {
        assertThat(PersonMarkers.isIn(text)).isFalse();
        assertThat(sealed(text)).isEqualTo(text);
    }

    @Test
    void takeTextsOfAnyLengthWithoutTrouble() {
        String long1 = "{{ ".repeat(7_000) + "{{person:p-1|" + "x".repeat(200) + "}}";

        assertThat(shown(sealed(long1))).endsWith("x".repeat(200));
        assertThatThrownBy(() -> sealed("{{person:p-1|" + "x".repeat(201) + "}}"))
                .isInstanceOf(InvalidMarker.class);
    }

    private static String sealed(String text) {
        return PersonMarkers.sealed(text, KEYS::get);
    }

    private static String shown(String text) {
        return PersonMarkers.opened(
                text, id -> Optional.ofNullable(KEYS.get(id)), shown -> shown, "[raderat]");
    }
}
