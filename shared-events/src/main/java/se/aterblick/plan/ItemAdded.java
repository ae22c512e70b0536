package se.aterblick.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/**
 * An assignment is added under a focus area or a goal, or an activity under a goal or an
 * assignment.
 *
 * @param under the id of what it is added to
 */
public record ItemAdded(String under, @Nullable Assignment assignment, @Nullable Activity activity)
        implements Revision {

    public ItemAdded {
        Checks.slug("under", under);
        if ((assignment == null) == (activity == null)) {
            throw new InvalidValue("assignment", "assignment-or-activity", "");
        }
    }

    @Override
    public String subject() {
        if (assignment != null) {
            return assignment.id();
        }
        return Checks.required("activity", activity).id();
    }

    @Override
    public PlanContent applyTo(PlanContent plan) {
        List<FocusArea> changed = plan.focusAreas().stream().map(this::in).toList();
        PlanEdit.require("under", under, !changed.equals(plan.focusAreas()));
        return new PlanEdit(plan).focusAreas(changed).plan();
    }

    private FocusArea in(FocusArea area) {
        List<Assignment> assignments = area.assignments().stream().map(this::in).toList();
        if (assignment != null && area.id().equals(under)) {
            assignments = PlanEdit.added(assignments, assignment);
        }
        return new FocusArea(
                area.id(),
                area.number(),
                area.title(),
                area.text(),
                area.origin(),
                area.goals().stream().map(this::in).toList(),
                assignments,
                area.perspective());
    }

    private Goal in(Goal goal) {
        List<Assignment> assignments = goal.assignments().stream().map(this::in).toList();
        List<Activity> activities = goal.activities();
        if (goal.id().equals(under)) {
            assignments =
                    assignment == null ? assignments : PlanEdit.added(assignments, assignment);
            activities = activity == null ? activities : PlanEdit.added(activities, activity);
        }
        return new Goal(
                goal.id(), goal.number(), goal.title(), goal.text(), assignments, activities);
    }

    private Assignment in(Assignment to) {
        if (activity == null || !to.id().equals(under)) {
            return to;
        }
        return new Assignment(
                to.id(),
                to.number(),
                to.title(),
                to.text(),
                to.responsible(),
                to.delegated(),
                to.serviceAreas(),
                PlanEdit.added(to.activities(), activity),
                to.dueDate(),
                to.continues());
    }
}
