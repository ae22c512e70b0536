package se.aterblick.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTests {

    private static final @Nullable String ABSENT = null;

    @Test
    void requiresAValueAndNamesTheField() {
        assertThat(Checks.required("unit", MoneyUnit.SEK)).isSameAs(MoneyUnit.SEK);
        assertBroken("unit", "required", () -> Checks.required("unit", ABSENT));
        assertBroken("title", "required", () -> Checks.title("title", ABSENT));
        assertBroken("id", "required", () -> Checks.slug("id", ABSENT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "7", "rgs-2024", "co2.varor", "a--b"})
    void acceptsSlugs(String slug) {
        assertThat(Checks.slug("id", slug)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-a",
                "a-",
                ".a",
                "a.",
                "A",
                "å",
                "a b",
                "a/b",
                "a_b",
                "a\n",
                "..",
                "a\u0000b"
            })
    void refusesWhatIsNoSlug(String text) {
        assertBroken("id", "slug", () -> Checks.slug("id", text));
    }

    @Test
    void limitsSlugsToEightyCharacters() {
        assertThat(Checks.slug("id", "a".repeat(80))).hasSize(80);
        assertBroken("id", "slug", () -> Checks.slug("id", "a".repeat(81)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UR1", "AR", "2024-03-31", "7"})
    void acceptsCodes(String code) {
        assertThat(Checks.code("period", code)).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ur1", "ÅR", "-UR", "UR 1", "UR1\n", "ABCDEFGHIJKLMNOPQ"})
    void refusesWhatIsNoCode(String text) {
        assertBroken("period", "code", () -> Checks.code("period", text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a\u0000b", "a\u0007", "\u001Ba", "a\rb", "a\r\nb", "a\u007Fb", "a\u0085b"})
    void refusesControlCharacters(String text) {
        assertBroken("comment", "control-character", () -> Checks.text("comment", text));
    }

    @Test
    void namesTheControlCharacterByItsCodePoint() {
        assertThatThrownBy(() -> Checks.text("comment", "a\u001Bb"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.found()).isEqualTo("U+001B"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xD800, 0xDBFF, 0xDC00, 0xDFFF})
    void refusesHalfASurrogatePairWhereverItStands(int half) {
        String lone = String.valueOf((char) half);
        for (String text : List.of(lone, lone + "a", "a" + lone, "a" + lone + "b", lone + lone)) {
            assertBroken("comment", "control-character", () -> Checks.text("comment", text));
        }
        String turned = "\uDEB2\uD83D";
        assertBroken("comment", "control-character", () -> Checks.text("comment", turned));
    }

    @Test
    void acceptsWholeSurrogatePairsTabsAndLineFeeds() {
        String text = "🚲𝄞\n\t- punkt 🚲";
        assertThat(Checks.text("comment", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u2003"})
    void refusesBlankText(String text) {
        assertBroken("comment", "blank", () -> Checks.text("comment", text));
        assertBroken("comment", "blank", () -> Checks.optionalText("comment", text));
    }

    @Test
    void limitsTextAndTitles() {
        assertThat(Checks.text("t", "a".repeat(Checks.LONG_TEXT))).hasSize(20_000);
        assertThat(Checks.title("t", "a".repeat(Checks.SHORT_TEXT))).hasSize(400);
        assertBroken("t", "too-long", () -> Checks.text("t", "a".repeat(20_001)));
        assertBroken("t", "too-long", () -> Checks.title("t", "a".repeat(401)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"två\nrader", "med\ttabb"})
    void keepsTitlesOnOneLine(String text) {
        assertBroken("title", "one-line", () -> Checks.title("title", text));
    }

    @Test
    void limitsDaysToYearsOfFourDigits() {
        LocalDate last = LocalDate.of(9999, 12, 31);
        assertThat(Checks.day("d", last)).isEqualTo(last);
        assertBroken("d", "day-range", () -> Checks.day("d", last.plusDays(1)));
        assertBroken("d", "day-range", () -> Checks.optionalDay("d", LocalDate.of(0, 12, 31)));
        assertThat(Checks.optionalDay("d", null)).isNull();
    }

    @Test
    void letsOptionalValuesBeAbsent() {
        assertThat(Checks.optionalText("t", ABSENT)).isNull();
        assertThat(Checks.optionalTitle("t", ABSENT)).isNull();
        assertThat(Checks.optionalSlug("t", ABSENT)).isNull();
        assertBroken("t", "slug", () -> Checks.optionalSlug("t", "A"));
        assertBroken("t", "one-line", () -> Checks.optionalTitle("t", "a\nb"));
    }

    @Test
    void copiesListsSoThatNobodyChangesThemLater() {
        List<String> mutable = new ArrayList<>(List.of("a"));
        List<String> copy = Checks.list("items", mutable);
        mutable.add("b");

        assertThat(copy).containsExactly("a").isUnmodifiable();
        assertThat(Checks.list("items", null)).isEmpty();
    }

    @Test
    void limitsListsToFiveHundredElementsNoneOfThemAbsent() {
        assertThat(Checks.list("items", Collections.nCopies(500, "a"))).hasSize(500);
        assertBroken(
                "items", "too-many", () -> Checks.list("items", Collections.nCopies(501, "a")));
        assertBroken("items", "required", () -> Checks.list("items", Arrays.asList("a", ABSENT)));
    }

    @Test
    void showsNoHalfSurrogatePairInItsMessages() {
        String cutInTheMiddle = "a".repeat(79) + "🚲🚲";
        InvalidValue cut = new InvalidValue("f", "r", cutInTheMiddle);
        InvalidValue lone = new InvalidValue("f", "r", "a\uD800");

        assertThat(cut.found()).isEqualTo("a".repeat(79) + "?…");
        assertThat(lone.found()).isEqualTo("a?");
        assertThat(lone).hasMessage("f: r (a?)");
    }

    private static void assertBroken(String field, String rule, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        e -> {
                            assertThat(e.field()).isEqualTo(field);
                            assertThat(e.rule()).isEqualTo(rule);
                        });
    }
}
