package se.aterblick.query.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import se.aterblick.eventstore.StoredEvent;

/** Prints the entry and the leaf of a golden event, with whatever defaults its Java has. */
public final class LeafOfGoldenEvent {

    private LeafOfGoldenEvent() {}

    public static void main(String... arguments) throws IOException {
        LeafEntry entry = entry();
        System.out.write(entry.bytes());
        System.out.print(entry.leafHash().hex());
        System.out.flush();
    }

    static LeafEntry entry() throws IOException {
        try (InputStream payload =
                LeafOfGoldenEvent.class.getResourceAsStream(
                        "/golden/events/report.approved-r1.json")) {
            return LeafEntry.of(
                    "aterblick.example/test",
                    new StoredEvent(
                            1_234_567,
                            "drift-och-miljö-2024",
                            1_234_566,
                            "event",
                            "report.approved",
                            "1",
                            "2025-02-05T12:34:56.120Z",
                            payload.readAllBytes(),
                            "{\"actor\":\"person-1\"}".getBytes(UTF_8)));
        }
    }
}
