package se.aterblick.query.ledger.note;

import java.util.Arrays;
import java.util.Base64;

/** One line below a note's text: {@code — name base64(key id || signature)}. */
public final class SignatureLine {

    private static final String DASH = "\u2014 ";

    private final String name;
    private final byte[] blob;

    SignatureLine(String name, byte[] keyId, byte[] signature) {
        this.name = KeyName.checked(name);
        this.blob = Arrays.copyOf(keyId, keyId.length + signature.length);
        System.arraycopy(signature, 0, blob, keyId.length, signature.length);
    }

    static SignatureLine parse(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(DASH) || space < DASH.length()) {
            throw new MalformedNote("no signature line: '%s'".formatted(line));
        }
        byte[] blob = VerifierKey.base64(line.substring(space + 1));
        if (blob.length <= VerifierKey.ID_LENGTH) {
            throw new MalformedNote("no signature in the line '%s'".formatted(line));
        }
        return new SignatureLine(
                line.substring(DASH.length(), space),
                Arrays.copyOf(blob, VerifierKey.ID_LENGTH),
                Arrays.copyOfRange(blob, VerifierKey.ID_LENGTH, blob.length));
    }

    public String name() {
        return name;
    }

    byte[] keyId() {
        return Arrays.copyOf(blob, VerifierKey.ID_LENGTH);
    }

    byte[] signature() {
        return Arrays.copyOfRange(blob, VerifierKey.ID_LENGTH, blob.length);
    }

    /** The line, without the line break that ends it. */
    @Override
    public String toString() {
        return DASH + name + " " + Base64.getEncoder().encodeToString(blob);
    }
}
