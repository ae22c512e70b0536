package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.aterblick.document.ContentHash;
import se.aterblick.standalone.RunningSystem.Answer;

/**
 * A person is erased and every proof stands: two services, each with the rights of its own role, on
 * one database.
 */
class ErasureTests {

    private static final List<String> NAMES =
            List.of(
                    "Testnamn Ett",
                    "Testnamn Elva",
                    "Testnamn Tre",
                    "Testnamn Fyra",
                    "Testnamn Fem");
    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String PLAN =
            """
            {"format":"aterblick-plan/2","planId":"{planId}","title":"Verksamhetsplan 2025","year":2025,
             "timeZone":"Europe/Stockholm","organisation":{"id":"region-exempel","name":"Region Exempel"},
             "committee":{"id":"dn-regionservice","name":"Driftnämnden Exempel"},
             "administration":{"id":"regionservice","name":"Exempelservice"},
             "periods":[{"code":"AR","name":"Årsredovisning","from":"2025-01-01","to":"2025-12-31","kind":"ANNUAL"}],
             "indicators":[
              {"key":"matsvinn","name":"Matsvinn","group":"OWN","unit":"g","direction":"LOWER_IS_BETTER","target":{"value":"100"}},
              {"key":"tid","name":"Tid","group":"OWN","unit":"g","direction":"LOWER_IS_BETTER","target":{"value":"9"}},
              {"key":"resor","name":"Resor","group":"OWN","unit":"g","direction":"LOWER_IS_BETTER","target":{"value":"9"}}]}\
            """;

    private final SeparateServices system = SeparateServices.get();
    private final StoredTexts database =
            new StoredTexts(List.of(system.database().owner(), system.database().query()));
    private final String id = UUID.randomUUID().toString();
    private final String planId = "radering-" + id;
    private final String person = "/reporting/v1/persons/p-" + id;
    private final String write = "/reporting/v1/plans/" + planId;
    private final String report = "/follow-up/v1/plans/" + planId + "/reports/AR";
    private String seen = "";

    @TempDir Path folder;

    @Test
    void leavesCiphertextAndProofs() throws Exception {
        Answer first = reported();
        String hash = approved();
        Answer approved = get(report + "/approved");
        assertThat(approved.text()).contains("{{sealed:p-" + id).doesNotContain(NAMES);
        assertShown(NAMES);
        assertNothingStoredButCiphertext(first);
        Path before = evidence("before.zip");
        assertProven(before);

        Answer erased = system.send("DELETE", "demo-admin", person, "");

        assertThat(erased.status()).isEqualTo(200);
        assertThat(erased.text()).doesNotContain("Testnamn");
        NAMES.forEach(name -> assertThat(database.places(name)).isEmpty());
        assertShown(List.of("[raderat]"));
        assertThat(get(report, "Accept-Language", "en").text())
                .contains("[erased]")
                .doesNotContain(NAMES);
        assertThat(get(report + "/approved").bytes()).isEqualTo(approved.bytes());
        assertThat(get(report + "/approved").header("ETag")).isEqualTo("\"" + hash + "\"");
        assertProven(before);
        assertProven(evidence("after.zip"));
        Answer replay = system.post("demo-auditor", report + "/replays", "{\"version\":1}");
        assertThat(replay.json().path("identical").asBoolean()).isTrue();
        assertThat(replay.json().path("approvedHash").asString()).isEqualTo(hash);
        assertThat(outcome("tid", "1", NAMES.getFirst()).json().path("code").asString())
                .isEqualTo("person-erased");
    }

    @Test
    void takesTheNameFromEveryView() {
        String actor = "/reporting/v1/persons/person-0001";
        system.send(
                "PUT", "demo-admin", actor, "{\"name\":\"Testnamn Sex\",\"unit\":\"Enhet Sju\"}");
        adopt();
        recorded(
                "demo-manager",
                write + "/outcomes",
                "{\"indicator\":\"tid\",\"period\":\"AR\",\"value\":\"8\",\"unit\":\"g\"}");
        String events = "/follow-up/v1/plans/" + planId + "/events?actor=person-0001";
        assertThat(get(events).text())
                .contains("\"actorName\":\"Testnamn Sex\",\"actorUnit\":\"Enhet Sju\"");
        assertThat(database.places("Testnamn Sex")).containsExactly("person.person");

        system.send("DELETE", "demo-admin", actor, "");

        assertThat(get(events).text())
                .contains("\"actor\":\"person-0001\"")
                .doesNotContain("actorName", "Testnamn", "Enhet Sju");
        assertThat(database.places("Testnamn Sex")).isEmpty();
    }

    /**
     * The same person by all ways: alone, in a batch, as a correction, by import, in a decision.
     */
    private Answer reported() {
        adopt();
        Answer first = outcome("matsvinn", "95", NAMES.get(0));
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        recorded(
                "demo-manager",
                write + "/batches",
                "{\"updates\":[{\"fact\":{\"kind\":\"outcome\","
                        + fact("tid", "8", NAMES.get(1))
                        + "}}]}");
        recorded(
                "demo-controller",
                "/reporting/v1/imports",
                "{\"format\":\"aterblick-updates/1\",\"planId\":\""
                        + planId
                        + "\",\"updates\":[{\"fact\":{\"kind\":\"outcome\","
                        + fact("resor", "7", NAMES.get(2))
                        + "}}]}");
        recorded(
                "demo-manager",
                write + "/corrections",
                "{\"corrects\":\""
                        + first.json().path("eventId").asString()
                        + "\",\"reason\":\"Fel enligt "
                        + marker(NAMES.get(4))
                        + "\",\"replacement\":{\"kind\":\"outcome\","
                        + fact("matsvinn", "96", NAMES.get(3))
                        + "}}");
        return first;
    }

    private String approved() {
        Answer version = recorded("demo-registrar", write + "/reports/AR/submissions", "{}");
        String hash = version.json().path("contentHash").asString();
        recorded(
                "demo-registrar",
                write + "/reports/AR/approvals",
                """
                {"version":1,"contentHash":"%s","meetingDate":"2026-02-05","paragraph":"§7","registryNumber":"DN26",
                 "decisionPoints":["Godkänna rapporten."]}\
                """
                        .formatted(hash));
        return hash;
    }

    /** Once for the views of a report, and for the lists and files of the facts that stand. */
    private void assertShown(List<String> expected) throws IOException {
        String events = get("/follow-up/v1/plans/" + planId + "/events").text();
        assertThat(events).contains(expected).doesNotContain("{{sealed:");
        List<String> standing = expected.size() == 1 ? expected : NAMES.subList(1, 4);
        String list = "/follow-up/v1/outcomes?plan=" + planId;
        Answer csv = get(list, "Accept", "text/csv");
        Answer excel = get(list, "Accept", EXCEL);
        for (String text :
                List.of(
                        get(report).text(),
                        get(list).text(),
                        csv.text(),
                        unzipped(excel.bytes()))) {
            assertThat(text).contains(standing).doesNotContain("{{sealed:");
            if (expected.size() == 1) {
                assertThat(text).doesNotContain(NAMES);
            }
        }
    }

    private void assertNothingStoredButCiphertext(Answer first) {
        NAMES.forEach(name -> assertThat(database.places(name)).as(name).isEmpty());
        assertThat(database.places("{{sealed:p-" + id))
                .contains("event_store.event", "follow_up.report_version", "follow_up.period_view");
        assertThat(first.json().path("sequence").asInt()).isOne();
        // Nor what could confirm a guess: a hash of the request as it was sent.
        String sent = "POST " + write + "/outcomes\n" + body("matsvinn", "95", NAMES.getFirst());
        assertThat(database.places(ContentHash.ofUtf8(sent).value())).isEmpty();
    }

    /** The package as an auditor downloads it, once the approval is in the ledger. */
    private Path evidence(String name) throws Exception {
        Answer answer = system.get("demo-auditor", report + "/evidence");
        for (int i = 0; answer.status() == 503 && i < 200; i++) {
            Thread.sleep(50);
            answer = system.get("demo-auditor", report + "/evidence");
        }
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return Files.write(folder.resolve(name), answer.bytes());
    }

    /** By a verifier that knows nothing of persons: what is proved is the ciphertext. */
    private void assertProven(Path evidence) throws IOException {
        String key = system.get("", "/follow-up/v1/ledger/key").text().strip();

        Told told = Told.by("verify", evidence.toString(), "--key", key, "--lang", "en");

        assertThat(told.code()).as(told.text()).isZero();
        assertThat(told.text()).contains("OK          The document made anew");
        assertThat(unzipped(Files.readAllBytes(evidence)))
                .contains("{{sealed:p-" + id)
                .doesNotContain(NAMES);
    }

    private void adopt() {
        Answer adopted =
                system.send("PUT", "demo-controller", write, PLAN.replace("{planId}", planId));
        assertThat(adopted.status()).as(adopted.text()).isEqualTo(201);
    }

    private Answer outcome(String indicator, String value, String name) {
        return system.post("demo-manager", write + "/outcomes", body(indicator, value, name));
    }

    private String body(String indicator, String value, String name) {
        return "{" + fact(indicator, value, name) + "}";
    }

    private String fact(String indicator, String value, String name) {
        return "\"indicator\":\"%s\",\"period\":\"AR\",\"value\":\"%s\",\"unit\":\"g\",\"comment\":\"Samtal med %s.\""
                .formatted(indicator, value, marker(name));
    }

    private String marker(String name) {
        return "{{person:p-" + id + "|" + name + "}}";
    }

    private Answer recorded(String account, String path, String body) {
        Answer answer = system.post(account, path, body);
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        // An import has none: what came before it and after it has.
        String token = answer.header("Consistency-Token");
        seen = token.isEmpty() ? seen : token;
        return answer;
    }

    /** What an auditor sees, at least as fresh as all that is recorded. */
    private Answer get(String path, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Consistency-Token";
        all[headers.length + 1] = seen;
        Answer answer = system.get("demo-auditor", path, all);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    /** By its directory: the workbook's entries say their sizes only after their bytes. */
    private static String unzipped(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("aterblick-erasure", ".xlsx");
        StringBuilder text = new StringBuilder();
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    byte[] bytes = zip.getInputStream(entry).readAllBytes();
                    text.append(new String(bytes, StandardCharsets.UTF_8));
                }
            }
            return text.toString();
        } finally {
            Files.delete(file);
        }
    }
}
