package se.aterblick.standalone.soak;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one address in front of several instances, as {@code docker/nginx/aterblick.conf} makes it:
 * they take turns, and another one is asked only where the first takes no connection. What may have
 * been received is never sent again. A connection can be cut in the middle.
 */
final class OneAddress implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LENGTH =
            Pattern.compile("(?i)\r\ncontent-length:\\s*(\\d+)\\s*\r\n");
    private static final String NOBODY =
            "HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";

    /** Where a request is cut off. */
    enum Cut {
        IN_THE_REQUEST,
        BEFORE_THE_ANSWER,
        IN_THE_ANSWER
    }

    /** The ports that serve the paths with a beginning. */
    record Route(String beginning, List<Integer> ports) {}

    private final ServerSocket entrance;
    private final List<Route> routes;
    private final AtomicInteger turn = new AtomicInteger();
    private final Queue<Cut> cuts = new ConcurrentLinkedQueue<>();
    private final AtomicInteger cutsMade = new AtomicInteger();

    private OneAddress(ServerSocket entrance, List<Route> routes) {
        this.entrance = entrance;
        this.routes = routes;
    }

    /** The first route that fits counts. */
    static OneAddress of(List<Route> routes) throws IOException {
        OneAddress address =
                new OneAddress(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), routes);
        Thread.ofVirtual().start(address::accept);
        return address;
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Cuts off one of the next requests. */
    void cutNext(Cut cut) {
        cuts.add(cut);
    }

    int cutsMade() {
        return cutsMade.get();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = entrance.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException closed) {
            // The soak is over.
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            client.setSoTimeout((int) PATIENCE.toMillis());
            String head = head(client.getInputStream());
            Matcher length = LENGTH.matcher(head);
            byte[] body =
                    client.getInputStream()
                            .readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            try (Socket instance = connect(head.split(" ", 3)[1])) {
                if (instance == null) {
                    client.getOutputStream().write(NOBODY.getBytes(StandardCharsets.ISO_8859_1));
                } else {
                    pass(head, body, instance, client.getOutputStream());
                }
            }
        } catch (IOException broken) {
            // Both ends see it.
        }
    }

    private void pass(String head, byte[] body, Socket instance, OutputStream back)
            throws IOException {
        Cut cut = cuts.poll();
        if (cut != null) {
            cutsMade.incrementAndGet();
        }
        OutputStream to = instance.getOutputStream();
        // One connection for each request: its end is the end of the answer.
        to.write(
                head.replaceFirst("\r\n", "\r\nConnection: close\r\n")
                        .getBytes(StandardCharsets.ISO_8859_1));
        if (cut == Cut.IN_THE_REQUEST) {
            to.write(body, 0, body.length / 2);
            return;
        }
        to.write(body);
        to.flush();
        InputStream answer = instance.getInputStream();
        byte[] first = new byte[200];
        int read = answer.read(first);
        if (read < 0 || cut == Cut.BEFORE_THE_ANSWER) {
            return;
        }
        back.write(first, 0, cut == Cut.IN_THE_ANSWER ? read / 2 : read);
        if (cut != Cut.IN_THE_ANSWER) {
            answer.transferTo(back);
        }
    }

    /** A connection to the next instance that takes one; null if none does. */
    private Socket connect(String path) throws IOException {
        List<Integer> ports =
                routes.stream()
                        .filter(route -> path.startsWith(route.beginning()))
                        .findFirst()
                        .orElseThrow()
                        .ports();
        int first = turn.getAndIncrement();
        for (int i = 0; i < ports.size(); i++) {
            Socket socket = new Socket();
            try {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout((int) PATIENCE.toMillis());
                socket.connect(
                        new InetSocketAddress(
                                InetAddress.getLoopbackAddress(),
                                ports.get(Math.floorMod(first + i, ports.size()))));
                return socket;
            } catch (ConnectException refused) {
                socket.close();
            }
        }
        return null;
    }

    /** The request's first line and headers, with the empty line behind them. */
    private static String head(InputStream from) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int end = 0;
        while (end < 4) {
            int next = from.read();
            if (next < 0) {
                throw new EOFException();
            }
            head.write(next);
            end = next == (end % 2 == 0 ? '\r' : '\n') ? end + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
