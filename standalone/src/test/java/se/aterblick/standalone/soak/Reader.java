package se.aterblick.standalone.soak;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;
import se.aterblick.standalone.soak.Reply.Answer;
import se.aterblick.standalone.soak.model.Breach;
import se.aterblick.standalone.soak.model.Checkpoint;
import se.aterblick.standalone.soak.model.Document;
import se.aterblick.standalone.soak.model.Law;
import se.aterblick.standalone.soak.model.View;
import tools.jackson.databind.JsonNode;

/** Reads what the follow-up knows, and writes down what was seen. */
record Reader(Client client) {

    private static final String PLANS = "/follow-up/v1/plans/";

    /** A period's report, at least as fresh as an update. */
    View view(Book.Period period, Book.Newest atLeast) throws InterruptedException {
        Answer answer =
                expect(client.get(path(period.planId(), period.code()), atLeast.token()), 200);
        JsonNode json = answer.json();
        View view =
                new View(
                        client.name(),
                        period.planId(),
                        period.code(),
                        atLeast.sequence(),
                        json.path("sequence").asLong(-1),
                        values(json.path("document")));
        client.history().saw(view);
        client.tally().count("reads: period view");
        return view;
    }

    /** An indicator's value in the list over all plans; empty where it has none. */
    String listed(Book.Period period, String indicator, Book.Newest atLeast)
            throws InterruptedException {
        Answer answer =
                expect(
                        client.get(
                                "/follow-up/v1/outcomes?plan=%s&period=%s&indicator=%s"
                                        .formatted(period.planId(), period.code(), indicator),
                                atLeast.token()),
                        200);
        client.tally().count("reads: list of outcomes");
        return answer.json().at("/items/0/value").asString("");
    }

    /** How often the audit trail of an indicator in a period has a key. */
    long inTrail(Book.Period period, String indicator, String key, Book.Newest atLeast)
            throws InterruptedException {
        Answer answer =
                expect(
                        client.get(
                                PLANS
                                        + "%s/events?item=%s&period=%s&limit=500"
                                                .formatted(
                                                        period.planId(), indicator, period.code()),
                                atLeast.token()),
                        200);
        client.tally().count("reads: audit trail");
        return answer.json()
                .path("items")
                .valueStream()
                .filter(entry -> key.equals(entry.path("commandId").asString("")))
                .count();
    }

    /** The approved bytes. */
    void approved(Book.Period period, Book.Newest atLeast) throws InterruptedException {
        Answer answer =
                expect(
                        client.get(
                                path(period.planId(), period.code()) + "/approved",
                                atLeast.token()),
                        200);
        client.history()
                .got(
                        new Document(
                                period.planId(),
                                period.code(),
                                hash(answer.body()),
                                values(answer.json())));
        client.tally().count("reads: approved bytes");
    }

    void replay(Book.Period period, String approvedHash) throws InterruptedException {
        Answer answer =
                expect(
                        client.insist(
                                "POST",
                                path(period.planId(), period.code()) + "/replays",
                                "{\"version\":1}"),
                        200);
        JsonNode replay = answer.json();
        if (!replay.path("identical").asBoolean(false)
                || !replay.path("contentHash").asString("").equals(approvedHash)) {
            client.history().note(Breach.of(Law.APPROVED_FOR_EVER, "{}: {}", period, replay));
        }
        client.tally().count("replays");
    }

    /** The newest checkpoint; a young ledger may have none. */
    void checkpoint() throws InterruptedException {
        Answer answer = client.get("/follow-up/v1/ledger/checkpoint", "");
        if (answer.isGood()) {
            String[] lines = new String(answer.body(), UTF_8).split("\n", -1);
            client.history().saw(new Checkpoint(Long.parseLong(lines[1]), lines[2]));
            client.tally().count("reads: checkpoint");
        }
    }

    /** The evidence must hold the approved bytes. */
    void evidence(Book.Period period, String approvedHash)
            throws IOException, InterruptedException {
        Answer answer =
                expect(client.get(path(period.planId(), period.code()) + "/evidence", ""), 200);
        boolean held = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            while (zip.getNextEntry() != null) {
                held |= hash(zip.readAllBytes()).equals(approvedHash);
            }
        }
        if (!held) {
            client.history()
                    .note(Breach.of(Law.APPROVED_FOR_EVER, "not in its evidence: {}", period));
        }
        client.tally().count("reads: evidence");
    }

    private Answer expect(Answer answer, int status) {
        if (answer.status() != status) {
            client.history().note(Breach.of(Law.KNOWN_ANSWERS, "{}", answer));
            throw new AssertionError("expected " + status + ": " + answer);
        }
        return answer;
    }

    static String path(String planId, String period) {
        return PLANS + planId + "/reports/" + period;
    }

    /** The outcomes of a report document, by indicator. */
    static Map<String, String> values(JsonNode document) {
        Map<String, String> values = new TreeMap<>();
        for (JsonNode indicator : document.path("indicators")) {
            for (JsonNode outcome : indicator.path("outcomes")) {
                values.put(outcome.path("indicator").asString(), outcome.path("value").asString());
            }
        }
        return values;
    }

    static String hash(byte[] bytes) {
        try {
            return "sha-256:"
                    + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
