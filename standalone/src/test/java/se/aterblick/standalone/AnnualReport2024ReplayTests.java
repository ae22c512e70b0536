package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.aterblick.standalone.RunningSystem.Answer;
import tools.jackson.databind.JsonNode;

/**
 * The annual report 2024 of Regionservice, approved for good: decided, replayed, compared, in both
 * shapes.
 */
@ParameterizedClass
@EnumSource
class AnnualReport2024ReplayTests {

    private static final String AUDITOR = "demo-auditor";
    private static final String REPORT = "/follow-up/v1/plans/rgs-2024/reports/AR";

    private final RunningSystem system;
    private final Answer approved;

    AnnualReport2024ReplayTests(Shape shape) {
        system = shape.system();
        approved = system.get(AUDITOR, REPORT + "/approved");
    }

    @Test
    void findsTheDecisionByItsMeeting() {
        JsonNode decisions =
                system.get(
                                AUDITOR,
                                "/follow-up/v1/decisions?committee=dn-regionservice&meetingDate=2025-02-05")
                        .json();
        JsonNode decision = decisions.at("/items/0");

        assertThat(decision.path("paragraph").asString()).isEqualTo("§7");
        assertThat(decision.path("registryNumber").asString()).isEqualTo("DNRGS240021");
        assertThat(decision.path("decisionPoints")).hasSize(2);
        assertThat(decision.at("/approvedBy/imported").asBoolean()).isTrue();
        assertThat(decision.path("contentHash").asString()).isEqualTo(hash());
    }

    @Test
    void flagsTheOdditiesOfRealLife() {
        List<String> flags = new ArrayList<>();
        system.get(AUDITOR, REPORT)
                .json()
                .path("flags")
                .forEach(flag -> flags.add(flag.path("code").asString()));

        assertThat(flags)
                .contains(
                        "decision-basis-after-meeting",
                        "minutes-verification-undated",
                        "public-notice-undated",
                        "frame-differs-from-plan");
    }

    @Test
    void saysOfEveryStepThatItWasImported() {
        JsonNode lifecycle = system.get(AUDITOR, REPORT).json().path("lifecycle");

        for (String step :
                List.of(
                        "/versions/0/submittedBy",
                        "/approval/approvedBy",
                        "/minutesVerification/recordedBy",
                        "/publicNotice/recordedBy",
                        "/dispatches/0/recordedBy")) {
            assertThat(lifecycle.at(step).path("imported").asBoolean()).as(step).isTrue();
        }
    }

    @Test
    void servesTheApprovedBytesUnderTheirHash() {
        String hex = hash().substring("sha-256:".length());

        assertThat(approved.status()).isEqualTo(200);
        assertThat(approved.header("Content-Digest"))
                .isEqualTo(
                        "sha-256=:"
                                + Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex))
                                + ":");
        assertThat(approved.header("ETag")).contains(hex);
        assertThat(system.get(AUDITOR, REPORT + "/versions/1").bytes()).isEqualTo(approved.bytes());
    }

    @Test
    void replaysExactlyAsApprovedAlthoughFiguresWereCorrectedAfterwards() {
        JsonNode replay =
                system.post(AUDITOR, REPORT + "/replays", "{\"meetingDate\":\"2025-02-05\"}")
                        .json();

        assertThat(replay.path("identical").asBoolean()).isTrue();
        assertThat(replay.path("contentHash").asString()).isEqualTo(hash());
        assertThat(replay.path("approvedHash").asString()).isEqualTo(hash());
        assertThat(replay.path("eventsReplayed").asInt()).isGreaterThan(60);
        assertThat(replay.has("firstDifference")).isFalse();
    }

    @Test
    void showsTheMeetingDayAsItWasAndTodayAsItIs() {
        Answer then = system.get(AUDITOR, REPORT + "?asOf=2025-02-05");
        ReportJson thenDocument = new ReportJson(then.json().path("document"));
        Answer now = system.get(AUDITOR, REPORT);
        ReportJson nowDocument = new ReportJson(now.json().path("document"));

        assertThat(then.json().path("contentHash").asString()).isEqualTo(hash());
        assertThat(then.json().path("state").asString()).isEqualTo("approved");
        assertThat(thenDocument.document()).isEqualTo(approved.json());
        assertThat(shortSickLeave(thenDocument)).isEqualTo("3.6");
        assertThat(shortSickLeave(nowDocument)).isEqualTo("3.7");
        assertThat(now.json().path("contentHash").asString()).isNotEqualTo(hash());
    }

    @Test
    void namesWhatWasCorrectedSinceTheApproval() {
        JsonNode changes =
                system.get(AUDITOR, REPORT + "/changes?from=approved&to=now")
                        .json()
                        .path("changes");
        List<String> items = new ArrayList<>();
        changes.forEach(change -> items.add(change.path("item").asString()));
        JsonNode value = field(changes, "korttidssjukfranvaro", "value");

        assertThat(items).contains("korttidssjukfranvaro", "avtalsuppfoljning").hasSize(2);
        assertThat(value.path("before").asString()).isEqualTo("3.6");
        assertThat(value.path("after").asString()).isEqualTo("3.7");
        changes.forEach(change -> {
            assertThat(change.at("/correction/reason").asString()).startsWith("Illustrativt");
            assertThat(change.at("/reported/imported").asBoolean()).isTrue();
        });
    }

    @Test
    void holdsOfTheInterimReportsOnlyWhatIsKnownAndSaysItIsIllustrative() {
        for (String period : List.of("UR1", "UR2")) {
            JsonNode view =
                    system.get(AUDITOR, "/follow-up/v1/plans/rgs-2024/reports/" + period).json();
            ReportJson report = new ReportJson(view.path("document"));
            JsonNode status = report.assignment("7.5.4").at("/statuses/0");

            assertThat(status.path("comment").asString())
                    .startsWith("Illustrativt")
                    .contains(period.equals("UR1") ? "50 %" : "70 %");
        }
    }

    private static String shortSickLeave(ReportJson report) {
        return report.outcome("korttidssjukfranvaro", "YEAR_TO_DATE").path("value").asString();
    }

    private static JsonNode field(JsonNode changes, String item, String name) {
        for (JsonNode change : changes) {
            for (JsonNode field : change.path("fields")) {
                if (item.equals(change.path("item").asString())
                        && name.equals(field.path("field").asString())) {
                    return field;
                }
            }
        }
        throw new AssertionError("no change of " + item + " " + name + ": " + changes);
    }

    private String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(approved.bytes());
            return "sha-256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
