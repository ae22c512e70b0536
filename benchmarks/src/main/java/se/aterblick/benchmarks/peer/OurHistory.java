package se.aterblick.benchmarks.peer;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.serialization.Serializer;
import se.aterblick.document.CanonicalJson;
import se.aterblick.event.CommandMark;
import se.aterblick.event.EventType;
import se.aterblick.event.OutcomeRecorded;
import se.aterblick.event.PlanAdopted;
import se.aterblick.event.PlanEvent;
import se.aterblick.eventstore.PlanEventSerializer;
import se.aterblick.eventstore.StoredEvents;

/** A history as rows of the log, as the commands would have left them. */
final class OurHistory {

    static final String COLUMNS =
            """
            event (position, plan_id, sequence, event_id, command_id, command_step, event_type, revision,
                recorded_at, aggregate_type, payload, metadata)\
            """;

    private static final DateTimeFormatter MILLISECONDS =
            new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

    private final Workload workload;
    private final Serializer serializer = PlanEventSerializer.create();
    private final int firstPlan;
    private final AtomicLong positions;
    private final Random random;

    OurHistory(Workload workload) {
        this(workload, 0, 0);
    }

    /** Further plans, after those and their events that are there. */
    OurHistory(Workload workload, int firstPlan, long lastPosition) {
        this.workload = workload;
        this.firstPlan = firstPlan;
        this.positions = new AtomicLong(lastPosition);
        this.random = new Random(lastPosition + 1);
    }

    Stream<String> rows() {
        return Stream.concat(
                IntStream.range(firstPlan, firstPlan + workload.plans()).mapToObj(this::adopted),
                IntStream.range(0, workload.updatesOfPlan())
                        .boxed()
                        .flatMap(number ->
                                IntStream.range(firstPlan, firstPlan + workload.plans())
                                        .mapToObj(plan -> recorded(plan, number))));
    }

    private String adopted(int plan) {
        return row(plan, 0, new PlanAdopted(OurPlans.plan(plan)), Workload.BEGIN.minusSeconds(60));
    }

    private String recorded(int plan, int number) {
        Update update = workload.update(plan, number);
        return row(plan, number + 1, new OutcomeRecorded(OurPlans.outcome(update)), update.at());
    }

    private String row(int plan, int sequence, PlanEvent event, Instant at) {
        EventType type = EventType.of(event.getClass());
        CommandMark command = new CommandMark("c-" + sequence, "hash of c-" + sequence);
        return OwnSchema.row(
                positions.incrementAndGet(),
                Update.planName(plan),
                sequence,
                new UUID(random.nextLong(), random.nextLong()),
                command.commandId(),
                0,
                type.logicalName(),
                type.revision(),
                MILLISECONDS.format(at),
                "operational-plan",
                hex(serializer.serialize(event, byte[].class).getData()),
                hex(
                        CanonicalJson.write(
                                        StoredEvents.metaData(
                                                "p-manager", "MANAGER", command, at, false))
                                .getBytes(StandardCharsets.UTF_8)));
    }

    /** As COPY reads bytes; the backslash is doubled. */
    static String hex(byte[] bytes) {
        return "\\\\x" + HexFormat.of().formatHex(bytes);
    }
}
