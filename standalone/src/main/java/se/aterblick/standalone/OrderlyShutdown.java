package se.aterblick.standalone;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import se.aterblick.standalone.database.DataFolder;
import se.aterblick.standalone.database.EmbeddedDatabase;

/**
 * Stops the services first and PostgreSQL after them, at whatever point of the start or run the
 * process is asked to end.
 */
final class OrderlyShutdown {

    private final AtomicReference<@Nullable ConfigurableApplicationContext> context =
            new AtomicReference<>();
    private final AtomicReference<@Nullable DataFolder> folder = new AtomicReference<>();

    private OrderlyShutdown() {}

    static OrderlyShutdown install() {
        OrderlyShutdown shutdown = new OrderlyShutdown();
        Runtime.getRuntime().addShutdownHook(new Thread(shutdown::run, "shutdown"));
        return shutdown;
    }

    void first(ConfigurableApplicationContext services) {
        context.set(services);
    }

    void thenLeave(DataFolder claimed) {
        folder.set(claimed);
    }

    private void run() {
        Optional.ofNullable(context.get()).ifPresent(ConfigurableApplicationContext::close);
        Optional.ofNullable(folder.get()).ifPresent(OrderlyShutdown::leave);
    }

    private static void leave(DataFolder claimed) {
        try {
            EmbeddedDatabase.stopLeftover(claimed);
        } catch (IOException | StartupProblem e) {
            System.err.println("PostgreSQL may still run: " + e.getMessage());
        }
        claimed.close();
    }
}
