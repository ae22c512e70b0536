package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.query.SharedService.PLAN;
import static se.aterblick.query.SharedService.REPORT;
import static se.aterblick.query.SharedService.SERVICE;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.aterblick.query.RunningService.Answer;
import se.aterblick.query.RunningService.Call;
import tools.jackson.databind.JsonNode;

/** Who may call what. */
class FollowUpAccessTests {

    private static final List<String> READERS =
            List.of("MANAGER", "CONTROLLER", "REGISTRAR", "AUDITOR");
    private static final List<String> OPERATORS = List.of("CONTROLLER", "AUDITOR", "ADMIN");
    private static final List<String> CHECKERS = List.of("ADMIN");
    private static final List<String> KEEPERS = List.of("REGISTRAR", "AUDITOR");
    private static final List<String> EXAMINERS = List.of("CONTROLLER", "REGISTRAR", "AUDITOR");

    /** An endpoint and the roles it is for. */
    record Endpoint(String path, boolean post, List<String> roles) {

        Answer call(Call call) {
            return post ? call.post(path, body()) : call.get(path);
        }

        /** Where there is a choice, the smallest that is answered. */
        private String body() {
            return path.endsWith("/replays") ? "{\"version\": 1}" : "";
        }

        int answers() {
            return path.endsWith("/rebuilds") ? 202 : 200;
        }

        Endpoint ofOtherPlan() {
            return new Endpoint(path.replace("small-2024", "annan-2024"), post, roles);
        }

        boolean isAboutOnePlan() {
            return path.contains("small-2024");
        }
    }

    static Stream<Endpoint> endpoints() {
        return Stream.of(
                new Endpoint("/follow-up/v1/plans", false, READERS),
                new Endpoint(PLAN, false, READERS),
                new Endpoint(REPORT, false, READERS),
                new Endpoint(REPORT + "?asOf=2024-12-31", false, READERS),
                new Endpoint(REPORT + "/versions/1", false, READERS),
                new Endpoint(REPORT + "/approved", false, READERS),
                new Endpoint(REPORT + "/document", false, READERS),
                new Endpoint(REPORT + "/versions/1/document", false, READERS),
                new Endpoint(REPORT + "/approved/document", false, READERS),
                new Endpoint("/follow-up/v1/decisions", false, READERS),
                new Endpoint("/follow-up/v1/decisions?committee=driftnamnden", false, READERS),
                new Endpoint("/follow-up/v1/indicators/osa-varde/series", false, READERS),
                new Endpoint(
                        "/follow-up/v1/indicators/osa-varde/series?plan=small-2024",
                        false,
                        READERS),
                new Endpoint("/follow-up/v1/volume-figures/dygnsportioner/series", false, READERS),
                new Endpoint(PLAN + "/lineage", false, READERS),
                new Endpoint(REPORT + "/restated", false, READERS),
                new Endpoint("/follow-up/v1/outcomes", false, READERS),
                new Endpoint("/follow-up/v1/budget-deviations?plan=small-2024", false, READERS),
                new Endpoint("/follow-up/v1/status-reports?plan=small-2024", false, READERS),
                new Endpoint("/follow-up/v1/control-results", false, READERS),
                new Endpoint("/follow-up/v1/investments", false, READERS),
                new Endpoint("/follow-up/v1/cost-trends", false, READERS),
                new Endpoint("/follow-up/v1/completeness", false, READERS),
                new Endpoint("/follow-up/v1/completeness?plan=small-2024", false, READERS),
                new Endpoint("/follow-up/v1/completeness/summary", false, READERS),
                new Endpoint("/follow-up/v1/commitments?state=OVERDUE", false, READERS),
                new Endpoint("/follow-up/v1/forecasts?plan=small-2024", false, READERS),
                new Endpoint("/follow-up/v1/volume-figures", false, READERS),
                new Endpoint(REPORT + "/replays", true, EXAMINERS),
                new Endpoint(REPORT + "/changes?from=version-1&to=now", false, EXAMINERS),
                new Endpoint(PLAN + "/events", false, EXAMINERS),
                new Endpoint(REPORT + "/form", false, READERS),
                new Endpoint(REPORT + "/evidence", false, KEEPERS),
                new Endpoint(REPORT + "/verifications", true, EXAMINERS),
                new Endpoint("/follow-up/v1/verifications", true, CHECKERS),
                new Endpoint("/follow-up/v1/projections", false, OPERATORS),
                new Endpoint("/follow-up/v1/projections/plan", false, OPERATORS),
                new Endpoint("/follow-up/v1/projections/plan/rebuilds", true, List.of("ADMIN")));
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void letsInExactlyTheRolesItIsFor(Endpoint endpoint) {
        for (String role : List.of("MANAGER", "CONTROLLER", "REGISTRAR", "AUDITOR", "ADMIN")) {
            Answer answer = endpoint.call(SERVICE.as(role, "driftnamnden"));

            assertThat(answer.status())
                    .as(role)
                    .isEqualTo(endpoint.roles().contains(role) ? endpoint.answers() : 403);
            if (answer.status() == 403) {
                assertThat(answer.at("/code")).isEqualTo("role-not-allowed");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void asksForAValidToken(Endpoint endpoint) {
        for (Call call : List.of(SERVICE.anonymous(), SERVICE.expired())) {
            Answer answer = endpoint.call(call);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.at("/code")).isEqualTo("unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void keepsCommitteesApart(Endpoint endpoint) {
        if (endpoint.isAboutOnePlan()) {
            Answer answer = endpoint.ofOtherPlan().call(SERVICE.auditor());

            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.at("/code")).isEqualTo("committee-not-allowed");
        }
    }

    @Test
    void showsNoDecisionsOfOtherCommittees() {
        Call other = SERVICE.as("AUDITOR", "andra");

        assertThat(other.get("/follow-up/v1/decisions").json().at("/items").isEmpty()).isTrue();
        assertThat(other.get("/follow-up/v1/decisions?committee=driftnamnden").status())
                .isEqualTo(403);
    }

    @Test
    void servesItsDescriptionToAnybody() {
        Answer answer = SERVICE.anonymous().get("/follow-up/v1/openapi.json");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.at("/openapi")).startsWith("3.1");
        assertThat(answer.json().at("/paths").propertyNames())
                .contains(
                        "/follow-up/v1/plans",
                        "/follow-up/v1/plans/{planId}/reports/{period}",
                        "/follow-up/v1/plans/{planId}/reports/{period}/replays")
                .allMatch(path -> path.startsWith("/follow-up/"));
        assertThat(answer.text()).doesNotContain("\"Caller\"");
    }

    @Test
    void showsAnExampleOfEveryAnswerAndRequest() {
        JsonNode paths = SERVICE.anonymous().get("/follow-up/v1/openapi.json").json().at("/paths");
        paths.forEachEntry((path, item) ->
                item.forEachEntry((method, operation) -> {
                    JsonNode responses = operation.path("responses");
                    JsonNode answer = responses.path(responses.has("202") ? "202" : "200");
                    if (!responses.has("204")) {
                        assertExamples(method + " " + path, answer);
                    }
                    if (operation.has("requestBody")) {
                        assertExamples(method + " " + path, operation.path("requestBody"));
                    }
                }));
    }

    private static void assertExamples(String call, JsonNode body) {
        assertThat(body.path("content").isEmpty()).as(call).isFalse();
        body.path("content")
                .forEachEntry((type, content) ->
                        assertThat(
                                        isBinary(type)
                                                || content.has("example")
                                                || content.has("examples"))
                                .as(call + " as " + type)
                                .isTrue());
    }

    /** Nobody reads an example of these. */
    private static boolean isBinary(String type) {
        return Stream.of(".sheet", "/zip", "octet-stream", "/pdf", "/html")
                .anyMatch(type::endsWith);
    }
}
