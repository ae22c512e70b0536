package se.aterblick.command.imports;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.aterblick.command.access.AccessPolicy;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.plan.PlanCommand;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.RejectionAdvice;
import se.aterblick.command.web.KnownPlans;
import se.aterblick.command.web.Predecessors;
import se.aterblick.command.web.StoredPlans;
import se.aterblick.event.Provenance;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemWriter;
import se.aterblick.state.PlanState;

/**
 * Shows what an import would do, row by row, and records nothing.
 *
 * <p>Each row is decided on the plan as the rows before it would leave it. A refused row does not
 * stop the others, so that a file can be mended in one go.
 */
public final class DryRuns {

    private final StoredPlans plans;
    private final KnownPlans knownPlans;
    private final Predecessors predecessors;
    private final Clock clock;

    public DryRuns(
            StoredPlans plans, KnownPlans knownPlans, Predecessors predecessors, Clock clock) {
        this.plans = plans;
        this.knownPlans = knownPlans;
        this.predecessors = predecessors;
        this.clock = clock;
    }

    /** What would become of each row; refusals are told in the words that are given. */
    public DryRunReport of(
            UpdateFile file, Caller caller, Function<Problem, ProblemWriter.Told> words) {
        PlanState stored =
                plans.state(file.planId())
                        .orElseThrow(() -> knownPlans.unknown(file.planId(), caller));
        AccessPolicy.checkCommittee(stored.plan(), caller);
        Trial trial = new Trial(stored, clock);
        RowCommands rows = new RowCommands(file.planId(), trial::state);
        List<DryRunReport.RowResult> results = new ArrayList<>();
        for (int i = 0; i < file.updates().size(); i++) {
            UpdateFile.Row row = file.updates().get(i);
            try {
                PlanCommand command = predecessors.toldTo(rows.command(row, caller));
                CommandResult result = trial.send(command, "row-" + i);
                rows.recorded(row, result);
                Provenance provenance = result.receipt().provenance();
                boolean known = provenance.sequence() < stored.nextSequence();
                results.add(
                        result.recordedNow()
                                ? DryRunReport.RowResult.wouldBeRecorded(i, row.row())
                                : DryRunReport.RowResult.alreadyRecorded(
                                        i, row.row(), known ? provenance : null));
            } catch (CommandRejected e) {
                Problem problem = RejectionAdvice.problem(e);
                results.add(
                        DryRunReport.RowResult.refused(
                                i, row.row(), problem, words.apply(problem)));
            }
        }
        return DryRunReport.of(file, results);
    }
}
