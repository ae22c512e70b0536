package se.aterblick.plan;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.InvalidValue;
import se.aterblick.value.PlanId;

/**
 * Checks that a plan's ids are unique within their kind and that its references resolve; each part
 * after those it refers to.
 */
final class PlanReferences {

    private final PlanId planId;
    private final Set<String> areas;
    private final Set<String> periodCodes = new HashSet<>();
    private final Set<String> focusAreaIds = new HashSet<>();
    private final Set<String> goalIds = new HashSet<>();
    private final Set<String> itemIds = new HashSet<>();

    PlanReferences(PlanId planId, List<Named> serviceAreas) {
        this.planId = planId;
        this.areas = serviceAreas.stream().map(Named::id).collect(Collectors.toSet());
        unique("serviceAreas", serviceAreas, Named::id);
    }

    PlanReferences calendar(List<Period> periods, List<StatusWord> vocabulary) {
        if (periods.isEmpty()) {
            throw new InvalidValue("periods", "empty", "");
        }
        unique("periods", periods, Period::code);
        unique("vocabulary", vocabulary, StatusWord::label);
        for (int i = 0; i < periods.size(); i++) {
            for (Period earlier : periods.subList(0, i)) {
                if (periods.get(i).clashesWith(earlier)) {
                    throw new InvalidValue(
                            "periods[" + i + "]", "periods-overlap", periods.get(i).code());
                }
            }
            periodCodes.add(periods.get(i).code());
        }
        return this;
    }

    PlanReferences items(List<FocusArea> focusAreas, List<WorkEnvironmentEffort> efforts) {
        unique("focusAreas", focusAreas, FocusArea::id);
        unique("workEnvironment", efforts, WorkEnvironmentEffort::id);
        for (int i = 0; i < focusAreas.size(); i++) {
            focusArea("focusAreas[" + i + "]", focusAreas.get(i));
        }
        for (int i = 0; i < efforts.size(); i++) {
            activities("workEnvironment[" + i + "]", efforts.get(i).activities());
        }
        return this;
    }

    PlanReferences indicators(List<Indicator> indicators) {
        unique("indicators", indicators, Indicator::key);
        for (int i = 0; i < indicators.size(); i++) {
            Indicator indicator = indicators.get(i);
            String here = "indicators[" + i + "]";
            areas(here + ".serviceAreas", indicator.serviceAreas());
            under(here + ".under", indicator.under());
            lineage(here, indicator.continues());
        }
        return this;
    }

    PlanReferences volumeFigures(List<VolumeFigure> figures) {
        unique("volumeFigures", figures, VolumeFigure::key);
        for (int i = 0; i < figures.size(); i++) {
            String here = "volumeFigures[" + i + "]";
            areas(here + ".serviceAreas", figures.get(i).serviceAreas());
            lineage(here, figures.get(i).continues());
        }
        return this;
    }

    PlanReferences budgets(List<BudgetLine> budgetLines, @Nullable InvestmentBudget investments) {
        unique("budgetLines", budgetLines, BudgetLine::id);
        for (int i = 0; i < budgetLines.size(); i++) {
            area("budgetLines[" + i + "].serviceArea", budgetLines.get(i).serviceArea());
        }
        if (investments == null) {
            return this;
        }
        unique("investments.lines", investments.lines(), InvestmentLine::id);
        for (int i = 0; i < investments.lines().size(); i++) {
            String path = "investments.lines[" + i + "].serviceArea";
            area(path, investments.lines().get(i).serviceArea());
        }
        for (int i = 0; i < investments.carriedOver().size(); i++) {
            String path = "investments.carriedOver[" + i + "].items.serviceArea";
            investments.carriedOver().get(i).items().forEach(x -> area(path, x.serviceArea()));
        }
        return this;
    }

    PlanReferences controls(List<ControlActivity> controls) {
        unique("internalControl", controls, ControlActivity::id);
        for (int i = 0; i < controls.size(); i++) {
            resolve(
                    "internalControl[" + i + "].reportedIn",
                    controls.get(i).reportedIn(),
                    periodCodes,
                    "unknown-period");
        }
        return this;
    }

    private void focusArea(String path, FocusArea area) {
        focusAreaIds.add(area.id());
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
            lineage(here, assignment.continues());
            activities(here, assignment.activities());
        }
    }

    private void activities(String path, List<Activity> activities) {
        for (int i = 0; i < activities.size(); i++) {
            String here = path + ".activities[" + i + "]";
            id(here, activities.get(i).id(), itemIds);
            areas(here + ".serviceAreas", activities.get(i).serviceAreas());
            lineage(here, activities.get(i).continues());
        }
    }

    private void under(String path, @Nullable String id) {
        if (id != null
                && !focusAreaIds.contains(id)
                && !goalIds.contains(id)
                && !itemIds.contains(id)) {
            throw new InvalidValue(path, "unknown-heading", id);
        }
    }

    private void lineage(String path, List<Predecessor> continues) {
        unique(path + ".continues", continues, p -> p.plan() + "/" + p.id());
        for (Predecessor predecessor : continues) {
            if (predecessor.plan().equals(planId)) {
                throw new InvalidValue(
                        path + ".continues", "lineage-to-itself", predecessor.plan().value());
            }
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
