package se.aterblick.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.event.CommandMark;
import se.aterblick.event.PlanAdopted;
import se.aterblick.event.RecordedEvent;
import se.aterblick.fixtures.Golden;
import se.aterblick.plan.InvestmentLine;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.YearAmount;
import se.aterblick.value.Amount;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;
import se.aterblick.value.PlanId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A plan adopted in the first plan format is read as one of today's, from the store itself. */
class PlanAdoptedUpcasterTests {

    private static final JsonMapper JSON = PlanJson.mapper();
    private static final String REVISION_1 =
            Golden.text("events/plan.adopted-r1.json").orElseThrow();

    @Test
    void givesAnInvestmentLineItsAmountInThePlansYear() {
        PlanContent plan = stored(REVISION_1);

        assertThat(plan.format()).isEqualTo("aterblick-plan/2");
        assertThat(plan.investmentLine("ugnar").map(InvestmentLine::years))
                .contains(
                        List.of(
                                new YearAmount(
                                        2024, new Amount(Decimal.of("5.0"), MoneyUnit.MSEK))));
        assertThat(plan.investmentLine("ovrigt").map(InvestmentLine::years)).contains(List.of());
    }

    @Test
    void leavesEverythingElseAsItWasStored() {
        ObjectNode before = (ObjectNode) JSON.readTree(REVISION_1).path("plan");
        ObjectNode after = JSON.valueToTree(stored(REVISION_1));

        before.propertyNames().stream()
                .filter(name -> !List.of("format", "investments").contains(name))
                .forEach(name ->
                        assertThat(withoutEmptyLists(after.path(name)))
                                .as(name)
                                .isEqualTo(withoutEmptyLists(before.path(name))));
    }

    private static PlanContent stored(String payload) {
        TestDatabase database = TestDatabase.create();
        byte[] metaData =
                PlanEventSerializer.create()
                        .serialize(
                                StoredEvents.metaData(
                                        "person-1",
                                        "CONTROLLER",
                                        new CommandMark("c-1", "h"),
                                        Instant.parse("2024-01-02T08:00:00Z"),
                                        false),
                                byte[].class)
                        .getData();
        new JdbcTemplate(database.owner())
                .update(
                        """
                        INSERT INTO event_store.event (position, plan_id, sequence, event_id, command_id,
                            command_step, event_type, revision, recorded_at, aggregate_type, payload, metadata)
                        VALUES (1, 'small-2024', 0, 'e-1', 'c-1', 0, 'plan.adopted', '1', '2024-01-02T08:00:00Z',
                            'operational-plan', ?, ?)
                        """,
                        payload.getBytes(StandardCharsets.UTF_8),
                        metaData);
        EventStore store =
                EmbeddedEventStore.builder()
                        .storageEngine(PostgresEventStorage.engine(database.query()))
                        .build();
        RecordedEvent first =
                StoredEvents.stream(store, PlanId.of("small-2024")).findFirst().orElseThrow();
        return ((PlanAdopted) first.event()).plan();
    }

    /** What the first format left out is an empty list in the value. */
    private static String withoutEmptyLists(JsonNode node) {
        return node.toString().replaceAll(",?\"[a-zA-Z]+\":\\[\\]", "").replace("{,", "{");
    }
}
