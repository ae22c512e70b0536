package se.aterblick.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import se.aterblick.value.PlanId;

/**
 * Says how much of a plan's stream a read must have seen: a write answers with one, and a read that
 * carries it back sees that write. Opaque to clients.
 *
 * @param sequence the sequence number the read must have reached
 */
public record ConsistencyToken(PlanId planId, long sequence) {

    /** The name of the HTTP header. */
    public static final String HEADER = "Consistency-Token";

    private static final String VERSION = "1:";

    public String encoded() {
        String text = VERSION + sequence + ":" + planId.value();
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The token a header carries; empty if it is none of ours. */
    public static Optional<ConsistencyToken> decode(String header) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(header), StandardCharsets.UTF_8);
            int end = text.indexOf(':', VERSION.length());
            if (!text.startsWith(VERSION) || end < 0) {
                return Optional.empty();
            }
            long sequence = Long.parseLong(text.substring(VERSION.length(), end));
            if (sequence < 0) {
                return Optional.empty();
            }
            return Optional.of(new ConsistencyToken(PlanId.of(text.substring(end + 1)), sequence));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
