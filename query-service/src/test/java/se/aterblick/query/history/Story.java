package se.aterblick.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.FactEvent;
import se.aterblick.event.PlanAdopted;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.PlanRevised;
import se.aterblick.event.Provenance;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.ReportReferredBack;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.fixtures.GoldenRevisions;
import se.aterblick.fixtures.HandMadeStream;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.Revision;
import se.aterblick.reporting.Fact;
import se.aterblick.state.PlanState;

/** A plan's stream in which a test says on which day each event became known. */
public final class Story {

    private final HandMadeStream stream;
    private Instant now = Instant.parse("2024-01-10T09:00:00Z");

    private Story(PlanContent plan) {
        this.stream = new HandMadeStream(plan.planId());
        add(new PlanAdopted(plan));
    }

    public static Story of(PlanContent plan) {
        return new Story(plan);
    }

    /** {@link SmallPlan}, with a day to report by in its first two periods. */
    public static PlanContent plan() {
        return PlanBuilder.like(SmallPlan.content()).periods(periods()).build();
    }

    private static Period[] periods() {
        return SmallPlan.content().periods().stream()
                .map(p ->
                        new Period(
                                p.code(), p.name(), p.from(), p.to(), p.kind(), reportBy(p.code())))
                .toArray(Period[]::new);
    }

    private static @Nullable LocalDate reportBy(String period) {
        return switch (period) {
            case SmallPlan.UR1 -> LocalDate.of(2024, 5, 20);
            case SmallPlan.UR2 -> LocalDate.of(2024, 9, 20);
            default -> null;
        };
    }

    /** What follows becomes known that day. */
    public Story on(String day) {
        now = Instant.parse(day + "T09:00:00Z");
        return this;
    }

    public RecordedEvent report(Fact fact) {
        return add(FactEvent.of(fact));
    }

    public RecordedEvent correct(RecordedEvent wrong, Fact replacement) {
        return add(new FactCorrected(wrong.provenance().eventId(), "Fel underlag", replacement));
    }

    public RecordedEvent revise(Revision change) {
        return add(new PlanRevised(GoldenRevisions.decision(), change));
    }

    public RecordedEvent submit(String period) {
        int version = state().period(period).lifecycle().versions().size() + 1;
        return add(
                new ReportSubmitted(
                        period,
                        version,
                        state().nextSequence() - 1,
                        "aterblick-report/2",
                        null,
                        "{}",
                        "sha-256:0",
                        null));
    }

    public RecordedEvent referBack(String period) {
        int version = state().period(period).lifecycle().versions().size();
        return add(new ReportReferredBack(period, version, "Komplettera", null, null, null));
    }

    public RecordedEvent add(PlanEvent event) {
        Provenance usual = HandMadeStream.provenance(stream.state().nextSequence());
        PlanContent plan =
                event instanceof PlanAdopted adopted ? adopted.plan() : stream.state().plan();
        return stream.add(
                new RecordedEvent(
                        plan.planId(),
                        new Provenance(
                                usual.eventId(),
                                usual.sequence(),
                                now,
                                now,
                                false,
                                "p-17",
                                "CONTROLLER"),
                        HandMadeStream.mark("command-" + usual.sequence()),
                        event));
    }

    public PlanState state() {
        return stream.state();
    }

    public PlanThen then(String day) {
        return new PlanThen(state(), LocalDate.parse(day));
    }

    public List<RecordedEvent> events() {
        return stream.events();
    }
}
