package se.aterblick.eventstore.axonserver;

import io.axoniq.axonserver.connector.AxonServerConnection;
import io.axoniq.axonserver.connector.event.EventChannel;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection of this process to Axon Server. It connects by itself, and again whenever the
 * connection breaks; until then, what needs it fails.
 */
public final class AxonServer implements AutoCloseable {

    /** How long to wait for an answer about the log. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(AxonServer.class);

    private static final long RECONNECT_MILLIS = 500;
    private static final long CONNECT_MILLIS = 3_000;
    private static final long HEARTBEAT_MILLIS = 2_000;
    private static final long HEARTBEAT_TIMEOUT_MILLIS = 5_000;
    private static final long KEEP_ALIVE_MILLIS = 5_000;

    /** Commands that are decided at a time; most of their time they wait for the log. */
    private static final int COMMAND_THREADS = 32;

    /** A report's document is part of an event. */
    private static final int LARGEST_MESSAGE = 32 * 1024 * 1024;

    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

    private final AxonServerSettings settings;
    private final AxonServerConfiguration configuration;
    private final AxonServerConnectionManager connections;
    private volatile boolean closed;

    private AxonServer(AxonServerSettings settings) {
        this.settings = settings;
        this.configuration = configuration(settings);
        this.connections =
                AxonServerConnectionManager.builder()
                        .axonServerConfiguration(configuration)
                        .build();
    }

    /** Returns at once, whether the server is there or not. */
    public static AxonServer at(AxonServerSettings settings) {
        return new AxonServer(settings);
    }

    private static AxonServerConfiguration configuration(AxonServerSettings settings) {
        AxonServerConfiguration configuration = new AxonServerConfiguration();
        configuration.setServers(settings.servers());
        configuration.setContext(settings.context());
        configuration.setComponentName(settings.component());
        configuration.setClientId(
                ManagementFactory.getRuntimeMXBean().getName() + "/" + UUID.randomUUID());
        if (settings.token() != null) {
            configuration.setToken(settings.token());
        }
        if (settings.certificate() != null) {
            configuration.setSslEnabled(true);
            configuration.setCertFile(settings.certificate());
        }
        configuration.setConnectTimeout(CONNECT_MILLIS);
        configuration.setReconnectInterval(RECONNECT_MILLIS);
        configuration.setForceReconnectThroughServers(true);
        configuration.setKeepAliveTime(KEEP_ALIVE_MILLIS);
        configuration.getHeartbeat().setInterval(HEARTBEAT_MILLIS);
        configuration.getHeartbeat().setTimeout(HEARTBEAT_TIMEOUT_MILLIS);
        configuration.setCommandThreads(COMMAND_THREADS);
        configuration.setMaxMessageSize(LARGEST_MESSAGE);
        return configuration;
    }

    public AxonServerSettings settings() {
        return settings;
    }

    /** For a command bus over the same connection. */
    public AxonServerConfiguration configuration() {
        return configuration;
    }

    /** For a command bus over the same connection. */
    public AxonServerConnectionManager connections() {
        return connections;
    }

    /** Whether the server answered last. */
    public boolean isConnected() {
        return connections.isConnected(settings.context());
    }

    /**
     * Waits until the server is there, however long that takes.
     *
     * @return false if this was closed meanwhile
     */
    public boolean awaitConnection() throws InterruptedException {
        boolean told = false;
        while (!closed) {
            if (connects()) {
                return true;
            }
            if (!told) {
                LOG.warn("waits for Axon Server at {}", settings.servers());
                told = true;
            }
            Thread.sleep(BETWEEN_ATTEMPTS);
        }
        return false;
    }

    private boolean connects() {
        try {
            AxonServerConnection connection = connections.getConnection();
            return connection.isConnected() && connection.eventChannel() != null;
        } catch (RuntimeException notYet) {
            LOG.debug("Axon Server is not there yet", notYet);
            return false;
        }
    }

    /**
     * What reads and appends events.
     *
     * @throws EventStoreException if the server cannot be reached
     */
    EventChannel events() {
        try {
            return connections.getConnection().eventChannel();
        } catch (RuntimeException e) {
            throw Failures.unreachable(e);
        }
    }

    /**
     * An answer that is waited for.
     *
     * @throws EventStoreException if there is none in time
     */
    static <T> T answer(CompletableFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw Failures.of(e.getCause() == null ? e : e.getCause());
        } catch (TimeoutException e) {
            throw Failures.unreachable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while waiting for Axon Server", e);
        }
    }

    @Override
    public void close() {
        closed = true;
        connections.shutdown();
    }
}
