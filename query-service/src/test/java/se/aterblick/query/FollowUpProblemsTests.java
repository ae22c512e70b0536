package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.query.SharedService.PLAN;
import static se.aterblick.query.SharedService.REPORT;
import static se.aterblick.query.SharedService.SERVICE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.query.RunningService.Answer;

/** What bad requests get: a status, a stable code, and words in both languages. */
class FollowUpProblemsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    404 | unknown-plan | /plans/small-2042
                    404 | unknown-plan | /plans/small-2042/events
                    404 | unknown-plan | /plans/%C3%85%20%22/reports/AR
                    404 | unknown-period | /plans/small-2024/reports/UR9
                    404 | unknown-version | /plans/small-2024/reports/AR/versions/7
                    404 | not-approved | /plans/small-2024/reports/UR1/approved
                    404 | not-approved | /plans/small-2024/reports/UR1/changes?from=approved
                    404 | unknown-version | /plans/small-2024/reports/AR/changes?from=version-9
                    404 | unknown-version | /plans/small-2024/reports/AR/versions/7/document
                    404 | not-approved | /plans/small-2024/reports/UR1/approved/document
                    404 | not-known-then | /plans/small-2024/reports/AR/document?asOf=2001-01-01
                    400 | invalid-as-of | /plans/small-2024/reports/AR/document?asOf=yesterday
                    400 | unknown-language | /plans/small-2024/reports/AR/document?language=fi
                    404 | not-known-then | /plans/small-2024/reports/AR?asOf=2001-01-01
                    404 | not-known-then | /plans/small-2024/reports/AR/changes?from=2001-01-01
                    400 | invalid-as-of | /plans/small-2024/reports/AR?asOf=yesterday
                    400 | invalid-as-of | /plans/small-2024/reports/AR?asOf=2024-13-41
                    400 | invalid-as-of | /plans/small-2024/reports/AR?asOf=%2B999999999-12-31
                    400 | invalid-as-of | /plans/small-2024/reports/AR?asOf=2024-01-01T00:00:00
                    400 | invalid-as-of | /plans/small-2024/events?from=x
                    400 | invalid-point | /plans/small-2024/reports/AR/changes?to=later
                    400 | unknown-event-kind | /plans/small-2024/events?kind=rumour
                    400 | invalid-limit | /plans?limit=0
                    400 | invalid-limit | /plans/small-2024/events?limit=501
                    400 | invalid-limit | /decisions?limit=-1
                    400 | invalid-parameter | /plans?limit=many
                    400 | invalid-cursor | /plans/small-2024/events?cursor=AAAA
                    400 | invalid-cursor | /plans?cursor=%25%25
                    400 | invalid-cursor | /decisions?cursor=eA
                    400 | invalid-cursor | /plans?cursor=AA
                    400 | http-400 | /plans/small-2024/events?item=%00
                    400 | http-400 | /plans/small-2024/events?item=%ff
                    400 | invalid-parameter | /decisions?meetingDate=5%20februari
                    400 | invalid-parameter | /decisions?from=2025
                    400 | invalid-parameter | /decisions?state=TIRED
                    404 | unknown-plan | /decisions?plan=small-2042
                    404 | unknown-period | /decisions?plan=small-2024&period=UR9
                    404 | unknown-period | /plans/small-2024/events?period=UR9
                    400 | invalid-parameter | /plans/small-2024/events?role=KING
                    400 | invalid-parameter | /plans/small-2024/events?imported=perhaps
                    400 | invalid-parameter | /plans/small-2024/events?correction=2
                    400 | invalid-parameter | /plans/small-2024/reports/AR/versions/one
                    404 | unknown-indicator | /indicators/osa/series
                    404 | unknown-volume-figure | /volume-figures/osa/series
                    404 | unknown-plan | /indicators/osa-varde/series?plan=small-2042
                    400 | invalid-parameter | /indicators/osa-varde/series?fromYear=once
                    400 | invalid-parameter | /indicators/osa-varde/series?basis=SOON
                    404 | unknown-plan | /plans/small-2042/lineage
                    404 | unknown-period | /plans/small-2024/reports/UR9/restated
                    404 | unknown-version | /plans/small-2024/reports/AR/restated?version=9
                    404 | not-approved | /plans/small-2024/reports/UR1/restated?version=approved
                    404 | not-known-then | /plans/small-2024/reports/AR/restated?asOf=2001-01-01
                    400 | invalid-point | /plans/small-2024/reports/AR/restated?asOf=soon
                    400 | restated-point | /plans/small-2024/reports/AR/restated?asOf=now&version=1
                    404 | no-earlier-plan | /plans/small-2024/reports/AR/changes-from-earlier-year
                    400 | not-an-earlier-plan | /plans/small-2024/reports/AR/changes-from-earlier-year?plan=small-2024
                    404 | http-404 | /nothing
                    """)
    void tellsWhatIsWrong(int status, String code, String path) {
        Answer swedish = SERVICE.auditor().get("/follow-up/v1" + path);
        Answer english =
                SERVICE.auditor().with("Accept-Language", "en").get("/follow-up/v1" + path);

        assertThat(swedish.status()).isEqualTo(status);
        assertThat(swedish.header("Content-Type")).startsWith("application/problem+json");
        assertThat(swedish.at("/code")).isEqualTo(code);
        assertThat(swedish.at("/detail")).isNotBlank().isNotEqualTo(code).doesNotContain("{");
        assertThat(english.at("/detail")).isNotEqualTo(swedish.at("/detail")).isNotEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    400 | replay-target | {}
                    400 | replay-target | {"version": 1, "meetingDate": "2025-02-05"}
                    400 | replay-target | {"meetingDate": "5 februari"}
                    400 | replay-target | {"version":
                    404 | unknown-version | {"version": 2}
                    404 | no-decision-then | {"meetingDate": "2025-02-06"}
                    """)
    void tellsWhatCannotBeReplayed(int status, String code, String body) {
        Answer answer = SERVICE.auditor().post(REPORT + "/replays", body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.at("/code")).isEqualTo(code);
    }

    @Test
    void namesTheNearestPlansOfOnesOwnCommitteesOnly() {
        Answer answer = SERVICE.auditor().get("/follow-up/v1/plans/smlal-2024");

        assertThat(answer.at("/nearest/0")).isEqualTo("small-2024");
        assertThat(answer.text()).doesNotContain("annan-2024");
    }

    @Test
    void namesThePeriodsThereAre() {
        assertThat(SERVICE.auditor().get(PLAN + "/reports/AR2").at("/known/2")).isEqualTo("AR");
    }
}
