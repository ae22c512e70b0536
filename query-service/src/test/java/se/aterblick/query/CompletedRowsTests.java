package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;

/** Rows that an earlier version wrote get what that version did not know. */
class CompletedRowsTests {

    private final TestDatabase database = TestDatabase.create();
    private final JdbcTemplate rows = new JdbcTemplate(database.query());
    private final PlanStream stream = PlanStream.adopted(database);

    @Test
    void followsTheLogOnceMoreOverTheRowsThatAreThere() {
        RecordedEvent first = stream.report(Facts.outcome("osa-varde", "AR", "65"));
        stream.append(Oddities.approval(stream.submit("AR")));
        stream.append(new MinutesVerified("AR", null, "Datum saknas."));
        stream.append(new MinutesVerified("AR", LocalDate.parse("2025-02-12"), null));
        stream.append(new PublicNoticePosted("AR", LocalDate.parse("2025-02-13"), null, null));
        stream.correct(first, "Fel underlag", Facts.outcome("osa-varde", "AR", "66"));
        try (RunningService service = RunningService.start(database)) {
            service.awaitHead(stream);
        }
        Map<String, Object> complete = everything();

        rows.update(
                "UPDATE follow_up.decision SET verification = NULL, notice = NULL, flags = '[]'");
        rows.update(
                "UPDATE follow_up.audit_entry SET replaced_by = NULL, before = NULL WHERE kind IS NULL");
        rows.update("UPDATE follow_up.audit_entry SET replaced_by = NULL");
        rows.update("DELETE FROM follow_up.processor_segment");
        assertThat(everything()).isNotEqualTo(complete);

        try (RunningService service = RunningService.start(database)) {
            RunningService.await(() -> everything().equals(complete));
            service.awaitHead(stream);
        }
    }

    private Map<String, Object> everything() {
        List<Map<String, Object>> decisions = rows.queryForList("SELECT * FROM follow_up.decision");
        return Map.of(
                "decision",
                decisions,
                "audit",
                rows.queryForList("SELECT * FROM follow_up.audit_entry ORDER BY sequence"));
    }
}
