package se.aterblick.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.InvalidValue;

/** Checks that a plan's ids are unique within their kind and that its references resolve. */
final class PlanReferences {

    private final Set<String> areas;
    private final Set<String> goalIds = new HashSet<>();
    private final Set<String> itemIds = new HashSet<>();

    private PlanReferences(List<Named> serviceAreas) {
        this.areas = serviceAreas.stream().map(Named::id).collect(Collectors.toSet());
    }

    static void check(
            List<Named> serviceAreas,
            List<Period> periods,
            List<StatusWord> vocabulary,
            List<FocusArea> focusAreas,
            List<Indicator> indicators,
            List<BudgetLine> budgetLines,
            @Nullable InvestmentBudget investments,
            List<ControlActivity> controls,
            List<WorkEnvironmentEffort> efforts) {
        if (periods.isEmpty()) {
            throw new InvalidValue("periods", "empty", "");
        }
        unique("serviceAreas", serviceAreas, Named::id);
        unique("periods", periods, Period::code);
        unique("vocabulary", vocabulary, StatusWord::label);
        unique("focusAreas", focusAreas, FocusArea::id);
        unique("indicators", indicators, Indicator::key);
        unique("budgetLines", budgetLines, BudgetLine::id);
        unique("internalControl", controls, ControlActivity::id);
        unique("workEnvironment", efforts, WorkEnvironmentEffort::id);

        PlanReferences references = new PlanReferences(serviceAreas);
        for (int i = 0; i < focusAreas.size(); i++) {
            references.focusArea("focusAreas[" + i + "]", focusAreas.get(i));
        }
        for (int i = 0; i < efforts.size(); i++) {
            references.activities("workEnvironment[" + i + "]", efforts.get(i).activities());
        }
        for (int i = 0; i < indicators.size(); i++) {
            references.areas(
                    "indicators[" + i + "].serviceAreas", indicators.get(i).serviceAreas());
        }
        for (int i = 0; i < budgetLines.size(); i++) {
            references.area("budgetLines[" + i + "].serviceArea", budgetLines.get(i).serviceArea());
        }
        if (investments != null) {
            unique("investments.lines", investments.lines(), InvestmentLine::id);
            for (int i = 0; i < investments.lines().size(); i++) {
                String path = "investments.lines[" + i + "].serviceArea";
                references.area(path, investments.lines().get(i).serviceArea());
            }
        }
        Set<String> codes = periods.stream().map(Period::code).collect(Collectors.toSet());
        for (int i = 0; i < controls.size(); i++) {
            resolve(
                    "internalControl[" + i + "].reportedIn",
                    controls.get(i).reportedIn(),
                    codes,
                    "unknown-period");
        }
    }

    private void focusArea(String path, FocusArea area) {
        for (int i = 0; i < area.goals().size(); i++) {
            Goal goal = area.goals().get(i);
            String goalPath = path + ".goals[" + i + "]";
            id(goalPath, goal.id(), goalIds);
            assignments(goalPath, goal.assignments());
            activities(goalPath, goal.activities());
        }
        assignments(path, area.assignments());
    }

    private void assignments(String path, List<Assignment> assignments) {
        for (int i = 0; i < assignments.size(); i++) {
            Assignment assignment = assignments.get(i);
            String here = path + ".assignments[" + i + "]";
            id(here, assignment.id(), itemIds);
            areas(here + ".serviceAreas", assignment.serviceAreas());
            activities(here, assignment.activities());
        }
    }

    private void activities(String path, List<Activity> activities) {
        for (int i = 0; i < activities.size(); i++) {
            String here = path + ".activities[" + i + "]";
            id(here, activities.get(i).id(), itemIds);
            areas(here + ".serviceAreas", activities.get(i).serviceAreas());
        }
    }

    private static void id(String path, String id, Set<String> seen) {
        if (!seen.add(id)) {
            throw new InvalidValue(path + ".id", "duplicate", id);
        }
    }

    private void areas(String path, List<String> ids) {
        resolve(path, ids, areas, "unknown-service-area");
    }

    private void area(String path, @Nullable String id) {
        if (id != null) {
            areas(path, List.of(id));
        }
    }

    private static void resolve(String path, List<String> ids, Set<String> known, String rule) {
        for (String id : ids) {
            if (!known.contains(id)) {
                throw new InvalidValue(path, rule, id);
            }
        }
    }

    private static <T> void unique(String path, List<T> elements, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < elements.size(); i++) {
            if (!seen.add(id.apply(elements.get(i)))) {
                throw new InvalidValue(
                        path + "[" + i + "]", "duplicate", id.apply(elements.get(i)));
            }
        }
    }
}
