package se.aterblick.query.verification;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.ledger.Finding;

/**
 * One thing that is not as it was.
 *
 * @param code stable, for machines
 * @param position of the event in the log of all events, where it is about one
 * @param planId of the event or report
 * @param sequence of the event in its plan's stream, where it is about one
 * @param field what of it
 * @param expected as the ledger or the events say
 * @param found as it is now
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Discrepancy(
        String code,
        @Nullable Long position,
        @Nullable String planId,
        @Nullable Long sequence,
        String field,
        String expected,
        String found) {

    static Discrepancy of(Finding finding) {
        return new Discrepancy(
                finding.code().code(),
                finding.position(),
                finding.planId(),
                finding.sequence(),
                finding.field(),
                finding.expected(),
                finding.found());
    }
}
