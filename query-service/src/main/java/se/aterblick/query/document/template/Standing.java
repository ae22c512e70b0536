package se.aterblick.query.document.template;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.DecisionBasis;

/** What a document is a document of: what is known, what was submitted, or what was approved. */
public sealed interface Standing {

    /**
     * Not submitted: as known now, or then.
     *
     * @param asOf the day or instant that was asked about
     * @param sequence the sequence number of the plan's last event that is in it
     */
    record Known(@Nullable String asOf, long sequence) implements Standing {}

    /** A version as it was sent to the committee, whatever came of it. */
    record Submitted(int version, Instant at) implements Standing {}

    /** The version that the committee approved, with that decision. */
    record Approved(int version, Instant at, Decision decision) implements Standing {}

    /** What the committee decided, where and when. */
    record Decision(
            LocalDate meetingDate,
            String paragraph,
            String registryNumber,
            List<String> points,
            List<DecisionBasis> basis) {

        public Decision {
            points = List.copyOf(points);
            basis = List.copyOf(basis);
        }
    }
}
