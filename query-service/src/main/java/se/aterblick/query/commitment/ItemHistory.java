package se.aterblick.query.commitment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Fulfilment;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.PlanItem;
import se.aterblick.plan.Progress;
import se.aterblick.plan.StatusWord;
import se.aterblick.query.commitment.Commitment.Said;
import se.aterblick.reporting.Status;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;

/**
 * What was said of an assignment or activity, period by period.
 *
 * <p>In a period the status of the whole counts, or else those of its service areas. A status that
 * only says why there is none says nothing here. Periods follow each other by their last day.
 */
record ItemHistory(PlanItem item, List<Stated> statuses) {

    /** The order of periods: by last day, and where windows end together the shorter first. */
    static final Comparator<Period> ORDER =
            Comparator.comparing(Period::to).thenComparing(Period::from, Comparator.reverseOrder());

    /** A status as it stands, on the axes that it or its word states. */
    record Stated(
            Status status,
            RecordedFact recorded,
            @Nullable Progress progress,
            @Nullable Fulfilment fulfilment) {

        boolean isSettled() {
            return progress == null
                    ? fulfilment == Fulfilment.FULFILLED
                    : progress == Progress.DONE || progress == Progress.CANCELLED;
        }

        boolean isKept() {
            return isSettled() || fulfilment == Fulfilment.FULFILLED;
        }

        Said said() {
            return new Said(
                    status.period(),
                    status.label(),
                    progress,
                    fulfilment,
                    status.comment(),
                    recorded.provenance());
        }
    }

    ItemHistory {
        statuses = List.copyOf(statuses);
    }

    static ItemHistory of(PlanState state, PlanItem item) {
        PlanContent plan = state.plan();
        List<Stated> statuses = new ArrayList<>();
        for (Period period : plan.periods().stream().sorted(ORDER).toList()) {
            List<Stated> all =
                    state.period(period.code()).facts().stream()
                            .flatMap(recorded -> stated(plan, item, recorded).stream())
                            .toList();
            List<Stated> whole =
                    all.stream().filter(s -> s.status().serviceArea() == null).toList();
            statuses.addAll(whole.isEmpty() ? all : whole);
        }
        return new ItemHistory(item, statuses);
    }

    private static Optional<Stated> stated(PlanContent plan, PlanItem item, RecordedFact recorded) {
        if (!(recorded.fact() instanceof Status status)
                || !status.item().equals(item.id())
                || status.missingReason() != null) {
            return Optional.empty();
        }
        Optional<StatusWord> word = Optional.ofNullable(status.label()).flatMap(plan::word);
        Progress progress = status.progress();
        Fulfilment fulfilment = status.fulfilment();
        return Optional.of(
                new Stated(
                        status,
                        recorded,
                        progress == null ? word.map(StatusWord::progress).orElse(null) : progress,
                        fulfilment == null
                                ? word.map(StatusWord::fulfilment).orElse(null)
                                : fulfilment));
    }

    /** What was said last: in the last period that says anything. */
    List<Stated> latest() {
        return statuses.isEmpty() ? List.of() : in(statuses.getLast().status().period());
    }

    private List<Stated> in(String period) {
        return statuses.stream().filter(s -> s.status().period().equals(period)).toList();
    }

    boolean isSettled() {
        return !latest().isEmpty() && latest().stream().allMatch(Stated::isSettled);
    }

    boolean isKept() {
        return !latest().isEmpty() && latest().stream().allMatch(Stated::isKept);
    }

    /** Whether it was settled in a period that ended before another. */
    boolean isSettledBefore(Period period, PlanContent plan) {
        List<Stated> before =
                statuses.stream()
                        .filter(s ->
                                plan.period(s.status().period())
                                        .filter(p -> ORDER.compare(p, period) < 0)
                                        .isPresent())
                        .toList();
        return new ItemHistory(item, before).isSettled();
    }

    /** The date that counts now: the one stated last, or else the plan's. */
    @Nullable LocalDate dueDate() {
        List<LocalDate> stated = statedDueDates();
        return stated.isEmpty() ? item.dueDate() : stated.getLast();
    }

    /** The last date that was another than the one that counts now. */
    @Nullable LocalDate earlierDueDate() {
        List<LocalDate> all = new ArrayList<>();
        Optional.ofNullable(item.dueDate()).ifPresent(all::add);
        all.addAll(statedDueDates());
        LocalDate now = dueDate();
        return all.reversed().stream().filter(date -> !date.equals(now)).findFirst().orElse(null);
    }

    /** One for each period that states any: the latest of them. */
    private List<LocalDate> statedDueDates() {
        return statuses.stream()
                .map(s -> s.status().period())
                .distinct()
                .flatMap(period ->
                        in(period).stream()
                                .map(s -> s.status().dueDate())
                                .filter(Objects::nonNull)
                                .max(Comparator.naturalOrder())
                                .stream())
                .toList();
    }
}
