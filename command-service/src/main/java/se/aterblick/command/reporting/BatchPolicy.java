package se.aterblick.command.reporting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.plan.Decision;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.FactEvent;
import se.aterblick.reporting.Fact;
import se.aterblick.state.FactAddress;
import se.aterblick.state.PlanState;

/**
 * A batch is recorded if each of its updates could be, after those before it; the refusal names the
 * first that could not. Pure.
 */
final class BatchPolicy {

    private BatchPolicy() {}

    static Decision decide(PlanState state, RecordBatch command) {
        @Nullable Precondition precondition = command.precondition();
        List<Decision.Step> steps = new ArrayList<>();
        Map<FactAddress, Integer> reported = new HashMap<>();
        for (int i = 0; i < command.updates().size(); i++) {
            BatchUpdate update = command.updates().get(i);
            Fact fact = update.fact();
            FactCorrected correction = update.correction();
            try {
                if (fact != null) {
                    Decision.Step step = ReportingPolicy.reported(state, fact, command.origin());
                    if (precondition != null) {
                        precondition.check(state, address(step));
                    }
                    steps.add(step);
                }
                if (correction != null) {
                    steps.add(ReportingPolicy.corrected(state, correction, command.origin()));
                }
                @Nullable Integer before = reported.put(address(steps.getLast()), i);
                if (correction != null && before != null) {
                    throw new CommandRejected(
                            new InConflict.FactSuperseded(
                                    correction.corrects().value(), "updates[" + before + "]"));
                }
            } catch (CommandRejected e) {
                String place = "updates[" + i + "]";
                throw e.at(i, place + (fact == null ? ".correction.replacement" : ".fact"));
            }
        }
        return new Decision(steps);
    }

    private static FactAddress address(Decision.Step step) {
        return switch (step.event()) {
            case FactEvent e -> FactAddress.of(e.fact());
            case FactCorrected e -> FactAddress.of(e.replacement());
            default -> throw new IllegalStateException("a batch reports and corrects only");
        };
    }
}
