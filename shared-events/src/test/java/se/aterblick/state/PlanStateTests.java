package se.aterblick.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.event.CommandMark;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.FactEvent;
import se.aterblick.event.PlanAdopted;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.RecordedEvent;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.HandMadeStream;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.Outcome;
import se.aterblick.value.PlanId;

class PlanStateTests {

    private static final Outcome OSA_64 = Facts.outcome("osa-varde", "UR1", "64");
    private static final Outcome OSA_65 = Facts.outcome("osa-varde", "UR1", "65");
    private static final Outcome OSA_66 = Facts.outcome("osa-varde", "UR1", "66");

    @Test
    void knowsNothingBeforeTheFirstEvent() {
        assertThat(PlanState.EMPTY.isAdopted()).isFalse();
        assertThat(PlanState.EMPTY.nextSequence()).isZero();
        assertThat(PlanState.EMPTY.head()).isEmpty();
        assertThat(PlanState.EMPTY.period("UR1").facts()).isEmpty();
        assertThat(PlanState.EMPTY.restatements()).isEmpty();
        assertThatIllegalStateException().isThrownBy(PlanState.EMPTY::plan);
        assertThat(PlanState.fold(List.of())).isSameAs(PlanState.EMPTY);
    }

    @Test
    void holdsTheAdoptedPlanAndWhereItsLastEventComesFrom() {
        PlanState adopted = adopted().state();

        assertThat(adopted.isAdopted()).isTrue();
        assertThat(adopted.plan()).isEqualTo(SmallPlan.content());
        assertThat(adopted.nextSequence()).isEqualTo(1);
        assertThat(adopted.head()).contains(HandMadeStream.provenance(0));
    }

    @Test
    void letsTheLatestFactOfAKeyWin() {
        HandMadeStream stream = adopted();
        stream.report(OSA_64);
        PlanState before = stream.state();
        RecordedEvent later = stream.report(OSA_65);

        assertThat(osa(stream.state()))
                .contains(new RecordedFact(OSA_65, later.provenance(), null));
        assertThat(stream.state().period("UR1").facts()).hasSize(1);
        assertThat(osa(before)).map(RecordedFact::fact).contains(OSA_64);
    }

    @Test
    void keepsTheFactsOfPeriodsApart() {
        HandMadeStream stream = adopted();
        stream.report(OSA_64);
        stream.report(Facts.outcome("osa-varde", "AR", "65"));

        assertThat(osa(stream.state())).map(RecordedFact::fact).contains(OSA_64);
        assertThat(stream.state().period("AR").facts()).hasSize(1);
        assertThat(stream.state().period("UR2").facts()).isEmpty();
    }

    @Test
    void listsFactsInTheOrderOfTheirKeys() {
        assertThat(SmallPlanStream.wholeYear().state().period("AR").facts())
                .extracting(recorded -> recorded.fact().key())
                .isSorted()
                .hasSizeGreaterThan(20);
    }

    @Test
    void keepsTheReasonOfACorrectionAndWhatItCorrects() {
        HandMadeStream stream = adopted();
        RecordedEvent wrong = stream.report(OSA_64);
        RecordedEvent correction = stream.correct(wrong, "Felskrivning.", OSA_65);

        assertThat(osa(stream.state()))
                .contains(
                        new RecordedFact(
                                OSA_65,
                                correction.provenance(),
                                new Correction(wrong.provenance().eventId(), "Felskrivning.")));
    }

    @Test
    void forgetsACorrectionWhenTheFactIsReportedAnew() {
        HandMadeStream stream = adopted();
        stream.correct(stream.report(OSA_64), "Felskrivning.", OSA_65);
        stream.report(OSA_66);

        assertThat(osa(stream.state())).map(RecordedFact::correction).isEmpty();
        assertThat(osa(stream.state())).map(RecordedFact::fact).contains(OSA_66);
    }

    @Test
    void findsTheAddressOfAFactByTheEventThatReportedOrCorrectedIt() {
        HandMadeStream stream = adopted();
        RecordedEvent wrong = stream.report(OSA_64);
        RecordedEvent correction = stream.correct(wrong, "Felskrivning.", OSA_65);
        FactAddress address = new FactAddress("UR1", OSA_64.key());

        assertThat(stream.state().address(wrong.provenance().eventId())).contains(address);
        assertThat(stream.state().address(correction.provenance().eventId())).contains(address);
        assertThat(stream.state().address(HandMadeStream.eventId(0))).isEmpty();
    }

    @Test
    void restatesNothingBeforeTheReportIsApproved() {
        HandMadeStream stream = adopted();
        RecordedEvent wrong = stream.report(OSA_64);
        stream.correct(wrong, "Felskrivning.", OSA_65);
        stream.submit("UR1");
        stream.correct(wrong, "Felskrivning.", OSA_66);
        stream.referBack("UR1", "Kontrollera.");
        stream.correct(wrong, "Felskrivning.", OSA_64);

        assertThat(stream.state().restatements()).isEmpty();
    }

    @Test
    void restatesWhatIsCorrectedAfterTheReportWasApproved() {
        HandMadeStream stream = adopted();
        RecordedEvent wrong = stream.report(OSA_64);
        stream.submit("UR1");
        stream.approve("UR1", SmallPlanStream.UR1_MEETING);
        stream.correct(wrong, "Felskrivning.", OSA_65);
        stream.correct(wrong, "Ännu en.", OSA_66);

        assertThat(stream.state().restatements())
                .extracting(Restatement::before, restatement -> restatement.after().fact())
                .containsExactly(tuple(OSA_64, OSA_65), tuple(OSA_65, OSA_66));
    }

    @Test
    void restatesNothingInAPeriodWhoseOwnReportIsOpen() {
        HandMadeStream stream = adopted();
        stream.report(OSA_64);
        stream.submit("UR1");
        stream.approve("UR1", SmallPlanStream.UR1_MEETING);
        RecordedEvent annual = stream.report(Facts.outcome("osa-varde", "AR", "65"));
        stream.correct(annual, "Felskrivning.", Facts.outcome("osa-varde", "AR", "66"));

        assertThat(stream.state().restatements()).isEmpty();
    }

    @Test
    void countsTheEventsOfACommandInItsReceipt() {
        HandMadeStream stream = adopted();
        CommandMark batch = HandMadeStream.mark("batch-1");
        stream.add(FactEvent.of(OSA_64), batch);
        stream.add(FactEvent.of(Facts.outcome("matsvinn", "UR1", "90")), batch);
        stream.report(OSA_65);
        RecordedEvent last =
                stream.add(FactEvent.of(Facts.outcome("matsvinn", "UR1", "91")), batch);

        assertThat(stream.state().receipt("batch-1"))
                .contains(
                        new Receipt(
                                last.provenance().eventId(),
                                last.provenance(),
                                batch.requestHash(),
                                3));
        assertThat(stream.state().receipt("command-0")).map(Receipt::events).contains(1);
        assertThat(stream.state().receipt("batch-2")).isEmpty();
    }

    @Test
    void givesAReceiptForEveryKindOfEvent() {
        HandMadeStream year = SmallPlanStream.wholeYear();

        for (RecordedEvent event : year.events()) {
            assertThat(year.state().receipt(event.command().commandId()))
                    .map(Receipt::eventId)
                    .contains(event.provenance().eventId());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3, 1_000, -1})
    void refusesAnEventOutOfSequence(long sequence) {
        HandMadeStream stream = adopted();
        stream.report(OSA_64);
        RecordedEvent stray = HandMadeStream.recorded(SmallPlan.ID, sequence, FactEvent.of(OSA_65));

        assertThatIllegalStateException()
                .isThrownBy(() -> stream.state().evolve(stray))
                .withMessage("event " + sequence + " of plan small-2024 does not follow event 1");
    }

    @Test
    void refusesAnEventOfAnotherPlan() {
        HandMadeStream stream = adopted();
        long next = stream.state().nextSequence();
        RecordedEvent foreign =
                HandMadeStream.recorded(PlanId.of("another-2024"), next, FactEvent.of(OSA_65));

        assertThatIllegalStateException().isThrownBy(() -> stream.state().evolve(foreign));
    }

    @Test
    void refusesASecondAdoptionAndAnythingBeforeTheFirst() {
        HandMadeStream stream = adopted();
        long next = stream.state().nextSequence();
        RecordedEvent again =
                HandMadeStream.recorded(SmallPlan.ID, next, stream.events().getFirst().event());
        RecordedEvent early = HandMadeStream.recorded(SmallPlan.ID, 0, FactEvent.of(OSA_65));

        assertThatIllegalStateException().isThrownBy(() -> stream.state().evolve(again));
        assertThatIllegalStateException().isThrownBy(() -> PlanState.EMPTY.evolve(early));
    }

    @Test
    void refusesEveryKindOfEventOutOfSequence() {
        for (RecordedEvent event : SmallPlanStream.wholeYear().events()) {
            PlanEvent strayed = event.event();
            RecordedEvent stray = HandMadeStream.recorded(SmallPlan.ID, 7, strayed);
            assertThatIllegalStateException().isThrownBy(() -> PlanState.EMPTY.evolve(stray));
        }
    }

    @Test
    void givesItsListsOnlyToRead() {
        HandMadeStream year = SmallPlanStream.wholeYear();
        RecordedEvent last = year.events().getLast();
        year.add(new FactCorrected(last.provenance().eventId(), "Skäl", OSA_64));

        assertThat(year.state().restatements()).isUnmodifiable();
        assertThat(year.state().period("AR").facts()).isUnmodifiable();
        assertThat(year.state().period("AR").lifecycle().versions()).isUnmodifiable();
    }

    private static HandMadeStream adopted() {
        HandMadeStream stream = new HandMadeStream(SmallPlan.ID);
        stream.add(new PlanAdopted(SmallPlan.content()));
        return stream;
    }

    private static Optional<RecordedFact> osa(PlanState state) {
        Fact any = OSA_64;
        return state.period("UR1").fact(any.key());
    }
}
