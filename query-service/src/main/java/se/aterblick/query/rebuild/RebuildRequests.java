package se.aterblick.query.rebuild;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.query.projection.BuiltProjections;
import se.aterblick.query.projection.ProcessorPositions;
import se.aterblick.query.projection.Projection;

/**
 * Asks for rebuilds: for a caller, for who starts the service, and for projections that are new or
 * have changed.
 */
@Component
class RebuildRequests {

    private static final Logger LOG = LoggerFactory.getLogger(RebuildRequests.class);
    private static final String PROPERTY = "aterblick.rebuild";
    private static final String ALL = "all";

    private final RebuildableProjections projections;
    private final Rebuilds rebuilds;
    private final BuiltProjections built;
    private final ProcessorPositions positions;
    private final TransactionTemplate transactions;
    private final List<String> wanted;

    RebuildRequests(
            RebuildableProjections projections,
            Rebuilds rebuilds,
            BuiltProjections built,
            ProcessorPositions positions,
            @Qualifier("queryTransactionManager") PlatformTransactionManager transactions,
            @Value("${" + PROPERTY + ":}") String wanted) {
        this.projections = projections;
        this.rebuilds = rebuilds;
        this.built = built;
        this.positions = positions;
        this.transactions = new TransactionTemplate(transactions);
        this.wanted =
                Arrays.stream(wanted.split(","))
                        .map(String::strip)
                        .filter(n -> !n.isEmpty())
                        .toList();
        requireKnown();
    }

    /** Asks for a rebuild; empty if one runs already. */
    Optional<Rebuild> request(Projection projection, String requestedBy) {
        return rebuilds.request(projection, requestedBy, positions.of(projection.processor()));
    }

    /** Asks for what the start is to begin; the processors must not have begun yet. */
    void atStart() {
        for (Projection projection : projections.all()) {
            transactions.executeWithoutResult(status -> fillIfNewOrChanged(projection));
            if (wanted.contains(ALL) || wanted.contains(projection.name())) {
                request(projection, "--" + PROPERTY);
            }
        }
    }

    /**
     * A processor that has come some way does not go back for a projection that joins it; and rows
     * that an earlier version of a projection has made are made again.
     */
    private void fillIfNewOrChanged(Projection projection) {
        int revision = projection.revision();
        Optional<Integer> built = this.built.revision(projection);
        if (built.isEmpty()) {
            this.built.built(projection);
            if (positions.of(projection.processor()) > 0) {
                LOG.info("{} is new and is filled from the first event on", projection.name());
                request(projection, "new projection");
            }
        } else if (built.get() < revision) {
            LOG.info("{} has changed: its rows are made again", projection.name());
            request(projection, "revision " + revision);
        } else if (built.get() > revision) {
            LOG.warn("{} was rebuilt by a newer version of the service", projection.name());
        }
    }

    private void requireKnown() {
        for (String name : wanted) {
            if (!name.equals(ALL) && projections.named(name).isEmpty()) {
                throw new IllegalStateException(
                        "%s: there is no projection '%s'; there are %s, and %s for every one"
                                .formatted(PROPERTY, name, projections.names(), ALL));
            }
        }
    }
}
