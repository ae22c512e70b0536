package se.aterblick.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.stream.Stream;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.query.ledger.tree.Hash;

/**
 * What a leaf says of an event: a text of nine lines, a public format ({@code
 * docs/format/ledger.md}). Made from the stored bytes, before any upcaster or serializer.
 *
 * @param type the event's logical name
 * @param recordedAt exactly as stored
 * @param payloadHash SHA-256 in lower-case hex
 * @param metadataHash SHA-256 in lower-case hex
 */
public record LeafEntry(
        String origin,
        String planId,
        long sequence,
        String type,
        String revision,
        String recordedAt,
        String payloadHash,
        String metadataHash) {

    private static final String FORMAT = "aterblick-leaf/1";
    private static final int LINES = 9;

    public LeafEntry {
        if (Stream.of(origin, planId, type, revision, recordedAt, payloadHash, metadataHash)
                .anyMatch(field -> field.indexOf('\n') >= 0 || field.indexOf('\r') >= 0)) {
            throw new IllegalArgumentException("a field of a leaf holds a line break");
        }
    }

    /** The entry of an event in a log. */
    public static LeafEntry of(String origin, StoredEvent event) {
        return new LeafEntry(
                origin,
                event.planId(),
                event.sequence(),
                event.type(),
                event.revision(),
                event.recordedAt(),
                hash(event.payload()),
                hash(event.metadata()));
    }

    /** Reads {@link #text()}. */
    public static LeafEntry parse(String text) {
        String[] lines = text.split("\n", -1);
        if (lines.length != LINES + 1 || !lines[0].equals(FORMAT) || !lines[LINES].isEmpty()) {
            throw new IllegalArgumentException("no entry of a leaf");
        }
        return new LeafEntry(
                lines[1],
                lines[2],
                Long.parseLong(lines[3]),
                lines[4],
                lines[5],
                lines[6],
                lines[7],
                lines[8]);
    }

    /** The nine lines, each ended by a line feed. */
    public String text() {
        return String.join(
                        "\n",
                        FORMAT,
                        origin,
                        planId,
                        Long.toString(sequence),
                        type,
                        revision,
                        recordedAt,
                        payloadHash,
                        metadataHash)
                + "\n";
    }

    public byte[] bytes() {
        return text().getBytes(UTF_8);
    }

    /** The leaf's hash in the tree. */
    public Hash leafHash() {
        return Hash.ofLeaf(bytes());
    }

    private static String hash(byte[] content) {
        return HexFormat.of().formatHex(Hash.sha256(content));
    }
}
