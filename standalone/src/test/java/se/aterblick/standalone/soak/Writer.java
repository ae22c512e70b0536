package se.aterblick.standalone.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import se.aterblick.standalone.soak.Reply.Answer;
import se.aterblick.standalone.soak.model.Asked;
import se.aterblick.standalone.soak.model.Told;
import tools.jackson.databind.JsonNode;

/** Has updates recorded, and writes down what was asked and answered. */
record Writer(Client client, Book book) {

    private static final Duration OFF = Duration.ofMinutes(1);

    /** An update that was acknowledged, with the token to read it by. */
    record Acknowledged(Told told, Book.Newest newest) {}

    /** Sends an update until it is acknowledged or refused. */
    Optional<Acknowledged> record(Asked update, String path, String body)
            throws InterruptedException {
        client.history().asks(update);
        Answer answer =
                client.insist(
                        "POST",
                        "/reporting/v1/plans/" + update.planId() + path,
                        body,
                        "Idempotency-Key",
                        update.key());
        if (!answer.isGood()) {
            client.history().refused(update.key(), answer.code());
            client.tally().count("updates refused: " + answer.code());
            return Optional.empty();
        }
        JsonNode json = answer.json();
        Told told =
                new Told(
                        json.path("eventId").asString(),
                        json.path("sequence").asLong(-1),
                        json.path("contentHash").asString(""));
        client.history().told(update.key(), told);
        client.tally().count("updates acknowledged: " + update.type());
        Instant recordedAt = Instant.parse(json.path("recordedAt").asString());
        client.tally()
                .count(
                        "updates recorded by a clock that was off",
                        Duration.between(recordedAt, Instant.now()).abs().compareTo(OFF) > 0);
        Book.Newest newest = new Book.Newest(told.sequence(), answer.token());
        book.plans().stream()
                .filter(plan -> plan.id().equals(update.planId()))
                .forEach(plan -> plan.acknowledged(newest));
        return Optional.of(new Acknowledged(told, newest));
    }
}
