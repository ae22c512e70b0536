package se.aterblick.http.mutation;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;

/** Bytes that were a body before something happened to them on the way. */
final class ByteMutation {

    private static final List<Charset> CHARSETS =
            List.of(
                    StandardCharsets.ISO_8859_1,
                    StandardCharsets.UTF_16,
                    StandardCharsets.UTF_16LE,
                    StandardCharsets.UTF_32);

    private static final List<String> GARBAGE =
            List.of("\0", "}", "{}", "[]", ",", "\n---\n", " och mer", "\u001a", "null", "\"");

    private final RandomGenerator random;

    ByteMutation(RandomGenerator random) {
        this.random = random;
    }

    byte[] mutate(byte[] body) {
        byte[] bytes = body.length == 0 ? new byte[] {'{', '}'} : body.clone();
        int at = random.nextInt(bytes.length);
        return switch (random.nextInt(10)) {
            case 0 -> Arrays.copyOf(bytes, at);
            case 1 -> Arrays.copyOfRange(bytes, at, bytes.length);
            case 2 -> flipped(bytes, at, 1 << random.nextInt(8));
            case 3 -> flipped(bytes, at, random.nextInt(1, 256));
            case 4 -> inserted(bytes, at, random(random.nextInt(1, 20)));
            case 5 -> {
                String text = new String(bytes, StandardCharsets.UTF_8);
                yield text.getBytes(OddValues.pick(CHARSETS, random));
            }
            case 6 -> inserted(bytes, 0, "\ufeff".getBytes(StandardCharsets.UTF_8));
            case 7 -> inserted(bytes, bytes.length, garbage());
            case 8 -> inserted(bytes, at, bytes);
            default -> random(random.nextInt(1, 200));
        };
    }

    private byte[] garbage() {
        return OddValues.pick(GARBAGE, random).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    private static byte[] flipped(byte[] bytes, int at, int bits) {
        bytes[at] ^= (byte) bits;
        return bytes;
    }

    private static byte[] inserted(byte[] bytes, int at, byte[] more) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, at);
        all.writeBytes(more);
        all.write(bytes, at, bytes.length - at);
        return all.toByteArray();
    }
}
