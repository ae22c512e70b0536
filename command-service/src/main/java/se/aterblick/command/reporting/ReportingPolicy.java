package se.aterblick.command.reporting;

import java.util.ArrayList;
import java.util.List;
import se.aterblick.command.access.AccessPolicy;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.Decision;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.Subject;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.FactEvent;
import se.aterblick.http.caller.Role;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.FactKey;
import se.aterblick.state.FactAddress;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;

/** When a fact may be reported or corrected; pure. */
final class ReportingPolicy {

    private ReportingPolicy() {}

    static Decision decide(PlanState state, RecordFacts command) {
        List<Decision.Step> steps =
                command.facts().stream()
                        .map(fact -> reported(state, fact, command.origin()))
                        .toList();
        Precondition precondition = command.precondition();
        if (precondition != null) {
            command.facts().forEach(fact -> precondition.check(state, FactAddress.of(fact)));
        }
        return new Decision(steps);
    }

    static Decision decide(PlanState state, CorrectFact command) {
        FactCorrected asked =
                new FactCorrected(command.corrects(), command.reason(), command.replacement());
        return new Decision(List.of(corrected(state, asked, command.origin())));
    }

    /** A period whose report is approved takes corrections only; so does what was withdrawn. */
    static Decision.Step reported(PlanState state, Fact fact, Origin origin) {
        PlanContent plan = state.plan();
        Role role = AccessPolicy.reporter(plan, fact, origin);
        Fact accepted = FactPolicy.accepted(plan, fact);
        if (state.period(accepted.period()).lifecycle().isApproved()) {
            throw new CommandRejected(new InConflict.CorrectionsOnly(accepted.period()));
        }
        FactKey key = accepted.key();
        if (state.isWithdrawn(key.kind(), key.item())) {
            throw new CommandRejected(new InConflict.Withdrawn(key.item()));
        }
        return new Decision.Step(role, FactEvent.of(accepted));
    }

    /**
     * Only the fact that stands can be corrected, by another of the same kind about the same thing.
     */
    static Decision.Step corrected(PlanState state, FactCorrected asked, Origin origin) {
        PlanContent plan = state.plan();
        Role role = AccessPolicy.reporter(plan, asked.replacement(), origin);
        Fact replacement = FactPolicy.accepted(plan, asked.replacement());
        FactAddress address =
                state.address(asked.corrects())
                        .orElseThrow(() ->
                                new CommandRejected(
                                        new NotThere.Unknown(
                                                Subject.EVENT,
                                                asked.corrects().value(),
                                                List.of())));
        if (!address.equals(FactAddress.of(replacement))) {
            throw new CommandRejected(
                    new AgainstRule.CorrectionChangesSubject(
                            shown(address), shown(FactAddress.of(replacement))));
        }
        RecordedFact standing = state.period(address.period()).fact(address.key()).orElseThrow();
        if (!standing.provenance().eventId().equals(asked.corrects())) {
            throw new CommandRejected(
                    new InConflict.FactSuperseded(
                            asked.corrects().value(), standing.provenance().eventId().value()));
        }
        if (standing.fact().equals(replacement)) {
            throw new CommandRejected(
                    new AgainstRule.CorrectionChangesNothing(asked.corrects().value()));
        }
        return new Decision.Step(
                role, new FactCorrected(asked.corrects(), asked.reason(), replacement));
    }

    private static String shown(FactAddress address) {
        List<String> parts = new ArrayList<>();
        parts.add(address.period());
        parts.add(address.key().kind().code());
        parts.add(address.key().item());
        if (address.key().serviceArea() != null) {
            parts.add(address.key().serviceArea());
        }
        if (address.key().basis() != null) {
            parts.add(address.key().basis());
        }
        return String.join("/", parts);
    }
}
