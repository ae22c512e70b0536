package se.aterblick.verifier.timestamp;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.aterblick.verifier.verdict.Problem;

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
        if (elements.size() != 1) {
            throw malformed();
        }
        return elements.getFirst();
    }

    /** The elements inside. */
    List<Der> children() {
        return elements(content);
    }

    /** The element inside at an index, which must have the tag. */
    Der child(int index, int tag) {
        List<Der> children = children();
        if (index >= children.size() || children.get(index).tag != tag) {
            throw malformed();
        }
        return children.get(index);
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

    String ascii() {
        return new String(content, StandardCharsets.US_ASCII);
    }

    private static List<Der> elements(byte[] bytes) {
        List<Der> elements = new ArrayList<>();
        int at = 0;
        while (at < bytes.length) {
            int tag = bytes[at] & 0xFF;
            int start = at + 2;
            if ((tag & 31) == 31 || start > bytes.length) {
                throw malformed();
            }
            int length = bytes[at + 1] & 0xFF;
            if (length > 127) {
                int digits = length - 128;
                if (digits < 1 || digits > 3 || start + digits > bytes.length) {
                    throw malformed();
                }
                length = 0;
                for (int i = 0; i < digits; i++) {
                    length = length * 256 + (bytes[start + i] & 0xFF);
                }
                if (length < 128 || length < 1 << (8 * (digits - 1))) {
                    throw malformed();
                }
                start += digits;
            }
            if (length > bytes.length - start) {
                throw malformed();
            }
            byte[] content = Arrays.copyOfRange(bytes, start, start + length);
            elements.add(new Der(tag, Arrays.copyOfRange(bytes, at, start + length), content));
            at = start + length;
        }
        return elements;
    }

    static Problem malformed() {
        return wrong("timestamp.malformed");
    }
}
