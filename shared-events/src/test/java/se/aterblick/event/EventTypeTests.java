package se.aterblick.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTests {

    /** Stored in every event for ever: a name may be added to this list and never changed. */
    @Test
    void neverRenamesAnEvent() {
        assertThat(EventType.values())
                .extracting(type -> type.logicalName() + " " + type.revision())
                .containsExactlyInAnyOrder(
                        "plan.adopted 2",
                        "plan.revised 1",
                        "volume-figure.recorded 1",
                        "status.reported 1",
                        "outcome.recorded 1",
                        "budget-deviation.recorded 1",
                        "cost-trend.recorded 1",
                        "investment.reported 1",
                        "control-result.recorded 1",
                        "narrative.written 1",
                        "carry-over.requested 1",
                        "fact.corrected 1",
                        "report.submitted 1",
                        "report.referred-back 1",
                        "report.approved 1",
                        "minutes.verified 1",
                        "public-notice.posted 1",
                        "decision.dispatched 1");
    }

    @Test
    void namesEveryRecordThatIsAnEvent() {
        assertThat(EventType.values())
                .extracting(EventType::eventClass)
                .containsExactlyInAnyOrderElementsOf(leaves(PlanEvent.class));
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void isFoundByItsNameAndByItsClass(EventType type) {
        assertThat(EventType.of(type.logicalName(), type.revision())).isSameAs(type);
        assertThat(EventType.of(type.eventClass())).isSameAs(type);
    }

    @ParameterizedTest
    @CsvSource({
        "plan.adopted, 1",
        "plan.adopted, 3",
        "plan.adopted, 0",
        "plan.adopted, ''",
        "plan.withdrawn, 1",
        "Plan.Adopted, 1",
        "PLAN_ADOPTED, 1",
        "se.aterblick.event.PlanAdopted, 1",
        "'', ''"
    })
    void refusesAnUnknownNameOrRevision(String name, String revision) {
        assertThatExceptionOfType(UnknownEventType.class)
                .isThrownBy(() -> EventType.of(name, revision))
                .withMessageContaining("'" + name + "'")
                .withMessageContaining("'" + revision + "'");
    }

    @Test
    void refusesAClassThatIsNoEvent() {
        assertThatIllegalArgumentException().isThrownBy(() -> EventType.of(String.class));
        assertThatIllegalArgumentException().isThrownBy(() -> EventType.of(FactEvent.class));
    }

    private static Set<Class<? extends PlanEvent>> leaves(Class<?> type) {
        Set<Class<? extends PlanEvent>> leaves = new HashSet<>();
        if (type.isSealed()) {
            Stream.of(type.getPermittedSubclasses())
                    .map(EventTypeTests::leaves)
                    .forEach(leaves::addAll);
        } else {
            leaves.add(type.asSubclass(PlanEvent.class));
        }
        return leaves;
    }
}
