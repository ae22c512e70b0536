package se.aterblick.eventstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;

/** A way to PostgreSQL that can be cut around the next append. */
public final class CuttingProxy implements AutoCloseable {

    private static final int BUFFER = 65_536;

    /** Where the next append is cut off. */
    public enum Cut {
        NOWHERE,
        /** The server never hears of it. */
        BEFORE_IT_ARRIVES,
        /** As before, and nobody gets through any more. */
        BEFORE_IT_ARRIVES_FOR_GOOD,
        /** The server commits it; its answer is lost. */
        BEFORE_THE_ANSWER,
        /** As before, and nobody gets through any more. */
        BEFORE_THE_ANSWER_FOR_GOOD
    }

    private final ServerSocket entrance;
    private final int target;
    private final AtomicReference<Cut> next = new AtomicReference<>(Cut.NOWHERE);
    private volatile boolean shut;

    private CuttingProxy(ServerSocket entrance, int target) {
        this.entrance = entrance;
        this.target = target;
    }

    public static CuttingProxy to(int port) {
        try {
            ServerSocket entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            CuttingProxy proxy = new CuttingProxy(entrance, port);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return entrance.getLocalPort();
    }

    public void cutNext(Cut cut) {
        next.set(cut);
    }

    /** Lets connections through again. */
    public void open() {
        shut = false;
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                if (shut) {
                    client.close();
                } else {
                    Tunnel tunnel =
                            new Tunnel(
                                    client, new Socket(InetAddress.getLoopbackAddress(), target));
                    Thread.ofVirtual().start(tunnel::requests);
                    Thread.ofVirtual().start(tunnel::answers);
                }
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }

    /** One connection. */
    private final class Tunnel {

        private final Socket client;
        private final Socket server;
        private volatile boolean losesAnswer;

        Tunnel(Socket client, Socket server) throws SocketException {
            this.client = client;
            this.server = server;
            // As PostgreSQL and its driver have it.
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
        }

        void requests() {
            try (client;
                    server;
                    InputStream from = client.getInputStream();
                    OutputStream to = server.getOutputStream()) {
                byte[] buffer = new byte[BUFFER];
                for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                    Cut cut = isAppend(buffer, read) ? next.getAndSet(Cut.NOWHERE) : Cut.NOWHERE;
                    if (cut == Cut.BEFORE_IT_ARRIVES_FOR_GOOD) {
                        shut = true;
                    }
                    if (cut == Cut.BEFORE_IT_ARRIVES || shut) {
                        return;
                    }
                    losesAnswer = cut != Cut.NOWHERE;
                    if (cut == Cut.BEFORE_THE_ANSWER_FOR_GOOD) {
                        shut = true;
                    }
                    to.write(buffer, 0, read);
                    to.flush();
                }
            } catch (IOException cut) {
                // Both ends see it.
            }
        }

        void answers() {
            try (client;
                    server;
                    InputStream from = server.getInputStream();
                    OutputStream to = client.getOutputStream()) {
                byte[] buffer = new byte[BUFFER];
                for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                    if (losesAnswer) {
                        return;
                    }
                    to.write(buffer, 0, read);
                    to.flush();
                }
            } catch (IOException cut) {
                // Both ends see it.
            }
        }

        private boolean isAppend(byte[] buffer, int length) {
            return new String(buffer, 0, length, StandardCharsets.ISO_8859_1)
                    .contains("operational-plan");
        }
    }
}
