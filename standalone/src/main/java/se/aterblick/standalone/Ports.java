package se.aterblick.standalone;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Looks at ports before anything is started that would have to be stopped again. */
final class Ports {

    private Ports() {}

    /** One that nothing listens on now. */
    static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    static void requireFree(int port, String option) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new StartupProblem(
                    "Port %d cannot be opened (%s): stop what listens there, or choose another with %s."
                            .formatted(port, e.getMessage(), option),
                    e);
        }
    }
}
