package se.aterblick.command;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import se.aterblick.command.plan.DecideTogether;
import se.aterblick.command.plan.OperationalPlan;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.command.routing.CommandRouting;
import se.aterblick.eventstore.PlanEventSerializer;
import se.aterblick.eventstore.PostgresEventStorage;
import se.aterblick.eventstore.axonserver.AxonServer;
import se.aterblick.eventstore.axonserver.AxonServerEventStorage;
import se.aterblick.value.PlanId;

/**
 * Axon on the command side: one aggregate, a cache of it, the event store, and bounded retries of
 * lost races.
 */
public final class CommandSide implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CommandSide.class);
    private static final Duration BETWEEN_STARTS = Duration.ofSeconds(1);

    private final Configuration axon;
    private final ScheduledExecutorService retries;
    private final @Nullable AxonServer server;
    private volatile boolean running;
    private volatile boolean ready;

    private CommandSide(
            Configuration axon, ScheduledExecutorService retries, @Nullable AxonServer server) {
        this.axon = axon;
        this.retries = retries;
        this.server = server;
    }

    /**
     * A command side that appends with the rights of the data source's role and tells time by the
     * clock.
     */
    public static CommandSide on(DataSource dataSource, Clock clock) {
        // One without members measures nothing.
        return on(dataSource, clock, PostgresEventStorage.PATIENCE, new CompositeMeterRegistry());
    }

    /**
     * The same with another patience, measured.
     *
     * @param patience how long an append goes on asking what came of it when its connection broke
     */
    static CommandSide on(
            DataSource dataSource, Clock clock, Duration patience, MeterRegistry meters) {
        ScheduledExecutorService retries = retries();
        Configuration axon =
                configurer(clock, retries, meters)
                        .configureEmbeddedEventStore(
                                c -> PostgresEventStorage.engine(dataSource, patience, meters))
                        .buildConfiguration();
        return new CommandSide(axon, retries, null);
    }

    /**
     * A command side whose events are stored in Axon Server, and whose commands are decided by
     * whichever instance Axon Server has their plan decided by. It takes none until the server is
     * there.
     */
    static CommandSide on(AxonServer server, Clock clock, Duration patience, MeterRegistry meters) {
        ScheduledExecutorService retries = retries();
        Configuration axon =
                configurer(clock, retries, meters)
                        .configureEmbeddedEventStore(
                                c -> AxonServerEventStorage.engine(server, patience))
                        .configureCommandBus(c -> CommandRouting.over(server, c))
                        .buildConfiguration();
        return new CommandSide(axon, retries, server);
    }

    private static Configurer configurer(
            Clock clock, ScheduledExecutorService retries, MeterRegistry meters) {
        return DefaultConfigurer.defaultConfiguration(false)
                .registerComponent(Clock.class, c -> clock)
                .configureSerializer(c -> PlanEventSerializer.create())
                // What a command appends is a transaction of its own.
                .configureTransactionManager(c -> NoTransactionManager.instance())
                .configureAggregate(
                        AggregateConfigurer.defaultConfiguration(OperationalPlan.class)
                                .configureCache(c -> new RecentPlans())
                                .configureCommandTargetResolver(c -> CommandSide::plan))
                .registerComponent(CommandGateway.class, c -> gateway(c, retries, meters));
    }

    private static ScheduledExecutorService retries() {
        return Executors.newScheduledThreadPool(
                4, Thread.ofVirtual().name("command-retry-", 0).factory());
    }

    /** Without this, Axon looks for the annotated field of every command by reflection. */
    private static VersionedAggregateIdentifier plan(CommandMessage<?> command) {
        PlanId planId =
                switch (command.getPayload()) {
                    case PlanCommand one -> one.planId();
                    case DecideTogether several -> several.planId();
                    default ->
                            throw new IllegalArgumentException(
                                    "not for a plan: " + command.getCommandName());
                };
        return new VersionedAggregateIdentifier((Object) planId.value(), null);
    }

    private static CommandGateway gateway(
            Configuration axon, ScheduledExecutorService retries, MeterRegistry meters) {
        return new PlanGateway(
                DefaultCommandGateway.builder()
                        .commandBus(axon.commandBus())
                        .retryScheduler(new LostRaces(retries, meters)));
    }

    public CommandGateway gateway() {
        return axon.commandGateway();
    }

    public EventStore eventStore() {
        return axon.eventStore();
    }

    @Override
    public void start() {
        running = true;
        if (server == null) {
            axon.start();
            ready = true;
        } else {
            Thread.ofVirtual().name("command-side").start(() -> startOn(server));
        }
    }

    /** Axon cannot be started while the server is away. */
    private void startOn(AxonServer awaited) {
        try {
            while (running && !ready && awaited.awaitConnection()) {
                try {
                    axon.start();
                    ready = true;
                } catch (RuntimeException e) {
                    LOG.warn("could not begin to take commands, tries again", e);
                    Thread.sleep(BETWEEN_STARTS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether it takes commands. */
    boolean isReady() {
        return ready;
    }

    @Override
    public void stop() {
        running = false;
        ready = false;
        axon.shutdown();
        retries.shutdown();
    }

    /** Starts before the web server and stops after its last request. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
