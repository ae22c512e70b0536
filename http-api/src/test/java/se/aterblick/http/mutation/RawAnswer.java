package se.aterblick.http.mutation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What came back: status, headers by their names in small letters, and the body as text.
 *
 * @param status 0 if what came back is no answer at all
 */
public record RawAnswer(int status, Map<String, String> headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static RawAnswer parse(byte[] received) {
        String all = new String(received, StandardCharsets.ISO_8859_1);
        int end = all.indexOf("\r\n\r\n");
        if (end < 0 || !all.startsWith("HTTP/1.1 ")) {
            return new RawAnswer(0, Map.of(), all);
        }
        String[] lines = all.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            headers.put(
                    lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                    lines[i].substring(colon + 1).strip());
        }
        byte[] rest = Arrays.copyOfRange(received, end + 4, received.length);
        byte[] body = "chunked".equals(headers.get("transfer-encoding")) ? joined(rest) : rest;
        return new RawAnswer(
                Integer.parseInt(lines[0].substring(9, 12)),
                headers,
                new String(body, StandardCharsets.UTF_8));
    }

    /** The chunks of RFC 9112, section 7.1, put together. */
    private static byte[] joined(byte[] chunked) {
        ByteArrayInputStream in = new ByteArrayInputStream(chunked);
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        while (in.available() > 0) {
            StringBuilder size = new StringBuilder();
            for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
                size.append((char) c);
            }
            int length = Integer.parseInt(size.toString().strip(), 16);
            byte[] chunk = new byte[length];
            joined.write(chunk, 0, Math.max(0, in.read(chunk, 0, length)));
            in.skip(2);
            if (length == 0) {
                break;
            }
        }
        return joined.toByteArray();
    }

    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            return JSON.missingNode();
        }
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** The code of a refusal; the status of everything else. */
    public String code() {
        return json().path("code").asString(Integer.toString(status));
    }

    /**
     * What is wrong with it as a refusal: it must be a problem detail with a code that has a
     * message, and no fault of the service. Empty if nothing is.
     */
    public String faultAsRefusal(Set<String> codes) {
        String code = code();
        if (status < 400 || status >= 500) {
            return "the status";
        }
        if (!headers.getOrDefault("content-type", "").startsWith("application/problem+json")) {
            return "the media type";
        }
        if (!codes.contains(code)) {
            return "the code";
        }
        if (json().path("status").asInt(0) != status
                || !json().path("type").asString("").equals("urn:aterblick:problem:" + code)) {
            return "status or type in the body";
        }
        boolean told =
                !json().path("title").asString("").isBlank()
                        && !json().path("detail").asString("").isBlank()
                        && !body.contains("Exception")
                        && !body.contains("se.aterblick");
        return told ? "" : "what it tells";
    }

    @Override
    public String toString() {
        return status + " " + headers.get("content-type") + " " + body;
    }
}
