package se.aterblick.standalone.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.standalone.soak.Reply.Answer;
import se.aterblick.standalone.soak.model.Breach;
import se.aterblick.standalone.soak.model.Checkpoint;
import se.aterblick.standalone.soak.model.History;
import se.aterblick.standalone.soak.model.Law;
import se.aterblick.standalone.soak.model.LedgerLaws;
import se.aterblick.standalone.soak.model.LogLaws;
import se.aterblick.standalone.soak.model.ReadLaws;
import se.aterblick.standalone.soak.model.ReportLaws;
import se.aterblick.standalone.soak.model.StoredEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at everything once all is well again, and tells which laws do not hold. */
final class Inspection {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final SoakedSystem system;
    private final Book book;
    private final Client auditor;
    private final Client admin;
    private final History history;
    private final JdbcTemplate jdbc;
    private final List<Breach> breaches = new ArrayList<>();

    Inspection(SoakedSystem system, Book book, Client auditor, Client admin, History history) {
        this.system = system;
        this.book = book;
        this.auditor = auditor;
        this.admin = admin;
        this.history = history;
        this.jdbc = new JdbcTemplate(system.database().superuser());
    }

    List<Breach> inspect() throws Exception {
        everyApprovedReport();
        everywhereTheSame();
        rebuildsMendNothing();
        sharedOut();
        List<StoredEvent> log = log();
        awaitLedger(log.size());
        breaches.addAll(history.noted());
        breaches.addAll(LogLaws.check(history, log));
        breaches.addAll(ReadLaws.check(history));
        breaches.addAll(ReportLaws.check(history));
        breaches.addAll(
                LedgerLaws.check(
                        log,
                        jdbc.queryForList(
                                "SELECT entry FROM ledger.entry ORDER BY position", String.class),
                        checkpoints(),
                        history.checkpoints()));
        jobs();
        return List.copyOf(breaches);
    }

    private void everyApprovedReport() throws Exception {
        Reader reader = new Reader(auditor);
        for (Book.Period period : book.approved()) {
            reader.approved(period, period.approval().get().update());
            reader.replay(period, period.approval().get().contentHash());
        }
    }

    /** Each instance is asked for the same things, past the one address. */
    private void everywhereTheSame() throws Exception {
        for (Book.Plan plan : book.plans()) {
            String token = plan.newest().get().token();
            for (Book.Period period : plan.periods()) {
                same(Reader.path(plan.id(), period.code()), token);
            }
            trail(plan, token);
            same("/follow-up/v1/outcomes?limit=500&plan=" + plan.id(), token);
        }
    }

    /** The audit trail has the events of the log, in their order, on however many pages. */
    private void trail(Book.Plan plan, String token) throws Exception {
        List<String> keys = new ArrayList<>();
        String cursor = "";
        do {
            String path =
                    "/follow-up/v1/plans/"
                            + plan.id()
                            + "/events?limit=500"
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor);
            JsonNode page = same(path, token).json();
            page.path("items")
                    .forEach(entry ->
                            keys.add(
                                    entry.path("sequence").asLong()
                                            + " "
                                            + entry.path("eventId").asString()
                                            + " "
                                            + entry.path("commandId").asString()));
            cursor = page.path("nextCursor").asString("");
        } while (!cursor.isEmpty());
        List<String> stored =
                jdbc.queryForList(
                        """
                        SELECT sequence || ' ' || event_id || ' ' || command_id FROM event_store.event
                        WHERE plan_id = ? ORDER BY sequence
                        """,
                        String.class,
                        plan.id());
        if (!keys.equals(stored)) {
            broken(
                    Law.SAME_EVERYWHERE,
                    "trail of {} has {} events, the log {}",
                    plan.id(),
                    keys.size(),
                    stored.size());
        }
    }

    private Answer same(String path, String token) throws Exception {
        Answer first = null;
        for (Instance instance : system.queries()) {
            Answer answer = auditor.at(instance).get(path, token);
            if (first != null && !Arrays.equals(first.body(), answer.body())) {
                broken(Law.SAME_EVERYWHERE, "{}: {} and {}", path, first, answer);
            }
            first = answer;
        }
        return first;
    }

    private void rebuildsMendNothing() throws Exception {
        String projections = "/follow-up/v1/projections";
        List<String> names = new ArrayList<>();
        admin.get(projections, "")
                .json()
                .path("items")
                .forEach(projection -> names.add(projection.path("name").asString()));
        for (String name : names) {
            admin.insist("POST", projections + "/" + name + "/rebuilds", "");
        }
        for (String name : names) {
            long until = System.nanoTime() + PATIENCE.toNanos();
            JsonNode rebuild;
            do {
                Thread.sleep(100);
                rebuild = admin.get(projections + "/" + name, "").json().path("rebuild");
            } while (rebuild.path("state").asString("").equals("RUNNING")
                    && System.nanoTime() < until);
            if (!rebuild.path("state").asString("").equals("DONE")
                    || rebuild.path("rowsRemoved").asLong(-1) != 0
                    || rebuild.path("rowsWritten").asLong(-1) != 0) {
                broken(Law.SAME_EVERYWHERE, "rebuild of {}: {}", name, rebuild);
            }
        }
    }

    private void sharedOut() throws InterruptedException {
        List<String> pids =
                system.queries().stream()
                        .map(instance -> String.valueOf(instance.process().pid()))
                        .sorted()
                        .toList();
        String shares =
                """
                SELECT split_part(owner, '@', 1) || ' ' || count(*) FROM follow_up.processor_segment
                GROUP BY owner ORDER BY owner
                """;
        long each = count("SELECT count(*) FROM follow_up.processor_segment") / pids.size();
        List<String> fair = pids.stream().map(pid -> pid + " " + each).toList();
        long until = System.nanoTime() + PATIENCE.toNanos();
        List<String> found;
        do {
            Thread.sleep(100);
            found = jdbc.queryForList(shares, String.class);
        } while (!found.equals(fair) && System.nanoTime() < until);
        String writer =
                jdbc.queryForObject(
                        "SELECT split_part(coalesce(holder, ''), '@', 1) FROM follow_up.lease",
                        String.class);
        if (!found.equals(fair) || !pids.contains(writer)) {
            broken(
                    Law.SHARED_OUT,
                    "segments {} instead of {}, the ledger is written by {}",
                    found,
                    fair,
                    writer);
        }
    }

    private List<StoredEvent> log() {
        return jdbc.query(
                """
                SELECT position, plan_id, sequence, event_id, command_id, event_type, payload, metadata
                FROM event_store.event ORDER BY position
                """,
                (row, number) ->
                        new StoredEvent(
                                row.getLong("position"),
                                row.getString("plan_id"),
                                row.getLong("sequence"),
                                row.getString("event_id"),
                                row.getString("command_id"),
                                row.getString("event_type"),
                                Instant.parse(
                                        JSON.readTree(row.getBytes("metadata"))
                                                .path("knownAt")
                                                .asString()),
                                JSON.readTree(row.getBytes("payload"))));
    }

    private void awaitLedger(long size) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (count("SELECT coalesce(max(size), 0) FROM ledger.checkpoint") < size
                && System.nanoTime() < until) {
            Thread.sleep(100);
        }
    }

    private List<Checkpoint> checkpoints() {
        return jdbc.query(
                "SELECT size, root FROM ledger.checkpoint ORDER BY size",
                (row, number) ->
                        new Checkpoint(
                                row.getLong("size"),
                                Base64.getEncoder().encodeToString(row.getBytes("root"))));
    }

    private void jobs() {
        for (Map<String, Object> twice :
                jdbc.queryForList(
                        """
                        SELECT due_at, count(*) FROM ledger.verification WHERE due_at IS NOT NULL
                        GROUP BY due_at HAVING count(*) > 1
                        """)) {
            broken(Law.JOBS_ONCE, "verified more than once: {}", twice);
        }
        if (count("SELECT count(*) FROM ledger.verification WHERE due_at IS NOT NULL") == 0) {
            broken(Law.JOBS_ONCE, "never verified");
        }
        if (count("SELECT count(*) FROM ledger.verification WHERE NOT sound") != 0) {
            broken(
                    Law.APPROVED_FOR_EVER,
                    "verifications found: {}",
                    jdbc.queryForList(
                            "SELECT findings FROM ledger.verification WHERE NOT sound",
                            String.class));
        }
    }

    long count(String sql) {
        return jdbc.queryForObject(sql, Long.class);
    }

    private void broken(Law law, String what, Object... arguments) {
        breaches.add(Breach.of(law, what, arguments));
    }
}
