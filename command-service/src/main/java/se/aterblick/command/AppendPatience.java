package se.aterblick.command;

import java.time.Duration;
import org.springframework.core.env.Environment;
import se.aterblick.eventstore.PostgresEventStorage;

/** How long to go on asking what came of an append whose connection broke, as configured. */
final class AppendPatience {

    private static final String PROPERTY = "aterblick.command.append-patience";

    private static final Duration LEAST = Duration.ofSeconds(1);

    /** Longer than any client, or what is between, waits for an answer. */
    private static final Duration MOST = Duration.ofMinutes(2);

    private AppendPatience() {}

    static Duration in(Environment environment) {
        Duration patience =
                environment.getProperty(PROPERTY, Duration.class, PostgresEventStorage.PATIENCE);
        if (patience.compareTo(LEAST) < 0 || patience.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "The property %s cannot be %s: from %s to %s."
                            .formatted(PROPERTY, patience, LEAST, MOST));
        }
        return patience;
    }
}
