package se.aterblick.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.value.InvalidValue;

class ContentHashTests {

    /** FIPS 180-4, example of SHA-256 on one block. */
    private static final String HEX_OF_ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @Test
    void isTheSha256OfTheBytes() {
        assertThat(ContentHash.of("abc".getBytes(StandardCharsets.US_ASCII)))
                .hasToString("sha-256:" + HEX_OF_ABC);
        assertThat(ContentHash.of(new byte[0]))
                .hasToString(
                        "sha-256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void hashesTextInUtf8() {
        assertThat(ContentHash.ofUtf8("å"))
                .isEqualTo(ContentHash.of(new byte[] {(byte) 0xC3, (byte) 0xA5}));
    }

    /** The example of RFC 9530, appendix B.1. */
    @Test
    void becomesAContentDigestField() {
        assertThat(ContentHash.ofUtf8("{\"hello\": \"world\"}\n").contentDigest())
                .isEqualTo("sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                HEX_OF_ABC,
                "sha-256:",
                "sha-512:" + HEX_OF_ABC,
                "SHA-256:" + HEX_OF_ABC,
                "sha-256:BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD",
                "sha-256:" + HEX_OF_ABC + "\n",
                "sha-256:" + HEX_OF_ABC + "0"
            })
    void refusesEveryOtherForm(String text) {
        assertThatThrownBy(() -> new ContentHash(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.rule()).isEqualTo("content-hash"));
    }
}
