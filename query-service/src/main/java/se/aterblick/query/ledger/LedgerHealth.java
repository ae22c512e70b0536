package se.aterblick.query.ledger;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** DOWN while the ledger cannot follow the log, with the reason and the position. */
@Component("ledgerHealthIndicator")
final class LedgerHealth implements HealthIndicator {

    private final LedgerWriter writer;
    private final LedgerRows rows;
    private final Checkpoints checkpoints;

    LedgerHealth(LedgerWriter writer, LedgerRows rows, Checkpoints checkpoints) {
        this.writer = writer;
        this.rows = rows;
        this.checkpoints = checkpoints;
    }

    @Override
    public Health health() {
        try {
            @Nullable Halt halt = writer.halt();
            Health.Builder health = halt == null ? Health.up() : Health.down();
            health.withDetail("size", rows.size());
            checkpoints
                    .latest()
                    .ifPresent(latest -> health.withDetail("checkpoint", latest.size()));
            if (halt != null) {
                health.withDetail("code", halt.code())
                        .withDetail("position", halt.position())
                        .withDetail("detail", halt.detail());
            }
            return health.build();
        } catch (DataAccessException e) {
            return Health.down().withDetail("database", "unreachable").build();
        }
    }
}
