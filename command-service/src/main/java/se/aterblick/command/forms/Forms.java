package se.aterblick.command.forms;

import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import se.aterblick.command.access.AccessPolicy;
import se.aterblick.command.access.Origin;
import se.aterblick.command.reporting.Precondition;
import se.aterblick.command.reporting.RecordBatch;
import se.aterblick.command.web.BodyReader;
import se.aterblick.command.web.KnownPlans;
import se.aterblick.command.web.PlanCommands;
import se.aterblick.command.web.SealedBodies;
import se.aterblick.command.web.StoredPlans;
import se.aterblick.event.Provenance;
import se.aterblick.form.FilledForm;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.http.problem.ProblemWriter;
import se.aterblick.state.PlanState;
import se.aterblick.state.Receipt;
import se.aterblick.value.PlanId;

/** Takes a form that was filled in: all rows that say something new, or none. */
public final class Forms {

    private static final int MOST_ROWS = 1_000;

    private final PlanCommands commands;
    private final StoredPlans plans;
    private final KnownPlans knownPlans;
    private final RowFacts facts;

    public Forms(
            PlanCommands commands,
            StoredPlans plans,
            KnownPlans knownPlans,
            BodyReader bodies,
            SealedBodies sealing) {
        this.commands = commands;
        this.plans = plans;
        this.knownPlans = knownPlans;
        this.facts = new RowFacts(bodies, sealing);
    }

    /**
     * A form as it was sent.
     *
     * @param words tell a problem in the language of the request
     */
    public record Sent(
            FilledForm form,
            Origin origin,
            boolean english,
            Function<Problem, ProblemWriter.Told> words) {}

    /** What would become of each row; nothing is recorded. */
    public FormReport tried(PlanId planId, String period, Sent sent) {
        return check(planId, period, sent).report(true);
    }

    /**
     * Records what is new in a form.
     *
     * @throws ProblemException with every row's faults if there is one
     */
    public FormReport recorded(PlanId planId, String period, Sent sent) {
        FormCheck check = check(planId, period, sent);
        FormReport report = check.report(false);
        boolean repeated = earlier(planId, sent.origin()).isPresent();
        if (!repeated && report.wrong() > 0) {
            throw new ProblemException(
                    Problem.of(
                                    HttpStatus.UNPROCESSABLE_CONTENT,
                                    "form-refused",
                                    report.wrong(),
                                    report.rows())
                            .with("report", report));
        }
        if (!repeated && check.updates().isEmpty()) {
            return report;
        }
        if (check.updates().size() > MOST_ROWS) {
            throw new ProblemException(
                    Problem.of(
                            HttpStatus.CONTENT_TOO_LARGE,
                            "too-many-updates",
                            check.updates().size(),
                            MOST_ROWS));
        }
        RecordBatch batch =
                new RecordBatch(
                        planId,
                        check.updates(),
                        new Precondition.KnownUpTo(sent.form().head().sequence()),
                        sent.origin());
        Provenance last = commands.send(batch).receipt().provenance();
        return report.recordedAs(last.eventId().value(), last.sequence());
    }

    /** What the same request recorded before. */
    private Optional<Receipt> earlier(PlanId planId, Origin origin) {
        return plans.state(planId).flatMap(s -> s.receipt(origin.mark().commandId()));
    }

    private FormCheck check(PlanId planId, String period, Sent sent) {
        FilledForm form = sent.form();
        PlanState now =
                plans.state(planId)
                        .orElseThrow(() -> knownPlans.unknown(planId, sent.origin().caller()));
        AccessPolicy.checkCommittee(now.plan(), sent.origin().caller());
        // A retry is answered as the first time: on the plan as it was then.
        PlanState decidedOn =
                now.receipt(sent.origin().mark().commandId())
                        .flatMap(receipt -> plans.before(planId, receipt))
                        .orElse(now);
        String found = form.head().planId() + " " + form.head().period();
        String asked = planId.value() + " " + period;
        Optional<PlanState> then = plans.stateAt(planId, form.head().sequence());
        if (!found.equals(asked) || then.isEmpty()) {
            throw new ProblemException(
                    Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "form-of-another", found, asked));
        }
        FormCheck check =
                new FormCheck(
                        decidedOn,
                        then.get(),
                        form,
                        sent.origin(),
                        facts,
                        new RowFaults(sent.words(), sent.english()));
        check.run();
        return check;
    }
}
