package se.aterblick.command.accounting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.aterblick.command.access.AccessPolicy;
import se.aterblick.command.access.Origin;
import se.aterblick.command.plan.CommandResult;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.RejectionAdvice;
import se.aterblick.command.reporting.BatchUpdate;
import se.aterblick.command.reporting.RecordBatch;
import se.aterblick.command.web.KnownPlans;
import se.aterblick.command.web.PlanCommands;
import se.aterblick.command.web.StoredPlans;
import se.aterblick.event.Provenance;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.http.problem.ProblemWriter;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.BudgetDeviation;
import se.aterblick.reporting.Fact;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import se.aterblick.value.PlanId;

/** Takes an accounting file: the deviations of all lines of its mapping, or none. */
public final class AccountingImports {

    private final PlanCommands commands;
    private final StoredPlans plans;
    private final KnownPlans knownPlans;

    public AccountingImports(PlanCommands commands, StoredPlans plans, KnownPlans knownPlans) {
        this.commands = commands;
        this.plans = plans;
        this.knownPlans = knownPlans;
    }

    /** What would become of each line; nothing is recorded. */
    public AccountingReport tried(
            PlanId planId,
            AccountingFile file,
            Origin origin,
            Function<Problem, ProblemWriter.Told> words) {
        return check(planId, file, origin, words).report(true);
    }

    /**
     * Records what is new.
     *
     * @throws ProblemException with every line's fault if there is one
     */
    public AccountingReport recorded(
            PlanId planId,
            AccountingFile file,
            Origin origin,
            Function<Problem, ProblemWriter.Told> words) {
        Check check = check(planId, file, origin, words);
        AccountingReport report = check.report(false);
        boolean repeated =
                plans.state(planId)
                        .flatMap(now -> now.receipt(origin.mark().commandId()))
                        .isPresent();
        if (!repeated && !check.isSound()) {
            throw new ProblemException(
                    Problem.of(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    "sie-refused",
                                    report.wrong(),
                                    report.lines().size())
                            .with("report", report));
        }
        if (!repeated && check.updates.isEmpty()) {
            return report;
        }
        CommandResult result = commands.send(new RecordBatch(planId, check.updates, origin));
        Provenance last = result.receipt().provenance();
        return report.recordedAs(last.eventId().value(), last.sequence());
    }

    private Check check(
            PlanId planId,
            AccountingFile file,
            Origin origin,
            Function<Problem, ProblemWriter.Told> words) {
        PlanState now =
                plans.state(planId).orElseThrow(() -> knownPlans.unknown(planId, origin.caller()));
        AccessPolicy.checkCommittee(now.plan(), origin.caller());
        AccountMapping mapping = file.mapping();
        PlanContent plan = now.plan();
        Period period =
                plan.period(mapping.period())
                        .orElseThrow(() ->
                                new CommandRejected(
                                        new AgainstRule.PeriodNotInPlan(
                                                mapping.period(),
                                                plan.periods().stream()
                                                        .map(Period::code)
                                                        .toList())));
        try {
            SieFile sie = SieFile.of(file.bytes());
            checkCovers(sie, period);
            // A retry is answered as the first time: on the plan as it was then.
            PlanState decidedOn =
                    now.receipt(origin.mark().commandId())
                            .flatMap(receipt -> plans.before(planId, receipt))
                            .orElse(now);
            Check check = new Check(decidedOn, file, period, sie, origin, words);
            mapping.lines().forEach(check::line);
            return check;
        } catch (SieProblem e) {
            throw new ProblemException(
                    Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, e.code(), e.values().toArray()));
        }
    }

    private static void checkCovers(SieFile sie, Period period) {
        if (sie.from().isAfter(period.from()) || sie.until().isBefore(period.to())) {
            throw new SieProblem(
                    "sie-other-days", sie.from(), sie.until(), period.from(), period.to());
        }
    }

    /** One file against one plan. */
    private static final class Check {

        private final PlanState now;
        private final AccountingFile file;
        private final Period period;
        private final SieFile sie;
        private final Origin origin;
        private final Function<Problem, ProblemWriter.Told> words;
        private final List<BatchUpdate> updates = new ArrayList<>();
        private final List<AccountingReport.Line> lines = new ArrayList<>();

        Check(
                PlanState now,
                AccountingFile file,
                Period period,
                SieFile sie,
                Origin origin,
                Function<Problem, ProblemWriter.Told> words) {
            this.now = now;
            this.file = file;
            this.period = period;
            this.sie = sie;
            this.origin = origin;
            this.words = words;
        }

        boolean isSound() {
            return count(AccountingReport.Fate.WRONG) == 0;
        }

        AccountingReport report(boolean dryRun) {
            AccountMapping mapping = file.mapping();
            return new AccountingReport(
                    now.plan().planId().value(),
                    period.code(),
                    dryRun,
                    file.source(),
                    mapping.unit(),
                    count(AccountingReport.Fate.RECORDED),
                    count(AccountingReport.Fate.UNCHANGED),
                    count(AccountingReport.Fate.WRONG),
                    List.copyOf(lines),
                    Untaken.of(sie, mapping, period),
                    null,
                    null);
        }

        private int count(AccountingReport.Fate fate) {
            return (int) lines.stream().filter(line -> line.result() == fate).count();
        }

        void line(AccountMapping.Line line) {
            LineFigures figures = LineFigures.of(now, file.mapping(), line, period, sie);
            if (figures.problem() != null) {
                lines.add(figures.line(AccountingReport.Fate.WRONG, fault(figures.problem())));
                return;
            }
            BudgetDeviation deviation = figures.deviation();
            Optional<Fact> standing =
                    now.period(period.code()).fact(deviation.key()).map(RecordedFact::fact);
            try {
                BatchUpdate update = new BatchUpdate(deviation, null);
                if (standing.filter(deviation::equals).isPresent()) {
                    lines.add(figures.line(AccountingReport.Fate.UNCHANGED, null));
                    return;
                }
                new RecordBatch(now.plan().planId(), List.of(update), origin)
                        .decide(now, Instant.EPOCH);
                updates.add(update);
                lines.add(figures.line(AccountingReport.Fate.RECORDED, null));
            } catch (CommandRejected e) {
                lines.add(
                        figures.line(
                                AccountingReport.Fate.WRONG, fault(RejectionAdvice.problem(e))));
            }
        }

        private AccountingReport.@Nullable Fault fault(Problem problem) {
            ProblemWriter.Told told = words.apply(problem);
            return new AccountingReport.Fault(problem.code(), told.title(), told.detail());
        }
    }
}
