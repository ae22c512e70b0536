package se.aterblick.command.web;

import java.nio.charset.StandardCharsets;
import se.aterblick.document.ContentHash;

/** The bytes of a request's body, with the format and address they were sent in and to. */
public final class SubmittedBody {

    private final byte[] bytes;
    private final boolean yaml;
    private final String address;

    /**
     * Keeps the bytes as they are.
     *
     * @param yaml whether the body is YAML; JSON otherwise
     * @param address the method and path it was sent to
     */
    public SubmittedBody(byte[] bytes, boolean yaml, String address) {
        this.bytes = bytes.clone();
        this.yaml = yaml;
        this.address = address;
    }

    byte[] bytes() {
        return bytes;
    }

    boolean isYaml() {
        return yaml;
    }

    String address() {
        return address;
    }

    /** A hash of address and body: two requests with the same hash ask for the same. */
    String requestHash() {
        byte[] prefix = (address + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[prefix.length + bytes.length];
        System.arraycopy(prefix, 0, all, 0, prefix.length);
        System.arraycopy(bytes, 0, all, prefix.length, bytes.length);
        return ContentHash.of(all).value();
    }
}
