package se.aterblick.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;
import se.aterblick.document.DocumentTemplate;
import se.aterblick.document.ReportDocument;
import se.aterblick.event.CommandMark;
import se.aterblick.event.EventId;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.FactEvent;
import se.aterblick.event.PlanAdopted;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.eventstore.PostgresEventStorage;
import se.aterblick.eventstore.StoredEvents;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.Fact;
import se.aterblick.state.PlanState;

/** Writes one plan's stream straight into the event store, as the command side's role. */
final class PlanStream {

    private final EventStorageEngine engine;
    private final String planId;
    private final List<RecordedEvent> events = new ArrayList<>();
    private PlanState state = PlanState.EMPTY;
    private Instant clock = Instant.parse("2024-01-15T08:00:00Z");
    private String actor = "person-7";
    private String role = "CONTROLLER";
    private boolean imported = true;

    private PlanStream(TestDatabase database, String planId) {
        this(PostgresEventStorage.engine(database.command()), planId);
    }

    private PlanStream(EventStorageEngine engine, String planId) {
        this.engine = engine;
        this.planId = planId;
    }

    /** The same stream in a copy of its database, where it goes on by itself. */
    PlanStream continuedIn(TestDatabase copy) {
        PlanStream other = new PlanStream(copy, planId).recordedBy(actor, role);
        other.imported = imported;
        other.clock = clock;
        other.state = state;
        other.events.addAll(events);
        return other;
    }

    /** The stream of {@link SmallPlan}, just adopted. */
    static PlanStream adopted(TestDatabase database) {
        return adopted(database, SmallPlan.content());
    }

    /** The stream of another plan of the same committee. */
    static PlanStream adopted(TestDatabase database, String planId) {
        return adopted(database, like(planId));
    }

    /** The stream of another committee's plan. */
    static PlanStream adopted(TestDatabase database, String planId, String committee) {
        String own = SmallPlan.content().committee().id();
        String json = PlanJson.mapper().writeValueAsString(like(planId));
        return adopted(
                database,
                PlanJson.mapper().readValue(json.replace(own, committee), PlanContent.class));
    }

    /** The stream of another plan of the same committee, wherever that engine stores it. */
    static PlanStream adopted(EventStorageEngine engine, String planId) {
        PlanStream stream = new PlanStream(engine, planId);
        stream.append(new PlanAdopted(like(planId)));
        return stream;
    }

    private static PlanContent like(String planId) {
        return PlanBuilder.like(SmallPlan.content()).planId(planId).build();
    }

    /** The stream of any plan, just adopted. */
    static PlanStream adopted(TestDatabase database, PlanContent plan) {
        PlanStream stream = new PlanStream(database, plan.planId().value());
        stream.append(new PlanAdopted(plan));
        return stream;
    }

    /** Sets since when the next events count as known; each comes a minute after the one before. */
    PlanStream at(String instant) {
        clock = Instant.parse(instant);
        return this;
    }

    /** Has the next events recorded by somebody else, who does not import them. */
    PlanStream recordedBy(String actor, String role) {
        this.actor = actor;
        this.role = role;
        this.imported = false;
        return this;
    }

    RecordedEvent report(Fact fact) {
        return append(FactEvent.of(fact));
    }

    RecordedEvent correct(RecordedEvent wrong, String reason, Fact replacement) {
        return append(new FactCorrected(eventId(wrong), reason, replacement));
    }

    /** Submits the next version of a period, exactly as it stands. */
    ReportSubmitted submit(String period) {
        return submit(period, DocumentTemplate.NEWEST.logicalName());
    }

    /** The same with what is recorded of a template. */
    ReportSubmitted submit(String period, @Nullable String template) {
        return submit(ReportDocument.of(state, period), period, template);
    }

    /** The same with a document that may be of another version of the service. */
    ReportSubmitted submit(ReportDocument document, String period, @Nullable String template) {
        int version = state.period(period).lifecycle().versions().size() + 1;
        ReportSubmitted submitted =
                new ReportSubmitted(
                        period,
                        version,
                        state.nextSequence() - 1,
                        document.format(),
                        template,
                        document.text(),
                        document.hash().value(),
                        null);
        append(submitted);
        return submitted;
    }

    RecordedEvent append(PlanEvent event) {
        appendTogether(List.of(event));
        return events.getLast();
    }

    /** Reports 0, 1, 2 … for one indicator with one command, as a batch does. */
    void reportValues(String period, int values) {
        appendTogether(
                IntStream.range(0, values)
                        .mapToObj(i -> Facts.outcome("osa-varde", period, Integer.toString(i)))
                        .map(FactEvent::of)
                        .toList());
    }

    private void appendTogether(List<? extends PlanEvent> together) {
        CommandMark command = new CommandMark("command-" + state.nextSequence(), "hash");
        List<DomainEventMessage<PlanEvent>> messages = new ArrayList<>();
        for (PlanEvent event : together) {
            DomainEventMessage<PlanEvent> message =
                    new GenericDomainEventMessage<>(
                            "OperationalPlan",
                            planId,
                            state.nextSequence(),
                            event,
                            StoredEvents.metaData(actor, role, command, clock, imported),
                            planId + "-" + state.nextSequence(),
                            Instant.parse("2026-01-01T00:00:00Z"));
            messages.add(message);
            RecordedEvent recorded = StoredEvents.recorded(message);
            state = state.evolve(recorded);
            events.add(recorded);
            clock = clock.plusSeconds(60);
        }
        engine.appendEvents(messages);
    }

    List<RecordedEvent> events() {
        return List.copyOf(events);
    }

    PlanState state() {
        return state;
    }

    long head() {
        return state.nextSequence() - 1;
    }

    private static EventId eventId(RecordedEvent event) {
        return event.provenance().eventId();
    }
}
