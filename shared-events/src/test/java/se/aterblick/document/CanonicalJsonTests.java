package se.aterblick.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.erdtman.jcs.JsonCanonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonTests {

    private static final JsonMapper PLAIN = JsonMapper.builder().build();
    private static final int DEEPEST = 4;

    /** The trees of a thousand seeds, each as the reference implementation writes them. */
    @Test
    void writesRandomTreesAsTheReferenceImplementationDoes() throws IOException {
        for (long seed = 0; seed < 1_000; seed++) {
            Map<String, Object> tree = object(new Random(seed), 0);

            String canonical = CanonicalJson.write(tree);

            assertThat(canonical).as("seed %d", seed).isEqualTo(reference(tree));
            assertThat(CanonicalJson.bytes(tree))
                    .isEqualTo(canonical.getBytes(StandardCharsets.UTF_8));
            assertThat(PLAIN.readTree(canonical)).isEqualTo(PLAIN.valueToTree(tree));
        }
    }

    @Test
    void writesEveryCharacterOfThePlaneAsTheReferenceImplementationDoes() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate((char) c)) {
                all.append((char) c);
            }
        }
        all.appendCodePoint(0x10000).appendCodePoint(0x1F6B2).appendCodePoint(0x10FFFF);
        Map<String, Object> tree = Map.of("all", all.toString(), all.toString(), "all");

        assertThat(CanonicalJson.write(tree)).isEqualTo(reference(tree));
    }

    /** The example of RFC 8785, 3.2.3. */
    @Test
    void sortsKeysByCodeUnitsAsInTheExampleOfTheRfc() throws IOException {
        Map<String, Object> tree = new HashMap<>();
        tree.put("\u20ac", "Euro Sign");
        tree.put("\r", "Carriage Return");
        tree.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        tree.put("1", "One");
        tree.put("\ud83d\ude00", "Emoji: Grinning Face");
        tree.put("\u0080", "Control");
        tree.put("\u00f6", "Latin Small Letter O With Diaeresis");

        String json = CanonicalJson.write(tree);

        assertThat(json)
                .isEqualTo(
                        "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                                + "\"ö\":\"Latin Small Letter O With Diaeresis\","
                                + "\"€\":\"Euro Sign\",\"😀\":\"Emoji: Grinning Face\","
                                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}")
                .isEqualTo(reference(tree));
    }

    @Test
    void keepsKeyOrderWhateverTheMapOrTheInsertion() {
        Map<String, Object> forwards = new LinkedHashMap<>();
        Map<String, Object> backwards = new TreeMap<>(Collections.reverseOrder());
        for (String key : List.of("b", "ab", "a", "B", "å")) {
            forwards.put(key, 1);
            backwards.put(key, 1);
        }

        assertThat(CanonicalJson.write(backwards))
                .isEqualTo(CanonicalJson.write(forwards))
                .isEqualTo("{\"B\":1,\"a\":1,\"ab\":1,\"b\":1,\"å\":1}");
    }

    @Test
    void writesIntegersUpToTheLargestThatEveryReaderUnderstands() {
        assertThat(CanonicalJson.write(List.of(0, -1, Integer.MIN_VALUE, 9_007_199_254_740_991L)))
                .isEqualTo("[0,-1,-2147483648,9007199254740991]");
        assertThat(CanonicalJson.write(-9_007_199_254_740_991L)).isEqualTo("-9007199254740991");
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                9_007_199_254_740_992L,
                -9_007_199_254_740_992L,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void refusesIntegersBeyondThat(long number) {
        assertRefused(number);
    }

    static List<Object> otherThings() {
        return List.of(
                1.5d,
                1f,
                new BigDecimal("4.0"),
                'c',
                (short) 1,
                Thread.State.NEW,
                new int[] {1},
                Map.of("a", List.of(Map.of("b", 1.0d))));
    }

    @ParameterizedTest
    @MethodSource("otherThings")
    void refusesWhatHasNoCanonicalForm(Object tree) {
        assertRefused(tree);
    }

    @Test
    void refusesNullsAndKeysThatAreNoStrings() {
        assertRefused(Collections.singletonList(null));
        assertRefused(Collections.singletonMap("a", null));
        assertRefused(Collections.singletonMap(null, "a"));
        assertRefused(Map.of(1, "a"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xDBFF, 0xDC00, 0xDFFF})
    void refusesHalfASurrogatePair(int half) {
        char lone = (char) half;
        assertRefused("a" + lone);
        assertRefused(lone + "a");
        assertRefused(Map.of("key" + lone, "a"));
        assertRefused("\uDEB2\uD83D");
    }

    private static void assertRefused(Object tree) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.write(tree));
    }

    private static String reference(Object tree) throws IOException {
        return new JsonCanonicalizer(PLAIN.writeValueAsString(tree)).getEncodedString();
    }

    private static Object value(Random random, int depth) {
        int kinds = depth == DEEPEST ? 5 : 7;
        return switch (random.nextInt(kinds)) {
            case 0 -> random.nextInt();
            case 1 -> random.nextLong(-(1L << 53) + 1, 1L << 53);
            case 2 -> random.nextBoolean();
            case 3, 4 -> string(random);
            case 5 -> array(random, depth + 1);
            default -> object(random, depth + 1);
        };
    }

    private static Map<String, Object> object(Random random, int depth) {
        Map<String, Object> object = new HashMap<>();
        for (int i = random.nextInt(8); i > 0; i--) {
            object.put(string(random), value(random, depth));
        }
        return object;
    }

    private static List<Object> array(Random random, int depth) {
        List<Object> array = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            array.add(value(random, depth));
        }
        return array;
    }

    private static String string(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(7); i > 0; i--) {
            text.appendCodePoint(codePoint(random));
        }
        return text.toString();
    }

    /** Controls, ASCII, Latin, the private use area above the surrogates, and astral planes. */
    private static int codePoint(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(0x20);
            case 1 -> 0x20 + random.nextInt(0x60);
            case 2 -> 0x80 + random.nextInt(0x180);
            case 3 -> 0xE000 + random.nextInt(0x2000);
            case 4 -> 0x2020 + random.nextInt(0x20);
            default -> 0x10000 + random.nextInt(0x100000);
        };
    }
}
