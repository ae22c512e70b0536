package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.PlanRevised;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.Golden;
import se.aterblick.plan.ItemWithdrawn;
import se.aterblick.plan.Progress;
import se.aterblick.plan.RevisionDecision;

/** What other programs read with SQL: which columns there are, what they say and who may ask. */
class SqlViewsTests {

    private static final String PAGE = "sql.md";
    private static final String BEGINNING = "## The views\n\n";

    private static TestDatabase database;
    private static JdbcTemplate reader;
    private static RunningService service;

    @BeforeAll
    static void start() {
        database = TestDatabase.create();
        reader = new JdbcTemplate(database.reader());
        PlanStream stream = PlanStream.adopted(database);
        RecordedEvent wrong = stream.report(Facts.outcome("nojda-anvandare", "AR", "40"));
        stream.correct(wrong, "Fel underlag", Facts.outcome("nojda-anvandare", "AR", "4.0"));
        stream.report(Facts.deviation("periodresultat", "AR", "-1.50"));
        stream.report(Facts.investment("ugnar", "AR", "4800", "5000"));
        stream.report(Facts.status("beredskap", "AR", Progress.DONE, "Klart."));
        stream.append(
                new PlanRevised(
                        new RevisionDecision("Driftnämnden", null, "§3", null, null),
                        new ItemWithdrawn("digital-bestallning", "Ingår i annat.")));
        stream.submit("UR1");
        stream.append(Oddities.approval(stream.submit("AR")));
        stream.append(new MinutesVerified("AR", LocalDate.parse("2025-02-12"), null));
        service = RunningService.start(database);
        service.awaitHead(stream);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void areTheOnesThatTheirPageDescribes() throws IOException {
        String page = Files.readString(Path.of("..", "docs", PAGE));
        String described = page.substring(page.indexOf(BEGINNING) + BEGINNING.length());
        String found = new SqlViewPage(reader).text();
        Golden.leave(PAGE, page.replace(BEGINNING + described, BEGINNING + found));

        assertThat(described).isEqualTo(found);
    }

    @Test
    void answerTheQuestionsOnTheirPage() throws IOException {
        String page = Files.readString(Path.of("..", "docs", PAGE));
        String questions = page.split("```", 3)[1].replaceFirst("^sql", "");

        assertThat(questions.strip().split(";", 3))
                .hasSize(3)
                .allSatisfy(question -> reader.queryForList(question));
        assertThat(reader.queryForList(questions.split(";", 3)[1]))
                .as("one assignment is reported, the other is withdrawn")
                .isEmpty();
    }

    @Test
    void explainEveryColumnAndHavePlanYearAndCommittee() {
        for (String view : SqlViewPage.views(reader)) {
            assertThat(reader.queryForList("SELECT * FROM aterblick." + view + " LIMIT 1"))
                    .as(view)
                    .allSatisfy(row ->
                            assertThat(row)
                                    .containsEntry("plan_id", "small-2024")
                                    .containsEntry("year", 2024)
                                    .containsEntry("committee", "driftnamnden")
                                    .containsEntry("committee_name", "Driftnämnden"));
        }
        assertThat(new SqlViewPage(reader).text())
                .doesNotContain("|  |")
                .hasSizeGreaterThan(10_000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT count(*) FROM follow_up.outcome",
                "SELECT count(*) FROM follow_up.plan_in_force",
                "SELECT count(*) FROM event_store.event",
                "UPDATE aterblick.outcome SET comment = 'x'",
                "INSERT INTO aterblick.outcome (plan_id) VALUES ('x')",
                "DELETE FROM aterblick.outcome",
                "CREATE TABLE aterblick.mine (a int)",
                "CREATE TABLE public.mine (a int)",
                "CREATE TEMPORARY TABLE mine (a int)",
                "CREATE SCHEMA mine",
                "DROP VIEW aterblick.outcome"
            })
    void giveTheirReaderNothingElse(String statement) {
        assertThatThrownBy(() -> reader.execute(statement))
                .rootCause()
                .message()
                .containsAnyOf("permission denied", "must be owner");
    }

    @Test
    void tellFiguresAsReportedAndAsNumbers() {
        assertThat(row("SELECT * FROM aterblick.outcome"))
                .containsEntry("value", "4.0")
                .containsEntry("value_number", new BigDecimal("4.0"))
                .containsEntry("target", "4.0")
                .containsEntry("verdict", "ON_TARGET")
                .containsEntry("correction_reason", "Fel underlag");
        assertThat(row("SELECT * FROM aterblick.budget_deviation"))
                .containsEntry("deviation", "-1.50")
                .containsEntry("deviation_number", new BigDecimal("-1.50"))
                .containsEntry("unit", "MSEK");
        assertThat(count("aterblick.budget_deviation WHERE deviation_sek_number = -1500000"))
                .isEqualTo(1);
        assertThat(row("SELECT * FROM aterblick.plan"))
                .containsEntry("investment_frame", "16.98")
                .containsEntry("investment_frame_number", new BigDecimal("16.98"))
                .containsEntry("unit", "MSEK")
                .containsEntry("meeting_date", Date.valueOf("2023-12-06"));
        assertThat(row("SELECT * FROM aterblick.indicator WHERE indicator = 'sjukfranvaro'"))
                .containsEntry("target", "6.5")
                .containsEntry("target_number", new BigDecimal("6.5"))
                .containsEntry("bases", "ROLLING_12; MONTH")
                .containsEntry("parent_target", "5.2");
        assertThat(
                        count(
                                "aterblick.investment_line WHERE line = 'ugnar' AND total_sek_number = 12000000"))
                .isEqualTo(1);
        assertThat(
                        count(
                                "aterblick.investment_line_year WHERE budget_year = 2024 AND budget = '5.0'"))
                .isEqualTo(1);
    }

    @Test
    void tellHowThePlanIsBuiltAndJoinWithWhatWasReported() {
        assertThat(
                        reader.queryForList(
                                "SELECT item_kind || ' ' || item FROM aterblick.item ORDER BY plan_order",
                                String.class))
                .containsExactly(
                        "FOCUS_AREA hallbarhet",
                        "GOAL trygg-forsorjning",
                        "ASSIGNMENT beredskap",
                        "ACTIVITY beredskap-lager",
                        "ACTIVITY matsvinn-vaga",
                        "FOCUS_AREA egna",
                        "ASSIGNMENT digital-bestallning",
                        "WORK_ENVIRONMENT_EFFORT hot-och-vald",
                        "ACTIVITY hv-1");
        assertThat(
                        row(
                                """
                                SELECT i.*, s.progress FROM aterblick.item AS i
                                JOIN aterblick.status_report AS s USING (plan_id, item)
                                """))
                .containsEntry("progress", "DONE")
                .containsEntry("parent", "trygg-forsorjning")
                .containsEntry("focus_area", "hallbarhet")
                .containsEntry("responsible", "Ekonomichef; Beredskapssamordnare")
                .containsEntry("withdrawn", false)
                .containsEntry("due_date", Date.valueOf("2024-12-31"));
        assertThat(row("SELECT * FROM aterblick.item WHERE withdrawn"))
                .containsEntry("item", "digital-bestallning")
                .containsEntry("withdrawn_reason", "Ingår i annat.");
        assertThat(count("aterblick.indicator WHERE withdrawn")).isZero();
    }

    @Test
    void tellWhatWasSubmittedDecidedAndRecorded() {
        assertThat(
                        reader.queryForList(
                                "SELECT period || ' ' || phase FROM aterblick.period ORDER BY period_to",
                                String.class))
                .containsExactly("UR1 submitted", "UR2 open", "AR verified");
        assertThat(row("SELECT * FROM aterblick.report_version WHERE approved"))
                .containsEntry("period", "AR")
                .containsEntry("actor", "person-7")
                .containsEntry("referred_back", false);
        assertThat(row("SELECT * FROM aterblick.decision"))
                .containsEntry("paragraph", "§7")
                .containsEntry("decision_points", "Rapporten godkänns.")
                .containsEntry("decision_basis", "Förslag till beslut")
                .containsEntry("minutes_verified_on", Date.valueOf("2025-02-12"))
                .containsEntry("notice_posted", false);
        assertThat(row("SELECT * FROM aterblick.audit_event WHERE corrects IS NOT NULL"))
                .containsEntry("item", "nojda-anvandare")
                .containsEntry("reason", "Fel underlag");
    }

    @Test
    void answerDuringAndAfterARebuild() throws Exception {
        ProjectionCalls projections = new ProjectionCalls(service);
        Map<String, Object> before = row("SELECT * FROM aterblick.outcome");
        JdbcTemplate owner = new JdbcTemplate(database.query());
        owner.update("UPDATE follow_up.outcome SET comment = 'fel'");
        try (Connection other = database.reader().getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("SELECT FROM aterblick.outcome");
            projections.request("figure");
            RunningService.await(
                    () -> projections.status("figure").json().at("/rebuild/percent").asInt() == 99);

            assertThat(row("SELECT * FROM aterblick.outcome")).containsEntry("comment", "fel");
            other.rollback();
        }

        assertThat(projections.finished("figure").at("/rebuild/state")).isEqualTo("DONE");
        assertThat(row("SELECT * FROM aterblick.outcome")).isEqualTo(before);
    }

    @Test
    void areGrantedAtTheNextStartToAReaderThatCameLater() {
        new JdbcTemplate(database.query())
                .execute("REVOKE SELECT ON aterblick.decision FROM aterblick_reader");
        assertThatThrownBy(() -> count("aterblick.decision"))
                .rootCause()
                .hasMessageContaining("permission denied");

        RunningService.start(database).close();

        assertThat(count("aterblick.decision")).isEqualTo(1);
    }

    private static Map<String, Object> row(String question) {
        List<Map<String, Object>> rows = reader.queryForList(question);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private static int count(String from) {
        return reader.queryForList("SELECT 1 FROM " + from).size();
    }
}
