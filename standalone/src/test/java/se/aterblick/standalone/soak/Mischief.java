package se.aterblick.standalone.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.standalone.soak.model.Breach;
import se.aterblick.standalone.soak.model.History;
import se.aterblick.standalone.soak.model.Law;

/**
 * Does one fault after another, each kind once before any comes again by chance, and starts what is
 * down as something that watches over processes would: not at once, and often before it is ready
 * the next fault comes.
 */
final class Mischief {

    private static final Duration LONGEST_TAKEOVER = Duration.ofSeconds(60);
    private static final long LEAST_AHEAD = Duration.ofMinutes(2).toMillis();
    private static final long MOST_AHEAD = Duration.ofMinutes(25).toMillis();

    private final SoakedSystem system;
    private final Random random;
    private final List<Fault> kinds;
    private final History history;
    private final Tally tally;
    private final List<Fault> next = new ArrayList<>();
    private final List<Long> takeovers = new ArrayList<>();

    /**
     * @param slow whether there is time for services to stop by themselves as well
     */
    Mischief(SoakedSystem system, boolean slow, Random random, History history, Tally tally) {
        this.system = system;
        this.random = random;
        this.kinds = new ArrayList<>(List.of(Fault.values()));
        if (!slow) {
            kinds.remove(Fault.STOP_A_SERVICE);
        }
        this.history = history;
        this.tally = tally;
    }

    /** Goes on for a while; the pauses are as long as this on the average. */
    void last(Duration duration, Duration pause) throws Exception {
        long until = System.nanoTime() + duration.toNanos();
        next.addAll(shuffled());
        // Who waits by the machine's clock now waits for long, and does not take over.
        List<Fault> first = List.of(Fault.KILL_QUERY_SERVICE, Fault.SET_CLOCK);
        next.removeAll(first);
        next.addAll(first);
        for (int faults = 0; faults < kinds.size() || System.nanoTime() < until; faults++) {
            if (next.isEmpty()) {
                next.addAll(shuffled());
            }
            Fault fault = next.removeLast();
            tally.count("faults: " + fault);
            System.out.println("soak: " + Instant.now() + " " + fault);
            commit(fault);
            Thread.sleep(random.nextLong(2 * pause.toMillis()));
            system.launchWhatIsDown();
        }
    }

    private List<Fault> shuffled() {
        List<Fault> all = new ArrayList<>(kinds);
        Collections.shuffle(all, random);
        return all;
    }

    /** In milliseconds, from a kill to the moment when others own all processors. */
    List<Long> takeovers() {
        return List.copyOf(takeovers);
    }

    private void commit(Fault fault) throws Exception {
        switch (fault) {
            case KILL_COMMAND_SERVICE -> one(system.commands()).process().kill();
            case KILL_QUERY_SERVICE -> killQueryService();
            case STOP_A_SERVICE -> one(system.instances()).process().stop();
            case KILL_DATABASE -> {
                system.server().kill();
                Thread.sleep(random.nextInt(2_000));
                system.server().startAgain();
            }
            case CUT_DATABASE_CONNECTIONS -> cutDatabaseConnections();
            case CUT_REQUESTS -> {
                for (int i = 0; i < 6; i++) {
                    OneAddress.Cut[] cuts = OneAddress.Cut.values();
                    system.address().cutNext(cuts[random.nextInt(cuts.length)]);
                    Thread.sleep(random.nextInt(100));
                }
            }
            case SET_CLOCK -> setClock();
        }
    }

    private void cutDatabaseConnections() {
        new JdbcTemplate(system.database().superuser())
                .query(
                        """
                        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                        WHERE usename LIKE 'aterblick%' AND random() < 0.5
                        """,
                        row -> {
                            tally.count("database connections cut");
                        });
    }

    private void setClock() throws Exception {
        long millis = random.nextLong(LEAST_AHEAD, MOST_AHEAD);
        boolean first = tally.of("faults: " + Fault.SET_CLOCK) == 1;
        Duration ahead = Duration.ofMillis(first || random.nextBoolean() ? -millis : millis);
        List<Instance> concerned =
                first || random.nextInt(3) == 0
                        ? system.instances()
                        : List.of(one(system.instances()));
        for (Instance instance : concerned) {
            instance.clock().set(ahead);
        }
        System.out.println("soak: clock off by " + ahead + " at " + concerned.size());
    }

    /** Where another instance is there, it must own all segments within a bounded time. */
    private void killQueryService() throws Exception {
        JdbcTemplate jdbc = new JdbcTemplate(system.database().superuser());
        Instance killed = one(system.queries());
        if (random.nextBoolean() || takeovers.isEmpty()) {
            killed =
                    system.queries().stream()
                            .filter(instance -> owns(jdbc, instance.process().pid()))
                            .findFirst()
                            .orElse(killed);
        }
        long owner = killed.process().pid();
        boolean alone = true;
        for (Instance other : system.queries()) {
            alone &= other.equals(killed) || !other.process().isReady();
        }
        killed.process().kill();
        if (alone || !owns(jdbc, owner)) {
            return;
        }
        long start = System.nanoTime();
        while (owns(jdbc, owner)) {
            if (System.nanoTime() - start > LONGEST_TAKEOVER.toNanos()) {
                history.note(
                        Breach.of(
                                Law.TAKEN_OVER,
                                "after {} the killed {} still owns: {}",
                                LONGEST_TAKEOVER,
                                killed.name(),
                                jdbc.queryForList(
                                        "SELECT processor, owner, claimed_at FROM follow_up.processor_segment")));
                return;
            }
            Thread.sleep(50);
        }
        takeovers.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private static boolean owns(JdbcTemplate jdbc, long pid) {
        return !jdbc.queryForList(
                        "SELECT processor FROM follow_up.processor_segment WHERE owner LIKE ?",
                        String.class,
                        pid + "@%")
                .isEmpty();
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
