package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.query.SharedService.SERVICE;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.query.RunningService.Answer;

/** What a list answers to questions that it cannot understand, in pages as in files. */
class FigureProblemsTests {

    private static final String API = "/follow-up/v1";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    400 | unknown-parameter | /outcomes?indikator=x
                    400 | unknown-parameter | /outcomes?budgetLine=x
                    400 | http-400 | /outcomes?%00=x
                    400 | unknown-sort-column | /outcomes?sort=valeu
                    400 | unknown-sort-column | /outcomes?sort=
                    400 | unknown-sort-column | /outcomes?sort=comment
                    400 | unknown-sort-column | /outcomes?sort=year,,value
                    400 | unknown-sort-column | /outcomes?sort=value;drop
                    400 | unknown-filter-value | /outcomes?verdict=GOOD
                    400 | unknown-filter-value | /outcomes?verdict=
                    400 | unknown-filter-value | /outcomes?basis=period
                    400 | unknown-filter-value | /outcomes?missing=yes
                    400 | unknown-filter-value | /outcomes?imported=
                    400 | unknown-filter-value | /status-reports?progress=DOING
                    400 | unknown-filter-value | /outcomes?separator=tab
                    400 | invalid-parameter | /outcomes?year=MMXXIV
                    400 | invalid-parameter | /outcomes?year=99999999999999999999
                    400 | invalid-parameter | /outcomes?valueFrom=1e9
                    400 | invalid-parameter | /outcomes?valueFrom=4,0
                    400 | invalid-parameter | /outcomes?valueFrom=1&valueFrom=2
                    400 | invalid-parameter | /outcomes?sort=year&sort=value
                    400 | invalid-parameter | /outcomes?indicator=%07
                    400 | http-400 | /outcomes?indicator=%00
                    400 | invalid-parameter | /outcomes?indicator=
                    400 | invalid-parameter | /status-reports?dueFrom=2024-02-30
                    400 | invalid-parameter | /status-reports?dueFrom=-0001-01-01
                    400 | invalid-parameter | /outcomes?limit=many
                    400 | http-400 | /outcomes?plan=%F0
                    400 | invalid-as-of | /outcomes?knownFrom=yesterday
                    400 | invalid-as-of | /outcomes?knownTo=%2B999999999-12-31
                    400 | invalid-limit | /outcomes?limit=501
                    400 | invalid-limit | /outcomes?limit=0
                    400 | invalid-cursor | /outcomes?cursor=%25
                    400 | invalid-cursor | /outcomes?cursor=eA
                    400 | cursor-of-another-question | /outcomes?cursor=eAp5
                    404 | unknown-plan | /outcomes?plan=smal-2024
                    403 | committee-not-allowed | /outcomes?committee=andra
                    """)
    void tellsWhatIsWrong(int status, String code, String question) {
        for (String accept : List.of("application/json", "text/csv")) {
            boolean paged = question.contains("cursor");
            Answer answer =
                    SERVICE.auditor()
                            .with("Accept", paged ? "application/json" : accept)
                            .get(API + question);

            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            assertThat(answer.at("/code")).isEqualTo(code);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.at("/detail")).isNotBlank().doesNotContain("{");
        }
    }

    @Test
    void namesWhatWouldHaveBeenRight() {
        Answer sort = SERVICE.auditor().get(API + "/outcomes?sort=-valeu");
        Answer value = SERVICE.auditor().get(API + "/outcomes?verdict=ONTARGET");

        assertThat(sort.at("/nearest/0")).isEqualTo("value");
        assertThat(value.at("/nearest/0")).isEqualTo("ON_TARGET");
        assertThat(value.json().at("/known").size()).isEqualTo(4);
        assertThat(SERVICE.auditor().get(API + "/outcomes?indikator=x").at("/nearest/0"))
                .isEqualTo("indicator");
    }
}
