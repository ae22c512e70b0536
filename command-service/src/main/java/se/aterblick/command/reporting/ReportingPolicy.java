package se.aterblick.command.reporting;

import java.util.ArrayList;
import java.util.List;
import se.aterblick.command.access.AccessPolicy;
import se.aterblick.command.plan.Decision;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.RejectionReason;
import se.aterblick.command.rejection.Subject;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.FactEvent;
import se.aterblick.event.PlanEvent;
import se.aterblick.http.caller.Role;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.FactKey;
import se.aterblick.state.FactAddress;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;

/** When a fact may be reported or corrected; pure. */
public final class ReportingPolicy {

    private ReportingPolicy() {}

    /** A period whose report is approved takes corrections only. */
    public static Decision decide(PlanState state, RecordFacts command) {
        PlanContent plan = state.plan();
        List<PlanEvent> events = new ArrayList<>();
        Role role = Role.MANAGER;
        for (Fact fact : command.facts()) {
            role = AccessPolicy.reporter(plan, fact, command.origin());
            Fact accepted = FactPolicy.accepted(plan, fact);
            if (state.period(accepted.period()).lifecycle().isApproved()) {
                throw new CommandRejected(new RejectionReason.CorrectionsOnly(accepted.period()));
            }
            FactKey key = accepted.key();
            if (state.isWithdrawn(key.kind(), key.item())) {
                throw new CommandRejected(new RejectionReason.Withdrawn(key.item()));
            }
            events.add(FactEvent.of(accepted));
        }
        return new Decision(role, events);
    }

    /**
     * Only the fact that stands can be corrected, by another of the same kind about the same thing.
     */
    public static Decision decide(PlanState state, CorrectFact command) {
        PlanContent plan = state.plan();
        Role role = AccessPolicy.reporter(plan, command.replacement(), command.origin());
        Fact replacement = FactPolicy.accepted(plan, command.replacement());
        FactAddress address =
                state.address(command.corrects())
                        .orElseThrow(() ->
                                new CommandRejected(
                                        new RejectionReason.Unknown(
                                                Subject.EVENT,
                                                command.corrects().value(),
                                                List.of())));
        if (!address.equals(FactAddress.of(replacement))) {
            throw new CommandRejected(
                    new RejectionReason.CorrectionChangesSubject(
                            shown(address), shown(FactAddress.of(replacement))));
        }
        RecordedFact standing = state.period(address.period()).fact(address.key()).orElseThrow();
        if (!standing.provenance().eventId().equals(command.corrects())) {
            throw new CommandRejected(
                    new RejectionReason.FactSuperseded(
                            command.corrects().value(), standing.provenance().eventId().value()));
        }
        if (standing.fact().equals(replacement)) {
            throw new CommandRejected(
                    new RejectionReason.CorrectionChangesNothing(command.corrects().value()));
        }
        return new Decision(
                role,
                List.of(new FactCorrected(command.corrects(), command.reason(), replacement)));
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
