package se.aterblick.command.plan;

import static org.hamcrest.Matchers.equalTo;
import static se.aterblick.command.SmallPlanCommands.adopt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.hamcrest.FeatureMatcher;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import se.aterblick.command.SettableClock;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.RejectionReason;
import se.aterblick.event.EventId;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.StoredEvents;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.reporting.Fact;
import se.aterblick.state.PlanState;

/** Given, when, then on {@link OperationalPlan}, with a clock the test can set. */
public final class PlanFixture {

    /** After the meeting of the commands, in the plan's time zone too. */
    public static final String NOW = "2025-03-01T12:00:00Z";

    private final SettableClock clock = new SettableClock(NOW);
    private final AggregateTestFixture<OperationalPlan> axon =
            new AggregateTestFixture<>(OperationalPlan.class);
    private final TestExecutor<OperationalPlan> given;

    private PlanFixture() {
        axon.registerInjectableResource(clock);
        // Axon looks for changes outside of events by equals, which the state does without.
        axon.setReportIllegalStateChange(false);
        given = axon.givenNoPriorActivity();
    }

    /** Nothing has happened. */
    public static PlanFixture empty() {
        return new PlanFixture();
    }

    /** The small plan is adopted. */
    public static PlanFixture adopted() {
        return empty().given(adopt());
    }

    public PlanFixture given(PlanCommand... commands) {
        given.andGivenCommands(Arrays.asList(commands));
        return this;
    }

    public PlanFixture givenNow(String instant) {
        clock.set(instant);
        return this;
    }

    public Then when(PlanCommand command) {
        // Forgets what an earlier command of the test published.
        given.andGivenCommands(List.of());
        return new Then(given.when(command));
    }

    /** The stream so far. */
    public List<RecordedEvent> events() {
        List<RecordedEvent> events = new ArrayList<>();
        axon.getEventStore()
                .readEvents(SmallPlan.ID.value())
                .forEachRemaining(message -> events.add(StoredEvents.recorded(message)));
        return events;
    }

    public PlanState state() {
        return PlanState.fold(events());
    }

    /** The event that stands for what a fact is about. */
    public EventId standing(Fact like) {
        return state().period(like.period()).fact(like.key()).orElseThrow().provenance().eventId();
    }

    /** The hash of the latest version of a period's report. */
    public String hash(String period) {
        return state().period(period)
                .lifecycle()
                .latestVersion()
                .orElseThrow()
                .submission()
                .contentHash();
    }

    /** What came of the command. */
    public final class Then {

        private final ResultValidator<OperationalPlan> result;

        private Then(ResultValidator<OperationalPlan> result) {
            this.result = result;
        }

        /** It recorded exactly these events. */
        public Then records(PlanEvent... events) {
            result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
            return this;
        }

        /** It recorded nothing, for this reason. */
        public void isRefused(RejectionReason reason) {
            result.expectNoEvents().expectException(because(equalTo(reason)));
        }

        /** It recorded nothing and answered as the first time. */
        public void repeats(RecordedEvent earlier) {
            result.expectSuccessfulHandlerExecution()
                    .expectNoEvents()
                    .expectResultMessagePayloadMatching(
                            new FeatureMatcher<CommandResult, Object>(
                                    equalTo(earlier.provenance()), "receipt of", "provenance") {
                                @Override
                                protected Object featureValueOf(CommandResult actual) {
                                    return actual.receipt().provenance();
                                }
                            });
        }

        /** The last event recorded. */
        public RecordedEvent last() {
            return events().getLast();
        }

        private static Matcher<Object> because(Matcher<? super RejectionReason> reason) {
            return Matchers.allOf(
                    Matchers.instanceOf(CommandRejected.class),
                    new FeatureMatcher<Object, RejectionReason>(reason, "refused for", "reason") {
                        @Override
                        protected RejectionReason featureValueOf(Object actual) {
                            return ((CommandRejected) actual).reason();
                        }
                    });
        }
    }
}
