package se.aterblick.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.aterblick.event.PlanRevised;
import se.aterblick.event.Provenance;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.IndicatorAdded;
import se.aterblick.plan.IndicatorWithdrawn;
import se.aterblick.plan.ItemWithdrawn;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.Revision;
import se.aterblick.plan.TargetRevised;
import se.aterblick.plan.VolumeFigureWithdrawn;
import se.aterblick.plan.Withdrawal;
import se.aterblick.reporting.FactKind;

/**
 * An adopted plan with the revisions made to it so far.
 *
 * @param indicators those of the plan in force by their keys
 */
record PlanInForce(
        PlanContent adopted,
        Provenance adoption,
        PlanContent content,
        Map<String, Indicator> indicators,
        List<RecordedRevision> revisions) {

    static PlanInForce adopted(PlanContent plan, Provenance provenance) {
        return new PlanInForce(plan, provenance, plan, indicators(plan), List.of());
    }

    PlanInForce evolve(PlanRevised event, Provenance provenance) {
        List<RecordedRevision> more = new ArrayList<>(revisions);
        more.add(new RecordedRevision(event, provenance, content));
        PlanContent changed = event.change().applyTo(content);
        return new PlanInForce(adopted, adoption, changed, indicators(changed), List.copyOf(more));
    }

    PlanContent after(long sequence) {
        return revisions.stream()
                .filter(revision -> revision.provenance().sequence() > sequence)
                .findFirst()
                .map(RecordedRevision::before)
                .orElse(content);
    }

    Optional<RecordedDefinition> definition(String indicator) {
        Provenance since =
                revisions.reversed().stream()
                        .filter(r -> defines(r.event().change(), indicator))
                        .findFirst()
                        .map(RecordedRevision::provenance)
                        .orElse(adoption);
        return Optional.ofNullable(indicators.get(indicator))
                .map(i -> new RecordedDefinition(i, since));
    }

    Optional<RecordedRevision> withdrawal(FactKind kind, String id) {
        return revisions.stream()
                .filter(r ->
                        r.event().change() instanceof Withdrawal w
                                && kind(w) == kind
                                && w.subject().equals(id))
                .findFirst();
    }

    private static Map<String, Indicator> indicators(PlanContent plan) {
        return plan.indicators().stream()
                .collect(Collectors.toUnmodifiableMap(Indicator::key, Function.identity()));
    }

    private static boolean defines(Revision change, String indicator) {
        return (change instanceof TargetRevised || change instanceof IndicatorAdded)
                && change.subject().equals(indicator);
    }

    private static FactKind kind(Withdrawal withdrawal) {
        return switch (withdrawal) {
            case ItemWithdrawn w -> FactKind.STATUS;
            case IndicatorWithdrawn w -> FactKind.OUTCOME;
            case VolumeFigureWithdrawn w -> FactKind.VOLUME_FIGURE;
        };
    }
}
