package se.aterblick.query.completeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.aterblick.event.FactCorrected;
import se.aterblick.event.FactEvent;
import se.aterblick.event.PlanRevised;
import se.aterblick.event.RecordedEvent;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.fixtures.RandomHistory;
import se.aterblick.plan.ItemAdded;
import se.aterblick.plan.ItemWithdrawn;
import se.aterblick.plan.Period;
import se.aterblick.reporting.Fact;
import se.aterblick.state.PlanState;

/** Completeness of random histories against a recount that reads the stream over and over. */
class CompletenessRecountTests {

    private static final int HISTORIES = 60;
    private static final int EVENTS = 90;

    private enum Sort {
        NOTHING,
        REASON,
        VALUE
    }

    @Test
    void equalsASlowRecountOfTheStream() {
        Set<CompletenessState> seen = new HashSet<>();
        for (int seed = 1; seed <= HISTORIES; seed++) {
            List<RecordedEvent> events = RandomHistory.of(seed, EVENTS);
            PlanState state = PlanState.fold(events);
            for (Period period : state.plan().periods()) {
                List<CompletenessEntry> entries = Completeness.of(state, period);
                List<String> told = entries.stream().map(CompletenessRecountTests::told).toList();
                entries.forEach(e -> seen.add(e.state()));
                assertThat(told)
                        .as("seed %d, period %s", seed, period.code())
                        .isEqualTo(recount(state, period.code(), events));
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(CompletenessState.values());
    }

    private static String told(CompletenessEntry e) {
        String event = e.reported() == null ? "-" : "" + e.reported().sequence();
        return e.due().kind() + " " + e.due().item() + " " + e.state() + " " + event;
    }

    private static List<String> recount(PlanState state, String period, List<RecordedEvent> all) {
        int closed = first(all, e -> isSubmission(e, period));
        List<String> told = new ArrayList<>();
        for (Due due : DueThings.of(state.plan(), period)) {
            Sort last = sort(due, period, all, all.size());
            int since = all.size();
            while (since > 0 && sort(due, period, all, since - 1) == last) {
                since--;
            }
            int answeredBy = since - 1;
            int added = first(all, e -> adds(e, due.item()));
            int withdrawn = first(all, e -> withdraws(e, due.item()));
            boolean tooLate = added < all.size() && closed < added;
            boolean gone = withdrawn < all.size() && closed > withdrawn;
            boolean isDue = !tooLate && !gone;
            if (last == Sort.NOTHING) {
                if (isDue) {
                    told.add(line(due, closed < all.size() ? "OVERDUE" : "NOT_REPORTED", "-"));
                }
            } else if (last == Sort.REASON) {
                told.add(line(due, "MISSING_WITH_REASON", "" + answeredBy));
            } else {
                boolean late = isDue && isLate(state, period, all, answeredBy, closed);
                told.add(line(due, late ? "REPORTED_LATE" : "REPORTED", "" + answeredBy));
            }
        }
        return told;
    }

    private static boolean isLate(
            PlanState state, String period, List<RecordedEvent> all, int answered, int closed) {
        LocalDate day = state.plan().period(period).orElseThrow().reportBy();
        return day == null
                ? answered > closed
                : all.get(answered)
                        .provenance()
                        .knownAt()
                        .atZone(state.plan().zone())
                        .toLocalDate()
                        .isAfter(day);
    }

    private static String line(Due due, String state, String event) {
        return due.kind() + " " + due.item() + " " + state + " " + event;
    }

    /** What the first so many events say of a thing. */
    private static Sort sort(Due due, String period, List<RecordedEvent> all, int count) {
        Sort whole = Sort.NOTHING;
        Set<String> parts = new HashSet<>();
        for (RecordedEvent event : all.subList(0, count)) {
            Fact fact = fact(event);
            if (fact == null || !fact.period().equals(period) || fact.key().kind() != due.kind()) {
                continue;
            }
            if (fact.key().equals(due.whole())) {
                whole = fact.missingReason() == null ? Sort.VALUE : Sort.REASON;
            } else if (due.parts().stream().anyMatch(p -> p.key().equals(fact.key()))
                    || (due.anyPart() && fact.key().item().equals(due.item()))) {
                parts.add(fact.key().toString());
            }
        }
        if (whole != Sort.NOTHING) {
            return whole;
        }
        int wanted = due.anyPart() ? 1 : due.parts().size();
        return wanted > 0 && parts.size() >= wanted ? Sort.VALUE : Sort.NOTHING;
    }

    private static @Nullable Fact fact(RecordedEvent event) {
        return switch (event.event()) {
            case FactEvent e -> e.fact();
            case FactCorrected e -> e.replacement();
            default -> null;
        };
    }

    private static boolean isSubmission(RecordedEvent event, String period) {
        return event.event() instanceof ReportSubmitted s && s.period().equals(period);
    }

    private static boolean adds(RecordedEvent event, String item) {
        return event.event() instanceof PlanRevised r
                && r.change() instanceof ItemAdded a
                && a.subject().equals(item);
    }

    private static boolean withdraws(RecordedEvent event, String item) {
        return event.event() instanceof PlanRevised r
                && r.change() instanceof ItemWithdrawn w
                && w.subject().equals(item);
    }

    private static int first(List<RecordedEvent> all, Predicate<RecordedEvent> which) {
        for (int i = 0; i < all.size(); i++) {
            if (which.test(all.get(i))) {
                return i;
            }
        }
        return all.size();
    }
}
