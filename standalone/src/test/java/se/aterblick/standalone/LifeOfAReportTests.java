package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import se.aterblick.standalone.RunningSystem.Answer;
import tools.jackson.databind.JsonNode;

/**
 * A report's whole life over HTTP, as it is lived: nothing imported, every step by the role it
 * belongs to; the same in both shapes.
 */
@ParameterizedClass
@EnumSource
class LifeOfAReportTests {

    private static final String PLAN =
            """
            format: aterblick-plan/1
            planId: %s
            title: Verksamhetsplan 2025
            year: 2025
            timeZone: Europe/Stockholm
            organisation: {id: region-exempel, name: Region Exempel}
            committee: {id: dn-regionservice, name: Driftnämnden Exempel}
            administration: {id: regionservice, name: Exempelservice}
            serviceAreas: [{id: maltidsservice, name: Måltidsservice}]
            periods:
              - {code: UR1, name: Uppföljningsrapport 1, from: "2025-01-01", to: "2025-04-30", kind: INTERIM}
              - {code: AR, name: Årsredovisning, from: "2025-01-01", to: "2025-12-31", kind: ANNUAL}
            vocabulary: [{label: Pågår, progress: ONGOING}]
            focusAreas:
              - id: miljo
                title: Miljö
                origin: COUNCIL
                assignments: [{id: minska-svinnet, number: "1.1", title: Minska svinnet, responsible: [Miljösamordnare]}]
            indicators:
              - key: matsvinn
                name: Matsvinn
                group: OWN
                unit: g/portion
                direction: LOWER_IS_BETTER
                target: {value: "100"}
            """;

    private final RunningSystem system;
    private final String planId = "liv-" + UUID.randomUUID();
    private final String write = "/reporting/v1/plans/" + planId;
    private final String report = "/follow-up/v1/plans/" + planId + "/reports/UR1";

    LifeOfAReportTests(Shape shape) {
        system = shape.system();
    }

    @Test
    void goesFromTheFirstFigureToALegallyFinalDecision() {
        assertThat(adopt(PLAN.formatted(planId)).status()).isEqualTo(201);
        assertThat(adopt(PLAN.formatted(planId)).status()).isEqualTo(200);
        assertThat(adopt(PLAN.formatted(planId).replace("Minska", "Öka")).status()).isEqualTo(409);

        Answer first = outcome("95.0");
        JsonNode seen = read(first);
        assertThat(value(seen)).isEqualTo("95.0");
        assertThat(seen.path("state").asString()).isEqualTo("open");

        Answer version1 = step("submissions", "{}");
        assertThat(version1.status()).isEqualTo(201);
        assertThat(version1.json().path("version").asInt()).isEqualTo(1);
        Answer late = outcome("96.5");
        assertThat(value(read(late))).isEqualTo("96.5");
        assertThat(code(step("submissions", "{}"))).isEqualTo("already-submitted");

        assertThat(step("referrals", "{\"version\":1,\"reason\":\"Analysen saknas.\"}").status())
                .isEqualTo(201);
        Answer version2 = step("submissions", "{\"note\":\"Efter återremiss\"}");
        assertThat(version2.json().path("version").asInt()).isEqualTo(2);
        outcome("97.0");

        assertThat(code(approve(1, hash(version1), "2025-05-20"))).isEqualTo("version-superseded");
        assertThat(code(approve(2, hash(version1), "2025-05-20")))
                .isEqualTo("content-hash-differs");
        assertThat(code(approve(2, hash(version2), "2999-01-01"))).isEqualTo("meeting-in-future");
        Answer approval = approve(2, hash(version2), "2025-05-20");
        assertThat(approval.status()).isEqualTo(201);
        assertThat(code(approve(2, hash(version2), "2025-05-20"))).isEqualTo("already-approved");
        assertThat(read(approval).path("state").asString()).isEqualTo("approved");

        assertThat(code(outcome("98.0"))).isEqualTo("corrections-only");
        assertThat(step("minutes-verifications", "{\"verifiedOn\":\"2025-05-28\"}").status())
                .isEqualTo(201);
        Answer notice = step("public-notices", "{\"postedOn\":\"2025-05-30\"}");
        JsonNode end = read(notice);
        assertThat(end.path("state").asString()).isEqualTo("legally-final");
        assertThat(end.at("/lifecycle/legallyFinalFrom").asString())
                .isEqualTo("2025-06-24"); // past Midsummer
        assertThat(step("dispatches", "{\"recipients\":[\"Regionstyrelsen\"]}").status())
                .isEqualTo(201);

        assertThat(value(bytes("/versions/1"))).isEqualTo("95.0");
        assertThat(value(bytes("/versions/2"))).isEqualTo("96.5");
        assertThat(value(bytes("/approved"))).isEqualTo("96.5");
        assertThat(replay("{\"version\":1}").path("identical").asBoolean()).isTrue();
        assertThat(replay("{\"meetingDate\":\"2025-05-20\"}").path("identical").asBoolean())
                .isTrue();
    }

    @Test
    void correctsAfterApprovalAndTellsTheNextReport() {
        adopt(PLAN.formatted(planId));
        Answer figure = outcome("95.0");
        Answer version = step("submissions", "{}");
        approve(1, hash(version), "2025-05-20");

        Answer correction =
                system.post(
                        "demo-manager-maltid",
                        write + "/corrections",
                        """
                        {"corrects":"%s","reason":"Vågen visade fel.","replacement":
                          {"kind":"outcome","indicator":"matsvinn","serviceArea":"maltidsservice","period":"UR1",
                           "value":"99.5","unit":"g/portion"}}\
                        """
                                .formatted(figure.json().path("eventId").asString()));

        assertThat(correction.status()).isEqualTo(201);
        assertThat(value(read(correction))).isEqualTo("99.5");
        assertThat(value(bytes("/approved"))).isEqualTo("95.0");
        JsonNode next =
                system.get("demo-auditor", report.replace("UR1", "AR")).json().path("document");
        assertThat(next.at("/restatements/0/before/value").asString()).isEqualTo("95.0");
        assertThat(next.at("/restatements/0/after/value").asString()).isEqualTo("99.5");
        assertThat(next.at("/restatements/0/after/correction/reason").asString())
                .isEqualTo("Vågen visade fel.");
    }

    @Test
    void recordsARetryOnce() {
        adopt(PLAN.formatted(planId));
        String body = outcomeJson("95.0");
        String key = UUID.randomUUID().toString();

        Answer first =
                system.post("demo-manager", write + "/outcomes", body, "Idempotency-Key", key);
        Answer retry =
                system.post("demo-manager", write + "/outcomes", body, "Idempotency-Key", key);
        Answer other =
                system.post(
                        "demo-manager",
                        write + "/outcomes",
                        outcomeJson("96.0"),
                        "Idempotency-Key",
                        key);

        assertThat(first.status()).isEqualTo(201);
        assertThat(retry.status()).isEqualTo(201);
        assertThat(retry.json()).isEqualTo(first.json());
        assertThat(retry.header("Consistency-Token")).isEqualTo(first.header("Consistency-Token"));
        assertThat(other.status()).isEqualTo(422);
        assertThat(code(other)).isEqualTo("idempotency-key-reused");
    }

    private Answer adopt(String plan) {
        return system.send(
                "PUT", "demo-controller", write, plan, "Content-Type", "application/yaml");
    }

    private Answer outcome(String value) {
        return system.post("demo-manager-maltid", write + "/outcomes", outcomeJson(value));
    }

    private static String outcomeJson(String value) {
        return """
        {"indicator":"matsvinn","serviceArea":"maltidsservice","period":"UR1","value":"%s","unit":"g/portion"}\
        """
                .formatted(value);
    }

    private Answer step(String step, String body) {
        return system.post("demo-registrar", write + "/reports/UR1/" + step, body);
    }

    private Answer approve(int version, String hash, String meetingDate) {
        return step(
                "approvals",
                """
                {"version":%d,"contentHash":"%s","meetingDate":"%s","paragraph":"§12","registryNumber":"DN250001",
                 "decisionPoints":["Godkänna rapporten."]}\
                """
                        .formatted(version, hash, meetingDate));
    }

    /** The period view, at least as fresh as the write. */
    private JsonNode read(Answer write) {
        Answer view =
                system.get(
                        "demo-auditor",
                        report,
                        "Consistency-Token",
                        write.header("Consistency-Token"));
        assertThat(view.status()).isEqualTo(200);
        return view.json();
    }

    private JsonNode bytes(String which) {
        return system.get("demo-auditor", report + which).json();
    }

    private JsonNode replay(String which) {
        return system.post("demo-auditor", report + "/replays", which).json();
    }

    private static String value(JsonNode viewOrDocument) {
        JsonNode document =
                viewOrDocument.has("document") ? viewOrDocument.path("document") : viewOrDocument;
        return document.at("/indicators/0/outcomes/0/value").asString();
    }

    private static String hash(Answer submission) {
        return submission.json().path("contentHash").asString();
    }

    private static String code(Answer refusal) {
        return refusal.json().path("code").asString();
    }
}
