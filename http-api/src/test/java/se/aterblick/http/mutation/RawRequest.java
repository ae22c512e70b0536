package se.aterblick.http.mutation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as it goes over the wire, on a connection of its own: nothing keeps it from being
 * wrong.
 */
public final class RawRequest {

    private static final int MILLISECONDS_TO_ANSWER = 20_000;
    private static final int SHOWN = 1_500;

    private final String method;
    private final String target;
    private final List<Header> headers;
    private final byte[] body;

    /** A header as it is written; a name may come twice. */
    public record Header(String name, String value) {}

    public RawRequest(String method, String target, List<Header> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = List.copyOf(headers);
        this.body = body.clone();
    }

    public String method() {
        return method;
    }

    public String target() {
        return target;
    }

    public List<Header> headers() {
        return headers;
    }

    public byte[] body() {
        return body.clone();
    }

    public RawRequest method(String other) {
        return new RawRequest(other, target, headers, body);
    }

    public RawRequest target(String other) {
        return new RawRequest(method, other, headers, body);
    }

    public RawRequest body(byte[] other) {
        return new RawRequest(method, target, headers, other);
    }

    /** With the header, besides those of the same name. */
    public RawRequest and(String name, String value) {
        List<Header> more = new ArrayList<>(headers);
        more.add(new Header(name, value));
        return new RawRequest(method, target, more, body);
    }

    public RawRequest without(String name) {
        List<Header> fewer =
                headers.stream().filter(header -> !header.name().equalsIgnoreCase(name)).toList();
        return new RawRequest(method, target, fewer, body);
    }

    /** With the header instead of those of the same name. */
    public RawRequest with(String name, String value) {
        return without(name).and(name, value);
    }

    /** Sends it to a port of this machine and reads until the service closes the connection. */
    public RawAnswer send(int port) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(MILLISECONDS_TO_ANSWER);
            OutputStream out = socket.getOutputStream();
            out.write(head(port).getBytes(StandardCharsets.ISO_8859_1));
            out.write(body);
            out.flush();
            return RawAnswer.parse(received(socket.getInputStream()));
        }
    }

    /** A service that refuses early closes while bytes are still on their way: that is no fault. */
    private static byte[] received(InputStream in) throws IOException {
        ByteArrayOutputStream received = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                received.write(buffer, 0, n);
            }
        } catch (IOException e) {
            if (received.size() == 0) {
                throw e;
            }
        }
        return received.toByteArray();
    }

    private String head(int port) {
        StringBuilder head = new StringBuilder();
        head.append(method).append(' ').append(target).append(" HTTP/1.1\r\n");
        headers.forEach(h -> head.append(h.name()).append(": ").append(h.value()).append("\r\n"));
        if (!has("Host")) {
            head.append("Host: localhost:").append(port).append("\r\n");
        }
        if (!has("Content-Length")) {
            head.append("Content-Length: ").append(body.length).append("\r\n");
        }
        return head.append("Connection: close\r\n\r\n").toString();
    }

    private boolean has(String name) {
        return headers.stream().anyMatch(header -> header.name().equalsIgnoreCase(name));
    }

    /** Enough of it to send it again by hand; the token is left out. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(method).append(' ').append(target);
        headers.stream()
                .filter(header -> !header.value().startsWith("Bearer "))
                .forEach(h -> text.append("\n").append(h.name()).append(": ").append(h.value()));
        text.append("\n\n").append(new String(body, StandardCharsets.UTF_8));
        return text.length() <= SHOWN ? text.toString() : text.substring(0, SHOWN) + " …";
    }
}
