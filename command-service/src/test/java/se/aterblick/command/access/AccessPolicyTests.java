package se.aterblick.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.aterblick.command.Callers;
import se.aterblick.command.SmallPlanCommands;
import se.aterblick.command.rejection.NotAllowed;
import se.aterblick.command.rejection.RejectionReason;
import se.aterblick.command.reporting.Refusals;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.caller.Role;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.ControlVerdict;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.Narrative;
import se.aterblick.reporting.TrendKind;

/** Who may do what: every role against every kind of fact, for every area it may be about. */
class AccessPolicyTests {

    private static final PlanContent PLAN = SmallPlan.content();
    private static final List<Caller> ALL =
            List.of(
                    Callers.MANAGER,
                    Callers.KOST_MANAGER,
                    Callers.FASTIGHET_MANAGER,
                    Callers.CONTROLLER,
                    Callers.REGISTRAR,
                    Callers.AUDITOR,
                    Callers.ADMIN);

    private static final String AR = SmallPlan.AR;
    private static final List<String> FIGURES = List.of("0", "0", "0", "0", "0", "0", "0", "0");

    /** A fact and who of all callers may report it here and now. */
    static Stream<Arguments> lets() {
        Caller whole = Callers.MANAGER;
        Caller kost = Callers.KOST_MANAGER;
        Caller fastighet = Callers.FASTIGHET_MANAGER;
        Caller controller = Callers.CONTROLLER;
        return Stream.of(
                may(Facts.status("beredskap", null, AR, "Klart", null), whole),
                may(Facts.status("beredskap", "kost", AR, "Klart", null), whole, kost),
                may(Facts.status("beredskap", "fastighet", AR, "Klart", null), whole, fastighet),
                may(Facts.outcome("osa-varde", AR, "65"), whole),
                may(Facts.outcome("portioner", AR, MeasureBasis.YEAR_TO_DATE, "9"), whole, kost),
                may(Facts.outcome("okand", AR, "65"), whole),
                may(Facts.control("behorigheter", AR, ControlVerdict.DEVIATION), whole),
                may(Facts.deviation("periodresultat", AR, "9.1"), whole, controller),
                may(Facts.deviation("kost-resultat", AR, "-1.1"), whole, kost, controller),
                may(Facts.costTrend(TrendKind.COST, AR, FIGURES), whole, controller),
                may(Facts.investment(null, AR, "5549", null), whole, controller),
                may(Facts.investment("ugnar", AR, "549", null), whole, kost, controller),
                may(Facts.investment("ovrigt", AR, "549", null), whole, controller),
                may(Facts.narrative("inledning", AR, 1, "x"), whole, controller),
                may(
                        new Narrative("forord", "fastighet", AR, 1, "Förord", "x"),
                        whole,
                        fastighet,
                        controller),
                may(Facts.carryOver(AR, "8.3", 2025), whole, controller));
    }

    @ParameterizedTest
    @MethodSource("lets")
    void letsThoseReportWhoAreResponsible(Fact fact, Set<Caller> allowed) {
        for (Caller caller : ALL) {
            Origin origin = SmallPlanCommands.by(caller);
            if (allowed.contains(caller)) {
                assertThat(AccessPolicy.reporter(PLAN, fact, origin))
                        .isEqualTo(caller.roles().iterator().next());
            } else {
                assertThat(reporter(fact, origin))
                        .as("%s reports %s", caller.id(), fact)
                        .isInstanceOfAny(
                                NotAllowed.RoleNotAllowed.class,
                                NotAllowed.ServiceAreaNotAllowed.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lets")
    void letsNobodyOfAnotherCommitteeReport(Fact fact, Set<Caller> allowed) {
        assertThat(allowed).isNotEmpty();
        for (Caller caller : ALL) {
            Origin origin = SmallPlanCommands.by(Callers.ofOtherCommittee(caller));
            assertThat(reporter(fact, origin))
                    .isEqualTo(new NotAllowed.CommitteeNotAllowed(Callers.COMMITTEE));
        }
    }

    @ParameterizedTest
    @MethodSource("lets")
    void letsOnlyTheControllerImportWhateverItIs(Fact fact, Set<Caller> allowed) {
        assertThat(allowed).isNotEmpty();
        for (Caller caller : ALL) {
            Origin origin = SmallPlanCommands.importedBy(caller, "2024-05-14T08:20:00Z");
            assertThat(reporter(fact, origin))
                    .isEqualTo(caller.is(Role.CONTROLLER) ? null : new NotAllowed.RoleNotAllowed());
        }
    }

    @Test
    void letsTheControllerImportWhatHasNoOriginalTimeToo() {
        Origin undated = Origin.imported(Callers.CONTROLLER, SmallPlanCommands.mark("i-1"), null);

        assertThat(
                        AccessPolicy.reporter(
                                SmallPlan.content(),
                                Facts.outcome("osa-varde", "AR", "65"),
                                undated))
                .isEqualTo(Role.CONTROLLER);
        assertThat(AccessPolicy.registrar(SmallPlan.content(), undated)).isEqualTo(Role.CONTROLLER);
    }

    @Test
    void namesTheAreasThatAreMissing() {
        Origin kost = SmallPlanCommands.by(Callers.KOST_MANAGER);

        assertThat(reporter(Facts.outcome("osa-varde", AR, "65"), kost))
                .isEqualTo(new NotAllowed.ServiceAreaNotAllowed(List.of(Callers.ADMINISTRATION)));
        assertThat(reporter(Facts.status("beredskap", "fastighet", AR, "Klart", null), kost))
                .isEqualTo(new NotAllowed.ServiceAreaNotAllowed(List.of("fastighet")));
    }

    @Test
    void letsOnlyTheControllerAdopt() {
        for (Caller caller : ALL) {
            assertThat(
                            Refusals.reason(() ->
                                    AccessPolicy.controller(PLAN, SmallPlanCommands.by(caller))))
                    .isEqualTo(refusedUnless(caller.is(Role.CONTROLLER)));
        }
    }

    @Test
    void letsOnlyTheRegistrarDecideAndOnlyTheControllerImportDecisions() {
        for (Caller caller : ALL) {
            Origin here = SmallPlanCommands.by(caller);
            Origin imported = SmallPlanCommands.importedBy(caller, "2024-05-14T08:20:00Z");

            assertThat(Refusals.reason(() -> AccessPolicy.registrar(PLAN, here)))
                    .isEqualTo(refusedUnless(caller.is(Role.REGISTRAR)));
            assertThat(Refusals.reason(() -> AccessPolicy.registrar(PLAN, imported)))
                    .isEqualTo(refusedUnless(caller.is(Role.CONTROLLER)));
        }
    }

    @Test
    void takesTheRoleThatAllowsItFromAPersonWithSeveral() {
        Caller both =
                new Caller(
                        "p-both",
                        Set.of(Role.MANAGER, Role.CONTROLLER, Role.AUDITOR),
                        Set.of(Callers.COMMITTEE),
                        Set.of("kost"));
        Origin origin = SmallPlanCommands.by(both);

        assertThat(AccessPolicy.reporter(PLAN, Facts.deviation("kost-resultat", AR, "1"), origin))
                .isEqualTo(Role.CONTROLLER);
        assertThat(
                        AccessPolicy.reporter(
                                PLAN, Facts.status("beredskap", "kost", AR, "Klart", null), origin))
                .isEqualTo(Role.MANAGER);
    }

    private static Arguments may(Fact fact, Caller... allowed) {
        return Arguments.of(fact, Set.of(allowed));
    }

    private static @Nullable RejectionReason refusedUnless(boolean allowed) {
        return allowed ? null : new NotAllowed.RoleNotAllowed();
    }

    private static @Nullable RejectionReason reporter(Fact fact, Origin origin) {
        return Refusals.reason(() -> AccessPolicy.reporter(PLAN, fact, origin));
    }
}
