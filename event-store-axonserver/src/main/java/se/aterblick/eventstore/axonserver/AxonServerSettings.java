package se.aterblick.eventstore.axonserver;

import org.jspecify.annotations.Nullable;

/**
 * How to reach Axon Server.
 *
 * @param servers {@code host:port} of each node, parted by commas
 * @param context which of its logs
 * @param component what to be called there; instances of one service have the same
 * @param token the access token, if the server asks for one
 * @param certificate the file with the certificates to trust, if it is reached over TLS
 */
public record AxonServerSettings(
        String servers,
        String context,
        String component,
        @Nullable String token,
        @Nullable String certificate) {

    /** A server without sign-in or TLS, such as one on loopback. */
    public static AxonServerSettings open(String servers, String component) {
        return new AxonServerSettings(servers, "default", component, null, null);
    }

    @Override
    public String toString() {
        return servers + "/" + context + " as " + component;
    }
}
