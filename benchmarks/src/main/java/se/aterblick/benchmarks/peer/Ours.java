package se.aterblick.benchmarks.peer;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import se.aterblick.benchmarks.BenchmarkDatabase;
import se.aterblick.benchmarks.Commands;
import se.aterblick.command.CommandSide;
import se.aterblick.eventstore.PostgresEventLog;
import se.aterblick.query.history.AsOf;
import se.aterblick.query.history.PlanStates;
import se.aterblick.query.history.PlanStreams;
import se.aterblick.reporting.Fact;
import se.aterblick.state.PlanState;

/** This project: commands through the gateway, reports as {@code asOf} is answered, past HTTP. */
final class Ours implements Peer {

    static final String NAME = "this project";

    /** As the command service has. */
    private static final int CONNECTIONS = 10;

    private final OwnSchema log;
    private final HikariDataSource commandPool;
    private final HikariDataSource queryPool;
    private final CommandSide side;
    private final Commands commands;
    private final PlanStates states;

    private Ours(OwnSchema log, HikariDataSource commandPool, HikariDataSource queryPool) {
        this.log = log;
        this.commandPool = commandPool;
        this.queryPool = queryPool;
        this.side = CommandSide.on(commandPool, Clock.systemUTC());
        this.commands = new Commands(side.gateway());
        this.states = new PlanStates(new PlanStreams(new PostgresEventLog(queryPool)));
    }

    static Ours open(BenchmarkDatabase database) {
        Ours ours =
                new Ours(
                        OwnSchema.existing(database, "event_store", 2),
                        database.connect("command", CONNECTIONS),
                        database.connect("query", CONNECTIONS));
        ours.side.start();
        return ours;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void load(Workload workload) throws Exception {
        log.copy(OurHistory.COLUMNS, new OurHistory(workload).rows(), Function.identity());
    }

    @Override
    public void append(Update update) {
        commands.record(
                Update.planName(update.plan()),
                UUID.randomUUID().toString(),
                OurPlans.outcome(update));
    }

    @Override
    public void appendTogether(List<Update> updates) {
        commands.record(
                Update.planName(updates.getFirst().plan()),
                UUID.randomUUID().toString(),
                updates.stream().<Fact>map(OurPlans::outcome).toList());
    }

    @Override
    public List<Reading> report(int plan, Instant moment) {
        return OurPlans.readings(state(plan, moment));
    }

    /** The plan as it was known at a moment. */
    PlanState state(int plan, Instant moment) {
        AsOf then = AsOf.parse(moment.toString(), ZoneOffset.UTC).orElseThrow();
        return states.asOf(Update.planName(plan), then).orElseThrow();
    }

    @Override
    public long bytes() {
        return log.bytes();
    }

    @Override
    public void close() {
        side.stop();
        commandPool.close();
        queryPool.close();
        log.close();
    }
}
