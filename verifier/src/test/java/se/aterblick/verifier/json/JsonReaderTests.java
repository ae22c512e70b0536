package se.aterblick.verifier.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.document.CanonicalJson;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.verifier.verdict.Problem;

/** Reads what the project writes, writes it back to the byte, and nothing else. */
class JsonReaderTests {

    @Test
    void writesBackCanonicalTextToTheByte() {
        var state = SmallPlanStream.wholeYear().state();
        String text = se.aterblick.document.ReportDocument.of(state, "AR").text();

        assertThat(again(text)).isEqualTo(text);
    }

    @Test
    void escapesAsTheFirstImplementationDoes() {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 0x2100; i++) {
            all.appendCodePoint(i);
        }
        all.append("🚲𝄞\uFFFF");
        String text =
                CanonicalJson.write(
                        java.util.Map.of(
                                "z", all.toString(), "å", List.of(), "🚲", true, "\uFB33", 1));

        assertThat(again(text)).isEqualTo(text);
    }

    @Test
    void readsWhatRfc8259Allows() {
        assertThat(
                        again(
                                " { \"b\" : [ 1 , -2,true,false ] ,\"a\":null,\"\\u0041\":\"\\/\\ud83d\\udeb2\"}\n"))
                .isEqualTo("{\"A\":\"/🚲\",\"b\":[1,-2,true,false]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "}",
                "[]",
                "null",
                "1",
                "\"a\"",
                "{}{}",
                "{} x",
                "{,}",
                "{\"a\":1,}",
                "{\"a\":1 \"b\":2}",
                "{\"a\"}",
                "{\"a\":}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":[1,]}",
                "{\"a\":[,1]}",
                "{\"a\":[1 2]}",
                "{\"a\":[null]}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":1.0}",
                "{\"a\":1e2}",
                "{\"a\":-}",
                "{\"a\":-0}",
                "{\"a\":.5}",
                "{\"a\":9007199254740992}",
                "{\"a\":99999999999999999999999999999999999999}",
                "{\"a\":NaN}",
                "{\"a\":tru}",
                "{\"a\":\"\t\"}",
                "{\"a\":\"\u0000\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":\"\\u00g0\"}",
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\udc00\\ud800\"}",
                "{\"a\":\"}",
                "{\"a\":1,\"a\":2}",
                "{\"a\":null,\"a\":2}",
                "{\"a\":1,\"\\u0061\":null}",
                "\uFEFF{}",
                "/**/{}",
                "{\"a\":\"\\u٠٠٤١\"}"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Problem.class);
    }

    @Test
    void refusesNestingThatWouldExhaustTheStack() {
        for (String open : List.of("[", "{\"a\":")) {
            assertThatThrownBy(() -> read("{\"a\":" + open.repeat(1_000_000)))
                    .isInstanceOf(Problem.class);
        }
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        for (int b : new int[] {0x80, 0xC0, 0xFF, 0xED}) {
            byte[] bytes = {'{', '"', (byte) b, '"', ':', '1', '}'};
            assertThatThrownBy(() -> JsonReader.object(bytes)).isInstanceOf(Problem.class);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "QQ",
                "QR==",
                "QQ=",
                "QQ==\n",
                " QQ==",
                "Q Q=",
                "QQ==QQ==",
                "-_8=",
                "QQ==="
            })
    void refusesBase64InAnyFormButTheCanonicalOne(String text) {
        assertThatThrownBy(() -> Input.base64(text)).isInstanceOf(Problem.class);
    }

    private static JsonObject read(String text) {
        return JsonReader.object(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String again(String text) {
        byte[] bytes = read(text).bytes();
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
