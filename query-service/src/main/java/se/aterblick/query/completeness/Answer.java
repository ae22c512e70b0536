package se.aterblick.query.completeness;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.query.completeness.Due.Part;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.FactKey;
import se.aterblick.state.PeriodState;

/**
 * What stands in a period for something that is due.
 *
 * @param reported since when it is answered; absent where it is not
 * @param missingReason the reason given in place of an answer
 * @param partsReported the parts that stand, in the order of the plan
 * @param partsMissing the parts that are wanting; none where there is an answer for the whole
 */
record Answer(
        @Nullable Provenance reported,
        @Nullable String missingReason,
        List<String> partsReported,
        List<String> partsMissing) {

    private static final Comparator<Provenance> BY_SEQUENCE =
            Comparator.comparingLong(Provenance::sequence);

    /**
     * An answer for the whole decides; where its parts had answered before, it came no later than
     * they did.
     */
    static Answer of(Due due, PeriodState period) {
        Answer parts = due.anyPart() ? ofAny(due, period) : ofEach(due, period);
        Optional<Provenance> whole = period.since(due.whole());
        if (whole.isEmpty()) {
            return parts;
        }
        String reason = reason(period, List.of(due.whole()));
        boolean alike = (reason == null) == (parts.missingReason == null);
        Provenance first =
                Stream.of(whole.get(), alike ? parts.reported : null)
                        .filter(Objects::nonNull)
                        .min(BY_SEQUENCE)
                        .orElseThrow();
        return new Answer(first, reason, parts.partsReported, List.of());
    }

    /** Answered when the last part is. */
    private static Answer ofEach(Due due, PeriodState period) {
        List<Part> standing =
                due.parts().stream().filter(part -> period.fact(part.key()).isPresent()).toList();
        List<String> ids = standing.stream().map(Part::id).toList();
        List<String> missing =
                due.parts().stream().map(Part::id).filter(id -> !ids.contains(id)).toList();
        if (standing.isEmpty() || !missing.isEmpty()) {
            return new Answer(null, null, ids, missing);
        }
        List<FactKey> keys = standing.stream().map(Part::key).toList();
        return new Answer(
                keys.stream()
                        .flatMap(key -> period.since(key).stream())
                        .max(BY_SEQUENCE)
                        .orElse(null),
                reason(period, keys),
                ids,
                List.of());
    }

    /** The first area that says something; a reason only where none does. */
    private static Answer ofAny(Due due, PeriodState period) {
        List<FactKey> keys =
                period.facts(due.kind(), due.item()).stream()
                        .map(recorded -> recorded.fact().key())
                        .toList();
        List<FactKey> stated = keys.stream().filter(key -> !isMissing(period, key)).toList();
        List<FactKey> deciding = stated.isEmpty() ? keys : stated;
        return new Answer(
                deciding.stream()
                        .flatMap(key -> period.since(key).stream())
                        .min(BY_SEQUENCE)
                        .orElse(null),
                reason(period, deciding),
                keys.stream().map(FactKey::serviceArea).filter(Objects::nonNull).toList(),
                List.of());
    }

    /** The reasons, if there is nothing but reasons. */
    private static @Nullable String reason(PeriodState period, List<FactKey> keys) {
        if (keys.isEmpty() || !keys.stream().allMatch(key -> isMissing(period, key))) {
            return null;
        }
        return keys.stream()
                .flatMap(key -> period.fact(key).stream())
                .map(recorded -> recorded.fact().missingReason())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static boolean isMissing(PeriodState period, FactKey key) {
        return period.fact(key)
                .map(recorded -> recorded.fact())
                .map(Fact::missingReason)
                .isPresent();
    }
}
