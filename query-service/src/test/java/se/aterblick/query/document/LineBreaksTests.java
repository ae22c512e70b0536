package se.aterblick.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where lines may end; a bar shows each place. */
class LineBreaksTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    överskott på +9,1 mnkr, varav; överskott |på |+9,1 mnkr, |varav
                    takten -1,5 % är; takten |-1,5 % |är
                    kostnads- och intäktsutveckling; kostnads- |och |intäktsutveckling
                    roll-funktion; roll-|funktion
                    100 g/portion; 100 |g/portion
                    8 krukor; 8 |krukor
                    """)
    void keepsFiguresTogether(String text, String expected) {
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            parts.add(text.substring(from, to));
            from = to;
        }

        assertThat(String.join("|", parts)).isEqualTo(expected);
    }
}
