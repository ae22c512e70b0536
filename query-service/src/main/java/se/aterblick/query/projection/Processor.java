package se.aterblick.query.projection;

import java.util.Arrays;
import java.util.Optional;

/**
 * A group of projections that is kept up to date on its own: an error in one group holds up no
 * other.
 */
public enum Processor {
    /** Plans, period views, versions and decisions; what decides who may see a plan. */
    REPORTS("reports"),
    /** What happened, event by event. */
    AUDIT_TRAIL("audit-trail"),
    /** Lists over all plans. */
    FIGURES("figures"),
    /** What is due, reported, late and missing. */
    COMPLETENESS("completeness");

    private final String code;

    Processor(String code) {
        this.code = code;
    }

    /** The name of the event processor, also in the database and in metrics. */
    public String code() {
        return code;
    }

    /** The processor of that name. */
    public static Optional<Processor> of(String code) {
        return Arrays.stream(values()).filter(processor -> processor.code.equals(code)).findFirst();
    }
}
