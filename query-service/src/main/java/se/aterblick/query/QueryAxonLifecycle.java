package se.aterblick.query;

import org.axonframework.config.Configuration;
import org.springframework.context.SmartLifecycle;

/**
 * Starts the projections with the application and stops them with it, after the web server has
 * finished its requests.
 */
final class QueryAxonLifecycle implements SmartLifecycle {

    private final Configuration axon;
    private volatile boolean running;

    QueryAxonLifecycle(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public void start() {
        axon.start();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        axon.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
