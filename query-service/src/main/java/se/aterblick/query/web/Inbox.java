package se.aterblick.query.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.caller.Role;

/** What is due in a period for whoever asks, in the order of the plan. */
final class Inbox {

    private final PlanShown plan;
    private final StandingFacts now;
    private final @Nullable String beforePeriod;
    private final StandingFacts before;
    private final List<Measured> measured;
    private final Caller caller;
    private final Locale language;

    /**
     * @param before the facts of the period before; none if there is none
     * @param measured outcomes of the committee's plans, in the order of time
     */
    Inbox(
            PlanShown plan,
            StandingFacts now,
            @Nullable String beforePeriod,
            StandingFacts before,
            List<Measured> measured,
            Caller caller,
            Locale language) {
        this.plan = plan;
        this.now = now;
        this.beforePeriod = beforePeriod;
        this.before = before;
        this.measured = measured;
        this.caller = caller;
        this.language = language;
    }

    /** A row of the interface's list. */
    record Due(
            String kind,
            String item,
            @Nullable String number,
            String name,
            List<String> serviceAreas,
            @Nullable LocalDate dueDate,
            String state) {

        Due {
            serviceAreas = serviceAreas == null ? List.of() : serviceAreas;
        }
    }

    /** By state, in the order of states; those without rows are left out. */
    Map<InboxRow.State, List<InboxRow>> rows(List<Due> dues) {
        return dues.stream()
                .flatMap(this::row)
                .collect(Collectors.groupingBy(InboxRow::state, TreeMap::new, Collectors.toList()));
    }

    private Stream<InboxRow> row(Due due) {
        UpdateKind kind = UpdateKind.of(due.kind()).orElseThrow();
        List<InboxRow.Part> parts = parts(kind, due);
        if (parts.isEmpty()) {
            return Stream.empty();
        }
        PlanShown.@Nullable Indicator indicator =
                plan.indicator(due.item()).filter(found -> kind == UpdateKind.OUTCOME).orElse(null);
        return Stream.of(
                new InboxRow(
                        kind,
                        due.item(),
                        due.number(),
                        due.name(),
                        state(due.state()),
                        due.dueDate(),
                        indicator,
                        indicator == null
                                ? null
                                : Measured.line(
                                        measured, indicator, "trend-" + due.item(), language),
                        parts,
                        beforePeriod,
                        before.about(kind, due.item())));
    }

    private static InboxRow.State state(String state) {
        return switch (state) {
            case "OVERDUE" -> InboxRow.State.OVERDUE;
            case "NOT_REPORTED" -> InboxRow.State.TO_REPORT;
            default -> InboxRow.State.DONE;
        };
    }

    private List<InboxRow.Part> parts(UpdateKind kind, Due due) {
        List<@Nullable String> bases = new ArrayList<>();
        plan.indicator(due.item())
                .filter(indicator -> kind == UpdateKind.OUTCOME)
                .ifPresentOrElse(
                        indicator -> bases.addAll(indicator.allowedBases()), () -> bases.add(null));
        List<InboxRow.Part> parts = new ArrayList<>();
        for (@Nullable String area : areas(kind, due)) {
            for (@Nullable String basis : bases) {
                @Nullable Standing standing = now.at(kind, due.item(), area, basis).orElse(null);
                parts.add(new InboxRow.Part(area, basis, standing));
            }
        }
        return parts;
    }

    /** The whole (null) and areas: those that are asked for and those that have answered. */
    private Set<@Nullable String> areas(UpdateKind kind, Due due) {
        Set<@Nullable String> areas = new LinkedHashSet<>();
        if (mayReportWhole(kind, due)) {
            areas.add(null);
        }
        if (kind.isEconomy() || !caller.is(Role.MANAGER)) {
            return areas;
        }
        Stream<String> answered =
                now.about(kind, due.item()).stream()
                        .map(Standing::serviceArea)
                        .filter(Objects::nonNull);
        Stream<String> mine =
                isForAnyArea(kind, due) ? caller.serviceAreas().stream() : Stream.empty();
        Stream.of(due.serviceAreas().stream(), answered, mine)
                .flatMap(a -> a)
                .filter(area -> plan.serviceAreas().stream().anyMatch(a -> a.id().equals(area)))
                .filter(area -> isForWholeAdministration() || caller.serviceAreas().contains(area))
                .forEach(areas::add);
        return areas;
    }

    private boolean mayReportWhole(UpdateKind kind, Due due) {
        if (kind.isEconomy() && caller.is(Role.CONTROLLER)) {
            return true;
        }
        if (!caller.is(Role.MANAGER)) {
            return false;
        }
        List<String> named =
                kind == UpdateKind.BUDGET_DEVIATION
                        ? plan
                                .budgetLine(due.item())
                                .map(PlanShown.BudgetLine::serviceArea)
                                .stream()
                                .toList()
                        : kind == UpdateKind.STATUS ? List.of() : due.serviceAreas();
        return isForWholeAdministration()
                || (!named.isEmpty() && caller.serviceAreas().containsAll(named));
    }

    private boolean isForWholeAdministration() {
        return caller.serviceAreas().contains(plan.administration().id());
    }

    /** An assignment that is handed down to all areas, each of which may answer. */
    private boolean isForAnyArea(UpdateKind kind, Due due) {
        return kind == UpdateKind.STATUS
                && due.serviceAreas().isEmpty()
                && plan.work(due.item()).map(PlanShown.Work::delegated).orElse(false);
    }
}
