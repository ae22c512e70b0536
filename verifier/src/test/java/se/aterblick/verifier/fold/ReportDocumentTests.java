package se.aterblick.verifier.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.event.RecordedEvent;
import se.aterblick.fixtures.Golden;
import se.aterblick.fixtures.RandomHistory;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.plan.Period;
import se.aterblick.state.PlanState;
import se.aterblick.verifier.evidence.StoredEvent;
import se.aterblick.verifier.fixtures.TestEvent;

/** The second implementation of the fold says the same as the first, to the byte. */
class ReportDocumentTests {

    private static final int HISTORIES = Integer.getInteger("verifier.histories", 300);
    private static final int EVENTS = 120;
    private static final List<String> FORMATS = List.of("aterblick-report/1", "aterblick-report/2");

    @ParameterizedTest
    @CsvSource({"1, UR1", "1, UR2", "1, AR", "2, UR1", "2, AR"})
    void makesTheGoldenDocuments(int format, String period) {
        var stream = format == 1 ? SmallPlanStream.wholeYear() : SmallPlanStream.revisedYear();

        assertThat(text(fold(stream.events()), period, "aterblick-report/" + format))
                .isEqualTo(
                        Golden.text(
                                        "documents/report-"
                                                + format
                                                + "-"
                                                + period.toLowerCase(Locale.ROOT)
                                                + ".json")
                                .orElseThrow());
    }

    @Test
    void makesTheDocumentsOfRandomHistories() {
        int compared = 0;
        for (long seed = 0; seed < HISTORIES; seed++) {
            List<RecordedEvent> events = RandomHistory.of(seed, EVENTS);
            PlanState state = PlanState.fold(events);
            PlanFold fold = fold(events);
            for (Period period : state.plan().periods()) {
                for (String format : FORMATS) {
                    assertThat(text(fold, period.code(), format))
                            .as("seed %d, %s, %s", seed, period.code(), format)
                            .isEqualTo(
                                    se.aterblick.document.ReportDocument.of(
                                                    state, period.code(), format)
                                            .text());
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(HISTORIES * 6);
    }

    private static PlanFold fold(List<RecordedEvent> events) {
        PlanFold fold = new PlanFold();
        for (RecordedEvent event : events) {
            fold.add(stored(TestEvent.of(event)));
        }
        return fold;
    }

    private static String text(PlanFold fold, String period, String format) {
        return new String(ReportDocument.of(fold, period, format), StandardCharsets.UTF_8);
    }

    static StoredEvent stored(TestEvent e) {
        return new StoredEvent(
                e.sequence() + 1,
                e.planId(),
                e.sequence(),
                e.eventId(),
                e.type(),
                e.revision(),
                e.recordedAt(),
                e.payload(),
                e.metadata(),
                List.of());
    }
}
