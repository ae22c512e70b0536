package se.aterblick.query;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.TemporalAmount;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of processors, where the claim of a process that died comes to an end whatever the clocks
 * say. Axon compares the time of the claim with its own clock: a claim by a clock that was ahead
 * would outlive its process by as much. Here it also ends when it was seen unchanged for as long,
 * measured without any clock; a process that lives renews its claim.
 */
final class ObservedClaims extends JdbcTokenStore {

    private final TokenSchema schema;
    private final Map<String, Sighting> sightings = new ConcurrentHashMap<>();

    /**
     * @param schema the same as the builder's
     */
    ObservedClaims(Builder builder, TokenSchema schema) {
        super(builder);
        this.schema = schema;
    }

    @Override
    protected AbstractTokenEntry<?> readTokenEntry(ResultSet row) throws SQLException {
        return new Claim(row);
    }

    /** What a claim said, and since when this process has seen it say so. */
    private record Sighting(@Nullable String owner, @Nullable String claimedAt, long since) {

        boolean isOf(@Nullable String owner, @Nullable String claimedAt) {
            return Objects.equals(this.owner, owner) && Objects.equals(this.claimedAt, claimedAt);
        }
    }

    private final class Claim extends GenericTokenEntry<byte[]> {

        private final long unchangedFor;

        Claim(ResultSet row) throws SQLException {
            super(
                    row.getBytes(schema.tokenColumn()),
                    row.getString(schema.tokenTypeColumn()),
                    row.getString(schema.timestampColumn()),
                    row.getString(schema.ownerColumn()),
                    row.getString(schema.processorNameColumn()),
                    row.getInt(schema.segmentColumn()),
                    byte[].class);
            long now = System.nanoTime();
            @Nullable String owner = row.getString(schema.ownerColumn());
            @Nullable String claimedAt = row.getString(schema.timestampColumn());
            Sighting sighting =
                    Objects.requireNonNull(
                            sightings.compute(
                                    getProcessorName() + "/" + getSegment(),
                                    (token, last) ->
                                            last != null && last.isOf(owner, claimedAt)
                                                    ? last
                                                    : new Sighting(owner, claimedAt, now)));
            unchangedFor = now - sighting.since();
        }

        @Override
        public boolean mayClaim(String owner, TemporalAmount timeout) {
            return super.mayClaim(owner, timeout)
                    || unchangedFor > Duration.from(timeout).toNanos();
        }
    }
}
