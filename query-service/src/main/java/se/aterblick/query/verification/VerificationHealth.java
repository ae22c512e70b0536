package se.aterblick.query.verification;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Tells what the last verification of the whole record found: DOWN until a later one finds nothing.
 */
@Component("recordHealthIndicator")
final class VerificationHealth implements HealthIndicator {

    private static final int MOST_SHOWN = 10;

    private final VerificationResults results;

    VerificationHealth(
            VerificationResults results,
            MeterRegistry meters,
            @Qualifier("queryClock") Clock clock) {
        this.results = results;
        Gauge.builder("aterblick.verification.findings", () -> latest(v -> v.findings().size()))
                .description("What the last verification of the whole record found to be altered")
                .register(meters);
        Gauge.builder(
                        "aterblick.verification.age",
                        () ->
                                latest(v ->
                                        Duration.between(v.finishedAt(), clock.instant())
                                                .toSeconds()))
                .description("Time since the whole record was last verified")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public Health health() {
        try {
            Optional<Verification> latest = results.latest();
            if (latest.isEmpty()) {
                return Health.up().withDetail("verified", "never").build();
            }
            Verification found = latest.get();
            return (found.sound() ? Health.up() : Health.down())
                    .withDetail("verified", found.finishedAt())
                    .withDetail("findings", found.findings().stream().limit(MOST_SHOWN).toList())
                    .build();
        } catch (DataAccessException e) {
            return Health.unknown().withDetail("database", "unreachable").build();
        }
    }

    /** Not a number before the first verification, and while the database does not answer. */
    private double latest(ToDoubleFunction<Verification> figure) {
        try {
            return results.latest().map(figure::applyAsDouble).orElse(Double.NaN);
        } catch (DataAccessException e) {
            return Double.NaN;
        }
    }
}
