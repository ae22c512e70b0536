package se.aterblick.command.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.command.SmallPlanCommands.adopt;
import static se.aterblick.command.SmallPlanCommands.by;
import static se.aterblick.command.SmallPlanCommands.importedBy;
import static se.aterblick.command.SmallPlanCommands.mark;
import static se.aterblick.command.SmallPlanCommands.report;
import static se.aterblick.command.SmallPlanCommands.submit;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.command.Callers;
import se.aterblick.command.access.Origin;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.command.rejection.NotAllowed;
import se.aterblick.event.CommandMark;
import se.aterblick.event.FactEvent;
import se.aterblick.event.PlanAdopted;
import se.aterblick.event.Provenance;
import se.aterblick.event.RecordedEvent;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.http.caller.Caller;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.Fact;

/** Adoption, and what holds for every command: repeats, and since when something is known. */
class OperationalPlanTests {

    private static final Fact OSA = Facts.outcome("osa-varde", SmallPlan.AR, "65");
    private static final Fact USERS = Facts.outcome("nojda-anvandare", SmallPlan.AR, "4.0");
    private static final PlanContent OTHER_CONTENT =
            PlanBuilder.like(SmallPlan.content()).notes("Annat.").build();

    @Test
    void adoptsAPlan() {
        PlanFixture.empty().when(adopt()).records(new PlanAdopted(SmallPlan.content()));
    }

    @Test
    void recordsWhoAdoptedItInWhichRoleAndWhen() {
        RecordedEvent adopted = PlanFixture.empty().when(adopt()).last();

        Provenance provenance = adopted.provenance();
        assertThat(provenance.sequence()).isZero();
        assertThat(provenance.actor()).isEqualTo(Callers.CONTROLLER.id());
        assertThat(provenance.role()).isEqualTo("CONTROLLER");
        assertThat(provenance.knownAt()).isEqualTo(PlanFixture.NOW);
        assertThat(provenance.imported()).isFalse();
    }

    @Test
    void repeatsTheAdoptionOfTheSameContent() {
        PlanFixture plan = PlanFixture.adopted();

        plan.when(adopt()).repeats(plan.events().getFirst());
    }

    @Test
    void refusesToAdoptOtherContentUnderTheSameId() {
        PlanFixture.adopted()
                .when(AdoptPlan.of(OTHER_CONTENT, Callers.CONTROLLER, null))
                .isRefused(new InConflict.PlanExists("small-2024"));
    }

    @Test
    void refusesAnAdoptionByAnybodyButAController() {
        for (Caller caller : List.of(Callers.MANAGER, Callers.REGISTRAR, Callers.AUDITOR)) {
            PlanFixture.empty()
                    .when(AdoptPlan.of(SmallPlan.content(), caller, null))
                    .isRefused(new NotAllowed.RoleNotAllowed());
        }
    }

    @Test
    void refusesAnAdoptionForAnotherCommittee() {
        Caller other = Callers.ofOtherCommittee(Callers.CONTROLLER);

        PlanFixture.empty()
                .when(AdoptPlan.of(SmallPlan.content(), other, null))
                .isRefused(new NotAllowed.CommitteeNotAllowed(Callers.COMMITTEE));
    }

    @Test
    void repeatsACommandOfTheSameIdAndRequestWithoutRecordingIt() {
        Origin origin = by(Callers.MANAGER);
        PlanFixture plan = PlanFixture.adopted().given(report(origin, OSA), report(USERS));

        plan.when(report(origin, OSA)).repeats(plan.events().get(1));
    }

    @Test
    void repeatsABatchWithItsLastEvent() {
        Origin origin = by(Callers.MANAGER);
        PlanFixture plan = PlanFixture.adopted().given(report(origin, OSA, USERS));

        plan.when(report(origin, OSA, USERS)).repeats(plan.events().get(2));
    }

    @Test
    void repeatsEvenWhatWouldNowBeRefused() {
        Origin origin = by(Callers.REGISTRAR);
        PlanFixture plan = PlanFixture.adopted().given(submit(SmallPlan.AR, origin));

        plan.when(submit(SmallPlan.AR, origin)).repeats(plan.events().get(1));
    }

    @Test
    void repeatsNothingForAnotherCommittee() {
        CommandMark used = mark("once for all");
        Caller other = Callers.ofOtherCommittee(Callers.MANAGER);

        PlanFixture.adopted()
                .given(report(Origin.of(Callers.MANAGER, used), OSA))
                .when(report(Origin.of(other, used), OSA))
                .isRefused(new NotAllowed.CommitteeNotAllowed(Callers.COMMITTEE));
        PlanFixture.adopted()
                .when(
                        AdoptPlan.of(
                                SmallPlan.content(),
                                Callers.ofOtherCommittee(Callers.CONTROLLER),
                                null))
                .isRefused(new NotAllowed.CommitteeNotAllowed(Callers.COMMITTEE));
    }

    @Test
    void refusesAnotherRequestUnderAUsedCommandId() {
        CommandMark used = mark("once");
        CommandMark reused = new CommandMark("once", "another request");

        PlanFixture.adopted()
                .given(report(Origin.of(Callers.MANAGER, used), OSA))
                .when(report(Origin.of(Callers.MANAGER, reused), USERS))
                .isRefused(new AgainstRule.IdempotencyKeyReused("once"));
    }

    @Test
    void recordsWhatTheClockSaysInWholeMilliseconds() {
        RecordedEvent recorded =
                PlanFixture.adopted()
                        .givenNow("2025-03-01T12:00:01.123987Z")
                        .when(report(OSA))
                        .last();

        assertThat(recorded.provenance().knownAt()).isEqualTo("2025-03-01T12:00:01.123Z");
    }

    @Test
    void knowsNothingEarlierThanTheEventBeforeThoughTheClockIsSetBack() {
        RecordedEvent recorded =
                PlanFixture.adopted()
                        .givenNow("2025-02-01T00:00:00Z")
                        .when(report(OSA))
                        .records(FactEvent.of(OSA))
                        .last();

        assertThat(recorded.provenance().knownAt()).isEqualTo(PlanFixture.NOW);
        assertThat(recorded.provenance().imported()).isFalse();
    }

    @Test
    void importsHistoryUnderItsOriginalTimeAndSaysSo() {
        Instant adoptedAt = Instant.parse("2024-01-01T08:00:00Z");
        RecordedEvent recorded =
                PlanFixture.empty()
                        .given(AdoptPlan.of(SmallPlan.content(), Callers.CONTROLLER, adoptedAt))
                        .when(report(importedBy(Callers.CONTROLLER, "2024-05-14T08:20:00Z"), OSA))
                        .records(FactEvent.of(OSA))
                        .last();

        assertThat(recorded.provenance().knownAt()).isEqualTo("2024-05-14T08:20:00Z");
        assertThat(recorded.provenance().imported()).isTrue();
        assertThat(recorded.provenance().role()).isEqualTo("CONTROLLER");
    }

    @Test
    void importsAtTheVeryTimeOfTheEventBefore() {
        PlanFixture.adopted()
                .when(report(importedBy(Callers.CONTROLLER, PlanFixture.NOW), OSA))
                .records(FactEvent.of(OSA));
    }

    @Test
    void refusesAnImportFromTheFuture() {
        PlanFixture.adopted()
                .when(report(importedBy(Callers.CONTROLLER, "2025-03-01T12:00:00.001Z"), OSA))
                .isRefused(
                        new AgainstRule.RecordedInFuture(
                                Instant.parse("2025-03-01T12:00:00.001Z")));
    }

    @Test
    void refusesAnImportFromBeforeTheLatestEvent() {
        PlanFixture.adopted()
                .when(report(importedBy(Callers.CONTROLLER, "2025-03-01T11:59:59.999Z"), OSA))
                .isRefused(
                        new AgainstRule.RecordedOutOfOrder(
                                Instant.parse("2025-03-01T11:59:59.999Z"),
                                Instant.parse(PlanFixture.NOW)));
    }

    @Test
    void refusesAnImportByAnybodyButAController() {
        for (Caller caller : List.of(Callers.MANAGER, Callers.REGISTRAR, Callers.ADMIN)) {
            PlanFixture.adopted()
                    .when(report(importedBy(caller, PlanFixture.NOW), OSA))
                    .isRefused(new NotAllowed.RoleNotAllowed());
            PlanFixture.adopted()
                    .when(submit(SmallPlan.AR, importedBy(caller, PlanFixture.NOW)))
                    .isRefused(new NotAllowed.RoleNotAllowed());
        }
    }
}
