package se.aterblick.verifier.evidence;

import static se.aterblick.verifier.verdict.Problem.wrong;

import java.util.List;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.log.StoredEvent;
import se.aterblick.verifier.verdict.Problem;

/** What {@code evidence.json} says the package proves; believed only where it is checked. */
record Manifest(
        String origin,
        String planId,
        String period,
        long version,
        String documentFormat,
        String contentHash,
        long foldedTo,
        Place submission,
        Place approval,
        JsonObject decision,
        long checkpointSize,
        long approvalCheckpointSize,
        List<JsonObject> earlierApprovals) {

    static final String FORMAT = "aterblick-evidence/1";

    /** Where an event stands in its plan's stream and in the log. */
    record Place(long sequence, long position) {

        private static Place read(JsonObject json) {
            return new Place(json.number("sequence"), json.number("position"));
        }

        /** As messages say it. */
        Problem named() {
            return wrong("event.place", position, sequence);
        }

        boolean isOf(StoredEvent event) {
            return sequence == event.sequence() && position == event.position();
        }
    }

    static Manifest read(JsonObject json) {
        if (!FORMAT.equals(json.text("format"))) {
            throw wrong("package.format", FORMAT, json.text("format"));
        }
        if (json.get("earlierApprovals") == null) {
            throw wrong("malformed.member", "earlierApprovals");
        }
        return new Manifest(
                json.text("origin"),
                json.text("planId"),
                json.text("period"),
                json.number("version"),
                json.text("documentFormat"),
                json.text("contentHash"),
                json.number("foldedTo"),
                Place.read(json.object("submission")),
                Place.read(json.object("approval")),
                json.object("approval"),
                json.number("checkpointSize"),
                json.number("approvalCheckpointSize"),
                json.objects("earlierApprovals"));
    }
}
