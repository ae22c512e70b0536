package se.aterblick.query.replay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where two documents begin to differ. */
class FirstDifferenceTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            textBlock =
                    """
                    {"a":"4.0"}         | {"a":"4"}           | /a
                    {"a":1,"b":2}       | {"a":1}             | /b
                    {"a":1}             | {"a":1,"b":2}       | /b
                    {"b":2,"a":1}       | {"b":3,"a":2}       | /a
                    {"a":[1,{"x":"y"}]} | {"a":[1,{"x":"z"}]} | /a/1/x
                    {"a":[1,2]}         | {"a":[1]}           | /a/1
                    {"a":{}}            | {"a":[]}            | /a
                    {"a/b":1}           | {"a/b":2}           | /a~1b
                    {"a~b":1}           | {"a~b":2}           | /a~0b
                    """)
    void pointsAtTheFirstMemberThatDiffers(String a, String b, String pointer) {
        assertThat(FirstDifference.between(a, b)).contains(pointer);
    }

    @Test
    void findsNoneInTheSameText() {
        assertThat(FirstDifference.between("{\"a\":1}", "{\"a\":1}")).isEmpty();
    }

    @Test
    void pointsAtTheWholeWhereOnlyTheBytesDiffer() {
        assertThat(FirstDifference.between("{\"a\":1}", "{\"a\": 1}")).contains("");
        assertThat(FirstDifference.between("{\"a\":1}", "{\"a\":")).contains("");
    }
}
