package se.aterblick.query.ledger.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/**
 * A text and the signatures under it, C2SP signed-note.
 *
 * @param text ends with a line break
 * @param lines at least one
 */
public record Note(String text, List<SignatureLine> lines) {

    /** So that nobody makes us read for ever. */
    private static final int MOST_LINES = 100;

    private static final String BETWEEN = "\n\n";

    public Note {
        if (!text.endsWith("\n")) {
            throw new MalformedNote("a note's text ends with a line break");
        }
        lines = List.copyOf(lines);
    }

    /** Reads a note: text, an empty line, signature lines. */
    public static Note parse(String note) {
        if (note.codePoints().anyMatch(c -> c < 0x20 && c != '\n')) {
            throw new MalformedNote("a note has no control characters but line breaks");
        }
        int end = note.lastIndexOf(BETWEEN);
        if (end < 0 || !note.endsWith("\n") || end + BETWEEN.length() == note.length()) {
            throw new MalformedNote("a note is a text, an empty line and signature lines");
        }
        String signatures = note.substring(end + BETWEEN.length(), note.length() - 1);
        String[] lines = signatures.split("\n", -1);
        if (lines.length > MOST_LINES) {
            throw new MalformedNote("a note with more than %d signatures".formatted(MOST_LINES));
        }
        return new Note(
                note.substring(0, end + 1),
                List.of(lines).stream().map(SignatureLine::parse).toList());
    }

    /** Whether the key signed the text. False if it did not, and if it did so wrongly. */
    public boolean isSignedBy(VerifierKey key) {
        return key.type() == KeyType.ED25519
                && lines.stream()
                        .anyMatch(line ->
                                key.isNamedBy(line)
                                        && key.verifies(text.getBytes(UTF_8), line.signature()));
    }

    /** The note. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        lines.forEach(line -> note.append(line).append('\n'));
        return note.toString();
    }
}
