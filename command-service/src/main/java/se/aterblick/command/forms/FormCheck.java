package se.aterblick.command.forms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.access.Origin;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.RejectionAdvice;
import se.aterblick.command.reporting.BatchUpdate;
import se.aterblick.command.reporting.FactPolicy;
import se.aterblick.command.reporting.Precondition;
import se.aterblick.command.reporting.RecordBatch;
import se.aterblick.form.FilledForm;
import se.aterblick.form.FilledRow;
import se.aterblick.form.FormColumn;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.FactKey;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;

/**
 * Decides on each row of a form by itself, as it would be decided on in earnest.
 *
 * <p>A row that says what the form was made with is unchanged, whatever has been reported since; so
 * is one that says what stands now.
 */
final class FormCheck {

    private final PlanState now;
    private final PlanState then;
    private final FilledForm form;
    private final Origin origin;
    private final RowFacts facts;
    private final RowFaults faults;
    private final List<BatchUpdate> updates = new ArrayList<>();
    private final List<FormReport.Row> rows = new ArrayList<>();

    /**
     * A check of a form.
     *
     * @param then the plan as the form knew it
     */
    FormCheck(
            PlanState now,
            PlanState then,
            FilledForm form,
            Origin origin,
            RowFacts facts,
            RowFaults faults) {
        this.now = now;
        this.then = then;
        this.form = form;
        this.origin = origin;
        this.facts = facts;
        this.faults = faults;
    }

    void run() {
        form.rows().forEach(row -> rows.add(result(row)));
    }

    /** What is to be recorded, in the order of the rows. */
    List<BatchUpdate> updates() {
        return List.copyOf(updates);
    }

    FormReport report(boolean dryRun) {
        return new FormReport(
                form.head().planId(),
                form.head().period(),
                dryRun,
                Objects.requireNonNull(origin.mark().file()),
                form.head().sequence(),
                rows.size(),
                count(FormReport.Fate.RECORDED),
                count(FormReport.Fate.UNCHANGED),
                count(FormReport.Fate.NOT_FILLED_IN),
                count(FormReport.Fate.WRONG),
                List.copyOf(rows),
                null,
                null);
    }

    private int count(FormReport.Fate fate) {
        return (int) rows.stream().filter(row -> row.result() == fate).count();
    }

    private FormReport.Row result(FilledRow row) {
        if (row.isBlank()) {
            return row(row, FormReport.Fate.NOT_FILLED_IN, List.of(), List.of());
        }
        if (!row.faults().isEmpty()) {
            return row(row, FormReport.Fate.WRONG, List.of(), faults.unread(row));
        }
        FactKey key = new FactKey(row.kind().kind(), row.item(), row.serviceArea(), row.basis());
        Optional<Fact> before = fact(then, key);
        try {
            Fact reported = facts.fact(row, form.head().period(), before);
            Fact accepted = FactPolicy.accepted(now.plan(), reported);
            if (before.filter(fact -> facts.isSame(fact, accepted)).isPresent()
                    || fact(now, key).filter(fact -> facts.isSame(fact, accepted)).isPresent()) {
                return row(row, FormReport.Fate.UNCHANGED, List.of(), List.of());
            }
            BatchUpdate update = new BatchUpdate(reported, null);
            Precondition known = new Precondition.KnownUpTo(form.head().sequence());
            new RecordBatch(now.plan().planId(), List.of(update), known, origin)
                    .decide(now, Instant.EPOCH);
            updates.add(update);
            return row(row, FormReport.Fate.RECORDED, changes(row, before), List.of());
        } catch (CommandRejected e) {
            return wrong(row, before, faults.refused(row, RejectionAdvice.problem(e)));
        } catch (ProblemException e) {
            return wrong(row, before, faults.refused(row, e.problem()));
        }
    }

    private FormReport.Row wrong(FilledRow row, Optional<Fact> before, FormReport.Fault fault) {
        return row(row, FormReport.Fate.WRONG, changes(row, before), List.of(fault));
    }

    private Optional<Fact> fact(PlanState state, FactKey key) {
        return state.period(form.head().period()).fact(key).map(RecordedFact::fact);
    }

    private List<FormReport.Change> changes(FilledRow row, Optional<Fact> before) {
        List<FormReport.Change> changes = new ArrayList<>();
        for (FormColumn column : row.kind().inputs()) {
            @Nullable String was = before.map(fact -> facts.value(fact, column)).orElse(null);
            @Nullable String is = row.values().get(column.id());
            if (!Objects.equals(was, is)) {
                String cell = row.places().getOrDefault(column.id(), "");
                changes.add(
                        new FormReport.Change(
                                cell,
                                faults.heading(column),
                                faults.word(column, was),
                                faults.word(column, is)));
            }
        }
        return List.copyOf(changes);
    }

    private static FormReport.Row row(
            FilledRow row,
            FormReport.Fate fate,
            List<FormReport.Change> changes,
            List<FormReport.Fault> faults) {
        return new FormReport.Row(
                row.sheet(),
                row.number(),
                row.kind().kind().code(),
                row.item(),
                row.serviceArea(),
                row.basis(),
                row.name(),
                fate,
                changes,
                faults);
    }
}
