package se.aterblick.verifier.timestamp;

import static se.aterblick.verifier.verdict.Problem.require;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An element of DER (X.690): definite lengths in their shortest form, tags below 31.
 *
 * @param encoded the whole element
 * @param content without tag and length
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Der(int tag, byte[] encoded, byte[] content) {

    static final int INTEGER = 0x02;
    static final int OCTETS = 0x04;
    static final int OID = 0x06;
    static final int TIME = 0x18;
    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int CONTEXT_0 = 0xA0;

    /** The one element that fills the bytes. */
    static Der parse(byte[] bytes) {
        List<Der> elements = elements(bytes);
        require("timestamp.malformed", elements.size() == 1);
        return elements.getFirst();
    }

    /** The elements inside. */
    List<Der> children() {
        return elements(content);
    }

    /** The element inside at an index, which must have the tag. */
    Der child(int index, int tag) {
        Der child = children().get(index);
        require("timestamp.malformed", child.tag == tag);
        return child;
    }

    BigInteger number() {
        return new BigInteger(content);
    }

    /** An object identifier in its dotted form. */
    String oid() {
        StringBuilder dotted = new StringBuilder();
        long arc = 0;
        for (byte b : content) {
            arc = Math.addExact(Math.multiplyExact(arc, 128), b & 127);
            if (b >= 0) {
                long first = Math.min(2, arc / 40);
                dotted.append(dotted.isEmpty() ? first + "." + (arc - first * 40) : "." + arc);
                arc = 0;
            }
        }
        return dotted.toString();
    }

    private static List<Der> elements(byte[] bytes) {
        List<Der> elements = new ArrayList<>();
        for (int at = 0; at < bytes.length; ) {
            require("timestamp.malformed", (bytes[at] & 31) != 31);
            int length = bytes[at + 1] & 0xFF;
            int start = at + 2;
            if (length > 127) {
                int digits = length - 128;
                require("timestamp.malformed", digits <= 3);
                length = new BigInteger(1, bytes, start, digits).intValue();
                // In the shortest form.
                require("timestamp.malformed", length > 127 && length >> (8 * (digits - 1)) > 0);
                start += digits;
            }
            int end = start + length;
            require("timestamp.malformed", end <= bytes.length);
            byte[] content = Arrays.copyOfRange(bytes, start, end);
            byte[] encoded = Arrays.copyOfRange(bytes, at, end);
            elements.add(new Der(bytes[at] & 0xFF, encoded, content));
            at = end;
        }
        return elements;
    }
}
