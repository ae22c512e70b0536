package se.aterblick.standalone.soak;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import se.aterblick.standalone.soak.model.Asked;
import se.aterblick.standalone.soak.model.OwnRead;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A manager reports outcomes and statuses, at times twice under one key, one after the other or at
 * once, and looks at what became of them. Where the report is approved, the manager corrects.
 */
final class Reporting implements Part {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Client client;
    private final Book book;
    private final Writer writer;
    private final Reader reader;
    private final Reader trail;
    private final AtomicInteger updates = new AtomicInteger();

    /**
     * @param controller somebody who may see the audit trail
     */
    Reporting(Client client, Client controller, Book book) {
        this.client = client;
        this.book = book;
        this.writer = new Writer(client, book);
        this.reader = new Reader(client);
        this.trail = new Reader(controller);
    }

    @Override
    public void act(Random random) throws Exception {
        List<Book.Period> approved = book.approved();
        List<Book.Period> open = book.open();
        if (!approved.isEmpty() && (open.isEmpty() || random.nextInt(4) == 0)) {
            correct(one(approved, random), random);
        } else if (random.nextInt(5) == 0) {
            reportStatus(one(open, random));
        } else if (!open.isEmpty()) {
            reportOutcome(one(open, random), random);
        }
    }

    private void reportStatus(Book.Period period) throws InterruptedException {
        String key = nextKey();
        ObjectNode status =
                JSON.createObjectNode()
                        .put("item", "atgard")
                        .put("period", period.code())
                        .put("label", "Uppfylls")
                        .put("comment", "Enligt " + key);
        writer.record(
                new Asked(key, period.planId(), "status.reported", status),
                "/status-reports",
                status.toString());
    }

    private void reportOutcome(Book.Period period, Random random) throws Exception {
        Book.Figure figure = one(period.figures(), random);
        if (figure.turn().tryLock()) {
            try {
                String key = nextKey();
                ObjectNode outcome = outcome(period, figure, key, random);
                Asked update = new Asked(key, period.planId(), "outcome.recorded", outcome);
                record(update, "/outcomes", period, figure, random);
            } finally {
                figure.turn().unlock();
            }
        }
    }

    private void correct(Book.Period period, Random random) throws Exception {
        Book.Figure figure = one(period.figures(), random);
        if (figure.turn().tryLock()) {
            try {
                String standing = figure.standing().get();
                if (!standing.isEmpty()) {
                    String key = nextKey();
                    ObjectNode correction =
                            JSON.createObjectNode()
                                    .put("corrects", standing)
                                    .put("reason", "Rättat enligt " + key);
                    correction.set(
                            "replacement",
                            outcome(period, figure, key, random).put("kind", "outcome"));
                    Asked update = new Asked(key, period.planId(), "fact.corrected", correction);
                    record(update, "/corrections", period, figure, random);
                }
            } finally {
                figure.turn().unlock();
            }
        }
    }

    private void record(
            Asked update, String path, Book.Period period, Book.Figure figure, Random random)
            throws Exception {
        int kind = random.nextInt(10);
        Optional<Writer.Acknowledged> acknowledged =
                kind == 0
                        ? twiceAtOnce(update, path)
                        : writer.record(update, path, update.content().toString());
        if (kind == 1) {
            client.tally().count("updates repeated on purpose");
            acknowledged = writer.record(update, path, update.content().toString());
        }
        if (acknowledged.isPresent()) {
            figure.standing().set(acknowledged.get().told().eventId());
            if (random.nextInt(3) == 0) {
                look(update, period, figure, acknowledged.get().newest(), random);
            }
        }
    }

    private Optional<Writer.Acknowledged> twiceAtOnce(Asked update, String path)
            throws InterruptedException {
        client.tally().count("updates sent twice at once");
        AtomicReference<Optional<Writer.Acknowledged>> other =
                new AtomicReference<>(Optional.empty());
        Thread second =
                Thread.startVirtualThread(() -> {
                    try {
                        other.set(writer.record(update, path, update.content().toString()));
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                });
        Optional<Writer.Acknowledged> first =
                writer.record(update, path, update.content().toString());
        second.join();
        return first.or(other::get);
    }

    /** Nobody else changes the figure meanwhile. */
    private void look(
            Asked update, Book.Period period, Book.Figure figure, Book.Newest newest, Random random)
            throws InterruptedException {
        String value =
                update.content().has("replacement")
                        ? update.content().at("/replacement/value").asString()
                        : update.content().path("value").asString();
        String where;
        String expected = value;
        String found;
        switch (random.nextInt(3)) {
            case 0 -> {
                where = "period view";
                found = reader.view(period, newest).values().get(figure.indicator());
            }
            case 1 -> {
                where = "list";
                found = reader.listed(period, figure.indicator(), newest);
            }
            default -> {
                where = "audit trail";
                expected = "1";
                found =
                        Long.toString(
                                trail.inTrail(period, figure.indicator(), update.key(), newest));
            }
        }
        client.history().found(new OwnRead(where, update.key(), expected, String.valueOf(found)));
    }

    private ObjectNode outcome(Book.Period period, Book.Figure figure, String key, Random random) {
        return JSON.createObjectNode()
                .put("indicator", figure.indicator())
                .put("period", period.code())
                .put("value", updates.get() + "." + random.nextInt(10))
                .put("comment", "Enligt " + key);
    }

    private String nextKey() {
        return client.name() + "-" + updates.incrementAndGet();
    }

    private static <T> T one(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
