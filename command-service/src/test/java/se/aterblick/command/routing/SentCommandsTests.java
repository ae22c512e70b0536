package se.aterblick.command.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.aterblick.command.Callers;
import se.aterblick.command.SmallPlanCommands;
import se.aterblick.command.lineage.EarlierPlans;
import se.aterblick.command.plan.AdoptPlan;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.plan.DecideTogether;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.command.rejection.Refusal;
import se.aterblick.command.rejection.RejectionReason;
import se.aterblick.command.rejection.Subject;
import se.aterblick.command.reporting.BatchUpdate;
import se.aterblick.command.reporting.Precondition;
import se.aterblick.command.reporting.RecordBatch;
import se.aterblick.command.reporting.RecordFacts;
import se.aterblick.command.revision.RevisePlan;
import se.aterblick.event.EventId;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.Provenance;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.ItemWithdrawn;
import se.aterblick.reporting.Fact;
import se.aterblick.state.Receipt;

/** Whatever one instance sends to another arrives as it was sent. */
class SentCommandsTests {

    private static final String PERIOD = SmallPlan.AR;
    private static final LocalDate DAY = LocalDate.of(2025, 2, 7);
    private static final String HASH = "sha-256:" + "0".repeat(64);

    private final Serializer serializer = CommandSerializer.create();

    @ParameterizedTest
    @MethodSource("commands")
    void commands(PlanCommand command) {
        assertThat(received(command)).isEqualTo(command);
        assertThat(received(new DecideTogether(command.planId(), List.of(command, command))))
                .isEqualTo(new DecideTogether(command.planId(), List.of(command, command)));
    }

    static Stream<PlanCommand> commands() {
        var registrar = SmallPlanCommands.by(Callers.REGISTRAR);
        var outcome = Facts.outcome("osa-varde", PERIOD, "4.0");
        EarlierPlans earlier =
                new EarlierPlans(Map.of(SmallPlan.ID, SmallPlan.content()), List.of("a", "b"));
        AdoptPlan adoption = SmallPlanCommands.adopt();
        RevisePlan revision = SmallPlanCommands.revise(new ItemWithdrawn("7.1.1.1.1", "Klar."));
        return Stream.of(
                adoption,
                adoption.knowing(earlier),
                revision.knowing(earlier),
                SmallPlanCommands.report(outcome),
                SmallPlanCommands.report(
                        SmallPlanCommands.importedBy(Callers.CONTROLLER, "2024-05-01T10:00:00Z"),
                        outcome),
                provided(outcome, new Precondition.Standing(EventId.of("e-1"))),
                provided(outcome, new Precondition.Standing(null)),
                new RecordBatch(
                        SmallPlan.ID,
                        List.of(new BatchUpdate(outcome, null)),
                        new Precondition.KnownUpTo(7),
                        registrar),
                SmallPlanCommands.correct(EventId.of("e-1"), outcome),
                SmallPlanCommands.batch(
                        new BatchUpdate(outcome, null),
                        new BatchUpdate(
                                null, new FactCorrected(EventId.of("e-1"), "Fel.", outcome))),
                SmallPlanCommands.submit(PERIOD),
                SmallPlanCommands.referBack(PERIOD, 1),
                SmallPlanCommands.approve(PERIOD, 1, HASH),
                SmallPlanCommands.verify(PERIOD, DAY, registrar),
                SmallPlanCommands.announce(PERIOD, DAY, null, registrar),
                SmallPlanCommands.dispatch(PERIOD, DAY, registrar));
    }

    private static RecordFacts provided(Fact fact, Precondition precondition) {
        return new RecordFacts(
                SmallPlan.ID, List.of(fact), precondition, SmallPlanCommands.by(Callers.MANAGER));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answers(Answer answer) {
        assertThat(received(answer)).isEqualTo(answer);
    }

    static Stream<Answer> answers() {
        Provenance provenance =
                new Provenance(
                        EventId.of("e-1"),
                        7,
                        Instant.parse("2025-02-05T12:34:56.120Z"),
                        Instant.parse("2025-02-05T12:34:56.120Z"),
                        false,
                        "p-1",
                        "MANAGER");
        CommandResult result =
                new CommandResult(new Receipt(provenance.eventId(), provenance, "hash", 2), true);
        return Stream.of(
                new Answer.Done(result),
                new Answer.Together(Arrays.asList(result, null)),
                new Answer.Refused(
                        Refusal.of(
                                new CommandRejected(new InConflict.PlanExists("p"))
                                        .at(3, "updates[3]"))),
                new Answer.LostRace("was second"),
                new Answer.NoSuchPlan("p", "no such plan"),
                new Answer.OutcomeUnknown("broke"),
                new Answer.Unreachable("away"),
                new Answer.Failed("defect"));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void refusalsForEveryReason(RejectionReason reason) {
        Answer answer = new Answer.Refused(Refusal.of(new CommandRejected(reason)));

        assertThat(received(answer)).isEqualTo(answer);
    }

    static Stream<RejectionReason> reasons() {
        return Arrays.stream(RejectionReason.class.getPermittedSubclasses())
                .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                .map(SentCommandsTests::example);
    }

    private static RejectionReason example(Class<?> reason) {
        RecordComponent[] components = reason.getRecordComponents();
        try {
            return (RejectionReason)
                    reason.getDeclaredConstructor(
                                    Arrays.stream(components)
                                            .map(RecordComponent::getType)
                                            .toArray(Class<?>[]::new))
                            .newInstance(
                                    Arrays.stream(components)
                                            .map(RecordComponent::getType)
                                            .map(SentCommandsTests::value)
                                            .toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(reason.getName(), e);
        }
    }

    private static Object value(Class<?> type) {
        if (type == String.class) {
            return "å";
        } else if (type == int.class) {
            return 7;
        } else if (type == List.class) {
            return List.of("a", "b");
        } else if (type == Instant.class) {
            return Instant.parse("2025-02-05T12:34:56.120Z");
        } else if (type == Subject.class) {
            return Subject.ITEM;
        }
        throw new IllegalStateException("no example of a " + type);
    }

    private Object received(Object sent) {
        SerializedObject<byte[]> written = serializer.serialize(sent, byte[].class);
        return serializer.deserialize(written);
    }
}
