package se.aterblick.command.forms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import se.aterblick.form.FilledUpdate;
import se.aterblick.form.FormColumn;
import se.aterblick.form.FormSheet;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.FactKey;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import tools.jackson.databind.JsonNode;

/**
 * Decides on each update of a form by itself, as it would be decided on in earnest.
 *
 * <p>One that says what the form was made with is unchanged, whatever has been reported since; so
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
        form.updates().forEach(update -> rows.addAll(results(update)));
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

    private List<FormReport.Row> results(FilledUpdate update) {
        FilledRow first = update.first();
        FactKey key =
                new FactKey(first.kind().kind(), first.item(), first.serviceArea(), first.basis());
        Optional<Fact> before = fact(then, key);
        boolean emptied = update.kind().hasParts() && before.isPresent();
        if (update.isBlank() && !emptied) {
            return rows(update, FormReport.Fate.NOT_FILLED_IN);
        }
        Map<FilledRow, List<FormReport.Fault>> wrong = misfits(update, before);
        if (wrong.isEmpty()) {
            try {
                Fact reported = facts.fact(update, form.head().period(), before);
                Fact accepted = FactPolicy.accepted(now.plan(), reported);
                if (before.filter(fact -> facts.isSame(fact, accepted)).isPresent()
                        || fact(now, key)
                                .filter(fact -> facts.isSame(fact, accepted))
                                .isPresent()) {
                    return rows(update, FormReport.Fate.UNCHANGED);
                }
                updates.add(decided(reported));
            } catch (CommandRejected e) {
                wrong = faults.refused(update, RejectionAdvice.problem(e));
            } catch (ProblemException e) {
                wrong = faults.refused(update, e.problem());
            }
        }
        return rows(update, before, wrong);
    }

    private BatchUpdate decided(Fact reported) {
        BatchUpdate update = new BatchUpdate(reported, null);
        Precondition known = new Precondition.KnownUpTo(form.head().sequence());
        new RecordBatch(now.plan().planId(), List.of(update), known, origin)
                .decide(now, Instant.EPOCH);
        return update;
    }

    /** What is wrong with single rows, whatever they come to together. */
    private Map<FilledRow, List<FormReport.Fault>> misfits(
            FilledUpdate update, Optional<Fact> before) {
        Map<FilledRow, List<FormReport.Fault>> wrong = new HashMap<>();
        update.rows().stream()
                .filter(row -> !row.faults().isEmpty())
                .forEach(row -> wrong.put(row, faults.unread(row)));
        if (update.kind().hasParts()) {
            parts(update, before, wrong);
        }
        return wrong;
    }

    private void parts(
            FilledUpdate update,
            Optional<Fact> before,
            Map<FilledRow, List<FormReport.Fault>> wrong) {
        for (FilledRow part : update.parts()) {
            if (part.faults().isEmpty()) {
                try {
                    facts.check(part);
                } catch (ProblemException e) {
                    wrong.put(part, List.of(faults.refused(part, e.problem())));
                }
            }
        }
        FilledRow row = update.whole().orElseGet(update::first);
        int missing = update.missing(before.map(facts::parts).orElse(0));
        if (missing > 0) {
            wrong.putIfAbsent(
                    row, List.of(faults.misfit(row, FormSheet.ITEM, "form-row-missing", missing)));
        } else if (update.parts().isEmpty() && update.sum().isEmpty()) {
            wrong.putIfAbsent(row, List.of(faults.misfit(row, FormSheet.SUM, "form-no-parts")));
        }
    }

    private static List<FormReport.Row> rows(FilledUpdate update, FormReport.Fate fate) {
        return update.rows().stream()
                .map(row ->
                        row(
                                row,
                                isUnused(row) ? FormReport.Fate.NOT_FILLED_IN : fate,
                                List.of(),
                                List.of()))
                .toList();
    }

    /**
     * Whether it is one of a part that there is not; the row of a list itself often says little.
     */
    private static boolean isUnused(FilledRow row) {
        return row.part() != null && row.isBlank();
    }

    /** Of a list, its own row is recorded whichever of its parts is new. */
    private List<FormReport.Row> rows(
            FilledUpdate update,
            Optional<Fact> before,
            Map<FilledRow, List<FormReport.Fault>> wrong) {
        Optional<JsonNode> then = before.map(facts::tree);
        List<FormReport.Row> rows = new ArrayList<>();
        for (FilledRow row : update.rows()) {
            List<FormReport.Fault> faulty = wrong.getOrDefault(row, List.of());
            List<FormReport.Change> changes =
                    row.faults().isEmpty() ? changes(update, row, then) : List.of();
            if (!faulty.isEmpty()) {
                rows.add(row(row, FormReport.Fate.WRONG, changes, faulty));
            } else if (!changes.isEmpty() || (row.part() == null && wrong.isEmpty())) {
                rows.add(row(row, FormReport.Fate.RECORDED, changes, List.of()));
            } else {
                FormReport.Fate fate =
                        isUnused(row) ? FormReport.Fate.NOT_FILLED_IN : FormReport.Fate.UNCHANGED;
                rows.add(row(row, fate, List.of(), List.of()));
            }
        }
        return rows;
    }

    private Optional<Fact> fact(PlanState state, FactKey key) {
        return state.period(form.head().period()).fact(key).map(RecordedFact::fact);
    }

    private List<FormReport.Change> changes(
            FilledUpdate update, FilledRow row, Optional<JsonNode> before) {
        List<FormReport.Change> changes = new ArrayList<>();
        for (FormColumn column : row.kind().inputs(row.part() != null)) {
            @Nullable String was =
                    before.map(fact -> RowFacts.value(fact, column, row.part())).orElse(null);
            @Nullable String is =
                    row.kind().hasParts() && column.id().equals(FormSheet.SUM)
                            ? update.sum().orElse(null)
                            : row.values().get(column.id());
            if (!stripped(was).equals(stripped(is))) {
                String cell = row.places().getOrDefault(column.id(), "");
                changes.add(
                        new FormReport.Change(
                                cell,
                                column.id(),
                                faults.heading(column),
                                faults.word(column, was),
                                faults.word(column, is)));
            }
        }
        return List.copyOf(changes);
    }

    /** A spreadsheet may drop blanks around a text. */
    private static Optional<String> stripped(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip);
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
                row.part(),
                row.name(),
                fate,
                changes,
                faults);
    }
}
