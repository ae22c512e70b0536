package se.aterblick.command.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.RejectionAdvice;
import se.aterblick.command.web.PlanCommands;
import se.aterblick.command.web.StoredPlans;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.Problem;
import se.aterblick.state.PlanState;

/**
 * Records a file of updates row by row, each under its original time.
 *
 * <p>Every row is a command of its own, named by its content: the same row is recorded once however
 * often it is imported. The first row that is refused stops the import, for what follows may rest
 * on it.
 */
public final class Imports {

    private final PlanCommands commands;
    private final StoredPlans plans;

    public Imports(PlanCommands commands, StoredPlans plans) {
        this.commands = commands;
        this.plans = plans;
    }

    public ImportReport record(UpdateFile file, Caller caller) {
        return commands.inOnePlace(() -> recorded(file, caller));
    }

    private ImportReport recorded(UpdateFile file, Caller caller) {
        RowCommands rows =
                new RowCommands(
                        file.planId(), () -> plans.state(file.planId()).orElse(PlanState.EMPTY));
        List<ImportReport.RowResult> results = new ArrayList<>();
        int recordedNow = 0;
        for (int i = 0; i < file.updates().size(); i++) {
            UpdateFile.Row row = file.updates().get(i);
            try {
                CommandResult result = commands.sendInPlace(rows.command(row, caller));
                rows.recorded(row, result);
                recordedNow += result.recordedNow() ? 1 : 0;
                results.add(
                        new ImportReport.RowResult(
                                i,
                                row.row(),
                                result.receipt().eventId().value(),
                                result.receipt().provenance().sequence(),
                                result.recordedNow()));
            } catch (CommandRejected e) {
                Problem problem = RejectionAdvice.problem(e);
                ImportReport.Refusal refusal =
                        new ImportReport.Refusal(
                                i,
                                row.row(),
                                problem.status().value(),
                                problem.code(),
                                problem.arguments());
                return report(file, recordedNow, results, refusal);
            }
        }
        return report(file, recordedNow, results, null);
    }

    private static ImportReport report(
            UpdateFile file,
            int recordedNow,
            List<ImportReport.RowResult> results,
            ImportReport.@Nullable Refusal refusal) {
        return new ImportReport(
                file.planId().value(),
                file.updates().size(),
                recordedNow,
                results.size() - recordedNow,
                List.copyOf(results),
                refusal);
    }
}
