package se.aterblick.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which format an {@code Accept} header asks for. */
class FormatTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    */*                                          | JSON
                    application/json                             | JSON
                    text/csv                                     | CSV
                    text/csv;charset=utf-8                       | CSV
                    text/*                                       | CSV
                    text/csv, */*;q=0.1                          | CSV
                    text/csv;q=0.4, application/json;q=0.5       | JSON
                    text/html, application/xhtml+xml, */*;q=0.8  | JSON
                    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet | EXCEL
                    application/json;q=0, */*                    | CSV
                    """)
    void isTheOneLikedBest(String accept, Format format) {
        assertThat(Format.preferred(accept)).isEqualTo(format);
    }

    @Test
    void isJsonWhereNothingIsSaid() {
        assertThat(Format.preferred(null)).isEqualTo(Format.JSON);
    }
}
