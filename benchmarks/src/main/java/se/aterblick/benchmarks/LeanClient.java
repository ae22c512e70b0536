package se.aterblick.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One connection that asks and waits, in HTTP/1.1: it shares its cores with what it measures, so it
 * does no more than it must.
 */
final class LeanClient implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final URI base;
    private Socket socket;
    private InputStream in;
    private OutputStream out;

    LeanClient(URI base) throws IOException {
        this.base = base;
        this.socket = connect();
        this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
        this.out = socket.getOutputStream();
    }

    private Socket connect() throws IOException {
        Socket connected = new Socket(base.getHost(), base.getPort());
        connected.setTcpNoDelay(true);
        return connected;
    }

    /** A status and a body; further headers end with line ends. */
    record Answer(int status, String body) {

        /** The body of an answer that says what was asked for. */
        String expect(int expected) {
            if (status != expected) {
                throw new IllegalStateException(status + " instead of " + expected + ": " + body);
            }
            return body;
        }
    }

    Answer ask(String method, String path, String headers, @Nullable String body)
            throws IOException {
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        String length = body == null ? "" : "Content-Length: " + content.length + "\r\n";
        byte[] head =
                "%s %s HTTP/1.1\r\nHost: %s\r\n%s%s\r\n"
                        .formatted(method, path, base.getAuthority(), headers, length)
                        .getBytes(StandardCharsets.UTF_8);
        byte[] request = new byte[head.length + content.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(content, 0, request, head.length, content.length);
        out.write(request);
        return answer();
    }

    private Answer answer() throws IOException {
        String first = line();
        int status = Integer.parseInt(first.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                last = lower.contains("close");
            }
        }
        byte[] body = chunked ? chunks() : in.readNBytes(length);
        if (last) {
            socket.close();
            socket = connect();
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            out = socket.getOutputStream();
        }
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int size;
        do {
            size = Integer.parseInt(line(), 16);
            all.write(in.readNBytes(size));
            line();
        } while (size > 0);
        return all.toByteArray();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int read = in.read(); read != '\n'; read = in.read()) {
            if (read < 0) {
                throw new IOException("the connection was closed");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
