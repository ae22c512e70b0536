package se.aterblick.eventstore.axonserver;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URI;

/** A real Axon Server, whose address somebody gives; nothing starts one. */
public final class GivenAxonServer {

    /** {@code host:port} of each node, parted by commas; its log holds plans alone. */
    public static final String VARIABLE = "AXONSERVER_SERVERS";

    private GivenAxonServer() {}

    /** Its address; without one the test is skipped, and says so. */
    public static String servers() {
        String servers = System.getenv(VARIABLE);
        assumeTrue(
                servers != null && !servers.isBlank(),
                "no Axon Server is given: set " + VARIABLE + " to host:port of one to test on");
        return servers;
    }

    /** The port of its first node, which has to be on this machine. */
    public static int localPort() {
        String servers = servers();
        int end = servers.indexOf(',');
        return URI.create("grpc://" + (end < 0 ? servers : servers.substring(0, end))).getPort();
    }

    /** Connected to it; to be closed. */
    public static AxonServer connect(String component) {
        return AxonServer.at(AxonServerSettings.open(servers(), component));
    }
}
