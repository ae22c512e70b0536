package se.aterblick.standalone;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Takes traces as OTLP over HTTP and knows just enough of the format to find a trace's spans. */
final class TraceCollector implements AutoCloseable {

    private static final String PATH = "/v1/traces";

    private final HttpServer server;
    private final Queue<String> bodies = new ConcurrentLinkedQueue<>();

    /**
     * A step of a trace.
     *
     * @param parent the id of the step it is part of; empty for the first
     */
    record Span(String id, String parent, String name) {}

    TraceCollector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                PATH,
                exchange -> {
                    byte[] body = exchange.getRequestBody().readAllBytes();
                    bodies.add(new String(body, StandardCharsets.ISO_8859_1));
                    exchange.sendResponseHeaders(200, -1);
                    exchange.close();
                });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + PATH;
    }

    /** Finds a span by its fields 1, 2, 4 and 5: trace, span, parent and name. */
    List<Span> spansOf(String traceId) {
        Pattern span =
                Pattern.compile(
                        "\\x0a\\x10"
                                + Pattern.quote(latin(traceId))
                                + "\\x12\\x08(.{8})(?:\\x22\\x08(.{8}))?\\x2a(.)",
                        Pattern.DOTALL);
        return bodies.stream()
                .flatMap(body -> span.matcher(body).results().map(found -> span(found, body)))
                .toList();
    }

    private static Span span(MatchResult found, String body) {
        String parent = found.group(2) == null ? "" : hex(found.group(2));
        int length = found.group(3).charAt(0);
        return new Span(
                hex(found.group(1)), parent, body.substring(found.end(), found.end() + length));
    }

    private static String latin(String hex) {
        return new String(HexFormat.of().parseHex(hex), StandardCharsets.ISO_8859_1);
    }

    private static String hex(String latin) {
        return HexFormat.of().formatHex(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
