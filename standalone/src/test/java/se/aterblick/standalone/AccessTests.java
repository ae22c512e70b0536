package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.aterblick.standalone.RunningSystem.Answer;
import tools.jackson.databind.JsonNode;

/**
 * Every address × every role: who gets in, who does not; other committees and other service areas.
 */
class AccessTests {

    private static final RunningStandalone SERVICE = RunningStandalone.get();

    static Stream<Arguments> everyAddressAndRole() {
        return ServedAddresses.ALLOWED.keySet().stream()
                .flatMap(address ->
                        ServedAddresses.ROLES.stream().map(role -> Arguments.of(address, role)));
    }

    @Test
    void knowsEveryAddressThatIsServed() {
        Set<String> served = new TreeSet<>();
        for (String api : List.of("/reporting/v1", "/follow-up/v1")) {
            JsonNode document = SERVICE.get("", api + "/openapi.json").json();
            assertThat(document.path("openapi").asString()).startsWith("3.1");
            document.path("paths")
                    .forEachEntry((path, operations) ->
                            operations.forEachEntry((method, operation) ->
                                    served.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        }

        assertThat(served).isEqualTo(ServedAddresses.ALLOWED.keySet());
    }

    @ParameterizedTest
    @MethodSource("everyAddressAndRole")
    void letsInTheRolesItIsForAndNoOther(String address, String role) {
        Answer answer = call(address, "demo-" + role);

        if (ServedAddresses.ALLOWED.get(address).contains(role)) {
            // An empty body or a plan in another state may be refused, but not for who asks.
            assertThat(answer.status()).isNotIn(401, 403, 405, 500);
        } else {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().path("code").asString()).isEqualTo("role-not-allowed");
        }
    }

    @ParameterizedTest
    @MethodSource("publicAddresses")
    void letsAnybodyCheckTheLedger(String address) {
        assertThat(call(address, "").status()).isIn(200, 415);
    }

    static Stream<String> publicAddresses() {
        return ServedAddresses.PUBLIC.stream();
    }

    @ParameterizedTest
    @MethodSource("everyAddress")
    void letsNobodyInWithoutAToken(String address) {
        Answer answer = call(address, "");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(answer.json().path("code").asString()).isEqualTo("unauthenticated");
    }

    static Stream<String> everyAddress() {
        return ServedAddresses.ALLOWED.keySet().stream()
                .filter(address -> !ServedAddresses.PUBLIC.contains(address));
    }

    @ParameterizedTest
    @MethodSource("readingAddresses")
    void showsAnotherCommitteesAuditorNothing(String address) {
        Answer answer = call(address, "demo-auditor-other");

        if (address.endsWith("/plans") || isList(address)) {
            assertThat(answer.json().path("items")).isEmpty();
        } else if (address.endsWith("/series")) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.json().path("nearest").toString()).doesNotContain("osa-varde");
        } else {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.json().path("code").asString()).isEqualTo("committee-not-allowed");
        }
    }

    /** Across plans: another committee's are not refused, they are not there. */
    private static boolean isList(String address) {
        return address.matches("GET /follow-up/v1/[a-z-]+(/summary)?")
                && !address.endsWith("/decisions");
    }

    static Stream<String> readingAddresses() {
        // Projections, the ledger and verifications of all of it are not a committee's.
        return ServedAddresses.ALLOWED.keySet().stream()
                .filter(address -> address.contains("/follow-up/"))
                .filter(address -> !address.contains("/projections"))
                .filter(address -> !address.contains("/ledger/"))
                .filter(address -> !address.contains("/follow-up/v1/verifications"));
    }

    @Test
    void letsAManagerReportForOwnAreasOnly() {
        String outcomes = "/reporting/v1/plans/rgs-2024/outcomes";
        String foodWaste =
                """
                {"indicator":"matsvinn-patientkost","serviceArea":"maltidsservice","period":"UR1","value":"90","unit":"g/portion"}\
                """;
        String goods =
                """
                {"indicator":"koldioxid-godstransporter","period":"UR1","basis":"YEAR_TO_DATE_MEAN","value":"80","unit":"g/km"}\
                """;
        String whole =
                """
                {"indicator":"osa-varde","period":"UR1","value":"66"}\
                """;

        assertThat(SERVICE.post("demo-manager-maltid", outcomes, foodWaste).status())
                .isEqualTo(201);
        assertThat(refusal("demo-manager-maltid", outcomes, goods))
                .isEqualTo("service-area-not-allowed");
        assertThat(refusal("demo-manager-maltid", outcomes, whole))
                .isEqualTo("service-area-not-allowed");
        assertThat(SERVICE.post("demo-manager", outcomes, whole).status()).isEqualTo(201);
    }

    @Test
    void letsAControllerReportEconomyButNoOutcomes() {
        String deviation =
                """
                {"budgetLine":"logistikservice","period":"UR1","deviation":"1.0","unit":"MSEK"}\
                """;
        String outcome =
                """
                {"indicator":"osa-varde","period":"UR1","value":"66"}\
                """;
        String plan = "/reporting/v1/plans/rgs-2024";

        assertThat(SERVICE.post("demo-controller", plan + "/budget-deviations", deviation).status())
                .isEqualTo(201);
        assertThat(refusal("demo-controller", plan + "/outcomes", outcome))
                .isEqualTo("role-not-allowed");
    }

    @Test
    void keepsHealthAndDocumentsOpen() {
        assertThat(SERVICE.get("", "/reporting/v1/openapi.json").status()).isEqualTo(200);
        assertThat(SERVICE.get("", "/follow-up/v1/openapi.json").status()).isEqualTo(200);
    }

    private static String refusal(String account, String path, String json) {
        Answer answer = SERVICE.post(account, path, json);
        assertThat(answer.status()).isEqualTo(403);
        return answer.json().path("code").asString();
    }

    /** Some checkpoint is signed with every approval of the samples. */
    private static String newestCheckpoint() {
        return SERVICE.get("", "/follow-up/v1/ledger/checkpoint")
                .text()
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private static Answer call(String address, String account) {
        int space = address.indexOf(' ');
        String method = address.substring(0, space);
        // UR1 is open: what follows a decision cannot be recorded for it.
        boolean followsDecision =
                address.endsWith("-verifications") || address.endsWith("-notices");
        String path =
                address.substring(space + 1)
                        .replace("{planId}", "rgs-2024")
                        .replace("{period}", followsDecision ? "UR1" : "AR")
                        .replace("/indicators/{key}", "/indicators/osa-varde")
                        .replace("/volume-figures/{key}", "/volume-figures/dygnsportioner")
                        .replace("{personId}", "person-9999")
                        .replace("{version}", "1")
                        .replace("{name}", "plan")
                        .replace("{size}", newestCheckpoint())
                        .replace("{level}", "0")
                        .replace("{index}", "000.p/1");
        if (path.endsWith("/decisions")) {
            path += "?committee=dn-regionservice&meetingDate=2025-02-05";
        }
        if (path.endsWith("/changes")) {
            path += "?from=approved&to=now";
        }
        if (path.endsWith("/inclusion")) {
            path += "?index=0&size=2";
        }
        if (path.endsWith("/consistency")) {
            path += "?from=1&to=2";
        }
        String body = path.endsWith("/replays") ? "{\"version\":1}" : "{}";
        return SERVICE.send(method, account, path, method.equals("GET") ? "" : body);
    }
}
