package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.command.web.Call.PLAN;
import static se.aterblick.command.web.Call.ROOT;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.aterblick.command.Callers;
import se.aterblick.http.caller.Caller;

/** Every address of the Reporting API against every role. */
class RolesOfEndpointsTests {

    private static final String FORM = PLAN + "/forms/AR";

    private static final List<Caller> ALL =
            List.of(
                    Callers.MANAGER,
                    Callers.CONTROLLER,
                    Callers.REGISTRAR,
                    Callers.AUDITOR,
                    Callers.ADMIN);

    static Stream<Arguments> endpoints() {
        Set<Caller> controller = Set.of(Callers.CONTROLLER);
        Set<Caller> reporters = Set.of(Callers.MANAGER, Callers.CONTROLLER);
        Set<Caller> registrar = Set.of(Callers.REGISTRAR);
        String report = PLAN + "/reports/AR/";
        return Stream.of(
                Arguments.of("PUT", ROOT + "/persons/p-1", Set.of(Callers.ADMIN)),
                Arguments.of("PUT", PLAN, controller),
                Arguments.of("POST", ROOT + "/imports", controller),
                Arguments.of("POST", PLAN + "/revisions", controller),
                Arguments.of("POST", PLAN + "/accounting-imports", controller),
                Arguments.of("POST", PLAN + "/batches", reporters),
                Arguments.of("POST", PLAN + "/status-reports", reporters),
                Arguments.of("POST", PLAN + "/outcomes", reporters),
                Arguments.of("POST", PLAN + "/volume-figures", reporters),
                Arguments.of("POST", PLAN + "/budget-deviations", reporters),
                Arguments.of("POST", PLAN + "/cost-trends", reporters),
                Arguments.of("POST", PLAN + "/investments", reporters),
                Arguments.of("POST", PLAN + "/control-results", reporters),
                Arguments.of("POST", PLAN + "/narratives", reporters),
                Arguments.of("POST", PLAN + "/carry-over-requests", reporters),
                Arguments.of("POST", PLAN + "/volume-figures", reporters),
                Arguments.of("POST", PLAN + "/corrections", reporters),
                Arguments.of("POST", report + "submissions", registrar),
                Arguments.of("POST", report + "referrals", registrar),
                Arguments.of("POST", report + "approvals", registrar),
                Arguments.of("POST", report + "minutes-verifications", registrar),
                Arguments.of("POST", report + "public-notices", registrar),
                Arguments.of("POST", report + "dispatches", registrar));
    }

    /** The body is no object, so that whoever is let in is told so. */
    @ParameterizedTest
    @MethodSource("endpoints")
    void letInTheirRolesAndNoOther(String method, String path, Set<Caller> allowed) {
        Call call = Call.of(method, path).json("[]");

        assertThat(call.send().status()).isEqualTo(401);
        for (Caller caller : ALL) {
            Call.Answer answer = call.by(caller).send();
            assertThat(answer.string("code"))
                    .as("%s %s", caller.id(), call)
                    .isEqualTo(allowed.contains(caller) ? "not-an-object" : "role-not-allowed");
            assertThat(answer.status()).isEqualTo(allowed.contains(caller) ? 400 : 403);
        }
    }

    /** It takes files, which JSON is none of. */
    @Test
    void letReportersSendForms() {
        Call call = Call.of("POST", FORM).json("[]");

        assertThat(call.send().status()).isEqualTo(401);
        for (Caller caller : ALL) {
            boolean reports = caller.equals(Callers.MANAGER) || caller.equals(Callers.CONTROLLER);
            assertThat(call.by(caller).send().string("code"))
                    .isEqualTo(reports ? "http-415" : "role-not-allowed");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "DELETE"})
    void letOnlyAnAdministratorAskForPersons(String method) {
        Call call = Call.of(method, ROOT + "/persons/p-nobody");

        assertThat(call.send().status()).isEqualTo(401);
        for (Caller caller : ALL) {
            assertThat(call.by(caller).send().string("code"))
                    .isEqualTo(
                            caller.equals(Callers.ADMIN) ? "unknown-person" : "role-not-allowed");
        }
    }

    @Test
    void areAllInTheTable() {
        Set<String> inTheTable =
                Stream.of(
                                endpoints(),
                                Stream.of(Arguments.of("POST", FORM)),
                                Stream.of("GET", "DELETE")
                                        .map(method -> Arguments.of(method, ROOT + "/persons/p-1")))
                        .flatMap(rows -> rows)
                        .map(row ->
                                row.get()[0]
                                        + " "
                                        + row.get()[1]
                                                .toString()
                                                .replace("small-2024", "{planId}")
                                                .replace("p-1", "{personId}")
                                                .replace("/AR", "/{period}"))
                        .collect(Collectors.toSet());
        Set<String> mapped =
                RunningService.INSTANCE
                        .bean(RequestMappingHandlerMapping.class, "requestMappingHandlerMapping")
                        .getHandlerMethods()
                        .keySet()
                        .stream()
                        .flatMap(info ->
                                info.getPatternValues().stream()
                                        .filter(pattern -> pattern.startsWith(ROOT + "/"))
                                        .filter(pattern -> !pattern.contains("openapi"))
                                        .flatMap(pattern ->
                                                info.getMethodsCondition().getMethods().stream()
                                                        .map(method -> method + " " + pattern)))
                        .collect(Collectors.toSet());

        assertThat(mapped).isEqualTo(inTheTable);
    }

    @Test
    void letNobodyElseIntoAnythingNotMentioned() {
        for (Caller caller : List.of(Callers.REGISTRAR, Callers.AUDITOR, Callers.ADMIN)) {
            Call.of("POST", PLAN + "/anything").by(caller).send().expect(403);
        }
        Call.of("GET", ROOT + "/anything").send().expect(401);
        Call.of("POST", PLAN + "/reports/AR/anything").by(Callers.MANAGER).send().expect(403);
    }
}
