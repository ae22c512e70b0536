package se.aterblick.query.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.ledger.Finding.Code;

/** What is different between an event and its entry, field by field. */
final class Differences {

    private final long position;
    private final LeafEntry expected;
    private final List<Finding> found = new ArrayList<>();

    private Differences(long position, LeafEntry expected) {
        this.position = position;
        this.expected = expected;
    }

    static List<Finding> between(SeenEvent event, long position, LeafEntry expected) {
        @Nullable LeafEntry now = event.entry();
        Differences differences = new Differences(position, expected);
        if (now == null) {
            differences.compare(Code.EVENT_UNREADABLE, "event", expected.type(), "a line break");
        } else {
            differences.compare(now);
        }
        return differences.found;
    }

    private void compare(LeafEntry now) {
        compare(Code.PLAN_CHANGED, "planId", expected.planId(), now.planId());
        compare(Code.SEQUENCE_CHANGED, "sequence", expected.sequence(), now.sequence());
        compare(Code.TYPE_CHANGED, "type", expected.type(), now.type());
        compare(Code.REVISION_CHANGED, "revision", expected.revision(), now.revision());
        compare(Code.RECORDED_AT_CHANGED, "recordedAt", expected.recordedAt(), now.recordedAt());
        compare(Code.PAYLOAD_CHANGED, "payload", expected.payloadHash(), now.payloadHash());
        compare(Code.METADATA_CHANGED, "metadata", expected.metadataHash(), now.metadataHash());
    }

    private void compare(Code code, String field, Object before, Object now) {
        if (!before.equals(now)) {
            found.add(Finding.of(position, expected, code, field, before, now));
        }
    }
}
