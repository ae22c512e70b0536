package se.aterblick.query.completeness;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.state.PeriodState;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedRevision;

/**
 * Tells of everything a plan asks for in a period how it stands.
 *
 * <p>What came into the plan after the period was closed is not due in it, and neither is what was
 * withdrawn before; closed means that the day of {@code reportBy} has passed or a version has been
 * submitted. What has been reported anyway is told all the same.
 */
public final class Completeness {

    private final PlanState state;
    private final PlanContent plan;
    private final Period period;
    private final PeriodState reported;
    private final @Nullable Provenance firstSubmission;

    private Completeness(PlanState state, Period period) {
        this.state = state;
        this.plan = state.plan();
        this.period = period;
        this.reported = state.period(period.code());
        this.firstSubmission =
                reported.lifecycle().versions().stream()
                        .findFirst()
                        .map(version -> version.submitted())
                        .orElse(null);
    }

    /**
     * One entry for everything that is due, in the order of the plan. It follows from the events
     * alone; only {@link CompletenessEntry#on} lets a day pass.
     */
    public static List<CompletenessEntry> of(PlanState state, Period period) {
        return new Completeness(state, period).entries();
    }

    /** The same for all periods of the plan, on a day. */
    public static List<CompletenessEntry> of(PlanState state, LocalDate day) {
        return state.plan().periods().stream()
                .flatMap(period -> of(state, period).stream())
                .map(entry -> entry.on(day))
                .toList();
    }

    private List<CompletenessEntry> entries() {
        List<CompletenessEntry> entries = new ArrayList<>();
        for (Due thing : DueThings.of(plan, period.code())) {
            Answer answer = Answer.of(thing, reported);
            boolean addedLate = added(thing).filter(this::isClosedBefore).isPresent();
            boolean due = !addedLate && !isWithdrawn(thing);
            if (due || answer.reported() != null) {
                entries.add(entry(thing, answer, due));
            }
        }
        return List.copyOf(entries);
    }

    private CompletenessEntry entry(Due thing, Answer answer, boolean due) {
        return new CompletenessEntry(
                plan,
                period,
                thing,
                state(answer, due),
                due ? dueDate() : null,
                answer.reported(),
                answer.missingReason(),
                answer.partsReported(),
                answer.partsMissing());
    }

    private CompletenessState state(Answer answer, boolean due) {
        Provenance since = answer.reported();
        if (since == null) {
            return firstSubmission == null
                    ? CompletenessState.NOT_REPORTED
                    : CompletenessState.OVERDUE;
        }
        if (answer.missingReason() != null) {
            return CompletenessState.MISSING_WITH_REASON;
        }
        return due && isLate(since) ? CompletenessState.REPORTED_LATE : CompletenessState.REPORTED;
    }

    private boolean isLate(Provenance since) {
        LocalDate day = period.reportBy();
        return day == null ? isSubmittedBefore(since) : dayOf(since).isAfter(day);
    }

    private @Nullable LocalDate dueDate() {
        LocalDate day = period.reportBy();
        return day != null || firstSubmission == null ? day : dayOf(firstSubmission);
    }

    private boolean isWithdrawn(Due due) {
        return state.withdrawal(due.kind(), due.item())
                .map(RecordedRevision::provenance)
                .filter(withdrawn -> !isClosedBefore(withdrawn))
                .isPresent();
    }

    /** The revision that brought it into the plan; empty if it was adopted with it. */
    private Optional<Provenance> added(Due due) {
        return state.revisions().reversed().stream()
                .filter(revision -> !DueThings.knows(revision.before(), due))
                .findFirst()
                .map(RecordedRevision::provenance);
    }

    private boolean isClosedBefore(Provenance event) {
        LocalDate day = period.reportBy();
        return isSubmittedBefore(event) || (day != null && dayOf(event).isAfter(day));
    }

    private boolean isSubmittedBefore(Provenance event) {
        return firstSubmission != null && firstSubmission.sequence() < event.sequence();
    }

    private LocalDate dayOf(Provenance event) {
        return event.knownAt().atZone(plan.zone()).toLocalDate();
    }
}
