package se.aterblick.query.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.PlanItem;
import se.aterblick.plan.Progress;
import se.aterblick.query.commitment.Commitment.Said;
import se.aterblick.query.commitment.Commitment.Silence;
import se.aterblick.query.commitment.ItemHistory.Stated;
import se.aterblick.query.completeness.Completeness;
import se.aterblick.query.completeness.CompletenessEntry;
import se.aterblick.query.completeness.CompletenessState;
import se.aterblick.query.completeness.Due;
import se.aterblick.query.history.PlanThen;
import se.aterblick.reporting.FactKind;
import se.aterblick.reporting.Outcome;
import se.aterblick.reporting.VolumeOutcome;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import se.aterblick.state.ReportVersion;

/** Finds in one plan what is overdue, postponed or passed over in silence. */
final class Promises {

    private final PlanThen then;
    private final PlanState state;
    private final PlanContent plan;
    private final List<Period> periods;

    Promises(PlanThen then) {
        this.then = then;
        this.state = then.state();
        this.plan = then.plan();
        this.periods = plan.periods().stream().sorted(ItemHistory.ORDER).toList();
    }

    List<Commitment> broken() {
        List<Commitment> found = new ArrayList<>();
        for (PlanItem item : plan.items()) {
            if (!state.isWithdrawn(FactKind.STATUS, item.id())) {
                ItemHistory history = ItemHistory.of(state, item);
                overdue(history).ifPresent(found::add);
                postponed(history).ifPresent(found::add);
            }
        }
        found.addAll(silences());
        return found;
    }

    private Optional<Commitment> overdue(ItemHistory history) {
        LocalDate due = history.dueDate();
        if (due == null || !then.day().isAfter(due) || history.isSettled()) {
            return Optional.empty();
        }
        List<Stated> open = history.latest().stream().filter(s -> !s.isSettled()).toList();
        return Optional.of(commitment(CommitmentState.OVERDUE, history, open));
    }

    private Optional<Commitment> postponed(ItemHistory history) {
        List<Stated> postponed =
                history.latest().stream().filter(s -> s.progress() == Progress.POSTPONED).toList();
        return postponed.isEmpty()
                ? Optional.empty()
                : Optional.of(commitment(CommitmentState.POSTPONED, history, postponed));
    }

    private Commitment commitment(
            CommitmentState what, ItemHistory history, List<Stated> statuses) {
        PlanItem item = history.item();
        List<String> areas =
                statuses.stream()
                        .map(s -> s.status().serviceArea())
                        .filter(Objects::nonNull)
                        .toList();
        return new Commitment(
                what,
                plan,
                FactKind.STATUS,
                item.id(),
                item.number(),
                item.title(),
                areas.isEmpty() ? item.serviceAreas() : areas,
                item.responsible(),
                statuses.stream().findFirst().map(Stated::said).orElse(null),
                history.dueDate(),
                history.earlierDueDate(),
                null,
                null,
                null);
    }

    /** Every run of reports that passed something over, also runs that ended. */
    private List<Commitment> silences() {
        List<List<CompletenessEntry>> byPeriod =
                periods.stream()
                        .map(period ->
                                Completeness.of(state, period).stream()
                                        .map(entry -> entry.on(then.day()))
                                        .toList())
                        .toList();
        List<Due> things =
                byPeriod.stream()
                        .flatMap(List::stream)
                        .map(CompletenessEntry::due)
                        .filter(due -> isFollowed(due.kind()))
                        .distinct()
                        .toList();
        return things.stream().flatMap(due -> silences(due, byPeriod)).toList();
    }

    private static boolean isFollowed(FactKind kind) {
        return kind == FactKind.STATUS
                || kind == FactKind.OUTCOME
                || kind == FactKind.VOLUME_FIGURE;
    }

    private Stream<Commitment> silences(Due due, List<List<CompletenessEntry>> byPeriod) {
        List<Commitment> found = new ArrayList<>();
        List<Period> run = new ArrayList<>();
        for (List<CompletenessEntry> entries : byPeriod) {
            CompletenessEntry entry =
                    entries.stream().filter(e -> e.due().equals(due)).findFirst().orElse(null);
            if (entry == null) {
                continue;
            }
            if (entry.state() == CompletenessState.OVERDUE && !isSettled(due, entry.period())) {
                run.add(entry.period());
            } else if (!entry.isUnreported() && !run.isEmpty()) {
                found.add(silent(due, run, entry.period().code()));
                run.clear();
            }
        }
        if (!run.isEmpty()) {
            found.add(silent(due, run, null));
        }
        return found.stream();
    }

    /** Nobody need report again what was done or cancelled. */
    private boolean isSettled(Due due, Period before) {
        return due.kind() == FactKind.STATUS
                && plan.item(due.item())
                        .map(item -> ItemHistory.of(state, item))
                        .filter(history -> history.isSettledBefore(before, plan))
                        .isPresent();
    }

    private Commitment silent(Due due, List<Period> run, @Nullable String brokenIn) {
        Optional<ItemHistory> history =
                due.kind() == FactKind.STATUS
                        ? plan.item(due.item()).map(item -> ItemHistory.of(state, item))
                        : Optional.empty();
        return new Commitment(
                CommitmentState.SILENT,
                plan,
                due.kind(),
                due.item(),
                due.number(),
                due.name(),
                due.serviceAreas(),
                due.responsible(),
                lastSaid(due.kind(), due.item()).orElse(null),
                history.map(ItemHistory::dueDate).orElse(null),
                history.map(ItemHistory::earlierDueDate).orElse(null),
                new Silence(run.stream().map(Period::code).toList(), brokenIn),
                null,
                submissionOf(run.getLast()));
    }

    private @Nullable Provenance submissionOf(Period period) {
        return state.period(period.code())
                .lifecycle()
                .latestVersion()
                .map(ReportVersion::submitted)
                .orElse(null);
    }

    /** What was said last of an item, an indicator or a volume figure. */
    Optional<Said> lastSaid(FactKind kind, String item) {
        if (kind == FactKind.STATUS) {
            return plan.item(item)
                    .map(found -> ItemHistory.of(state, found).latest())
                    .flatMap(latest -> latest.stream().findFirst())
                    .map(Stated::said);
        }
        return periods.reversed().stream()
                .flatMap(period -> state.period(period.code()).facts().stream())
                .filter(recorded ->
                        recorded.fact().key().kind() == kind
                                && recorded.fact().key().item().equals(item)
                                && recorded.fact().missingReason() == null)
                .findFirst()
                .map(Promises::said);
    }

    private static Said said(RecordedFact recorded) {
        String comment =
                switch (recorded.fact()) {
                    case Outcome outcome -> outcome.comment();
                    case VolumeOutcome figure -> figure.comment();
                    default -> null;
                };
        return new Said(recorded.fact().period(), null, null, null, comment, recorded.provenance());
    }
}
