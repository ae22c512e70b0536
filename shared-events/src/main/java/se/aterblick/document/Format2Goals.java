package se.aterblick.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Activity;
import se.aterblick.plan.Assignment;
import se.aterblick.plan.FocusArea;
import se.aterblick.plan.Goal;
import se.aterblick.plan.Predecessor;
import se.aterblick.plan.WorkEnvironmentEffort;
import se.aterblick.reporting.FactKind;
import se.aterblick.state.PlanState;

/** How document format 2 writes focus areas, goals, assignments and activities. */
final class Format2Goals {

    private final PlanState state;
    private final ReportedFacts facts;

    Format2Goals(PlanState state, ReportedFacts facts) {
        this.state = state;
        this.facts = facts;
    }

    Tree focusArea(FocusArea area) {
        return new Tree()
                .put("id", area.id())
                .put("number", area.number())
                .put("title", area.title())
                .put("text", area.text())
                .put("origin", area.origin())
                .put("perspective", area.perspective())
                .putAll("goals", area.goals(), this::goal)
                .putAll("assignments", area.assignments(), this::assignment);
    }

    Tree effort(WorkEnvironmentEffort effort) {
        return new Tree()
                .put("id", effort.id())
                .put("title", effort.title())
                .put("text", effort.text())
                .putAll("activities", effort.activities(), this::activity);
    }

    private Tree goal(Goal goal) {
        return new Tree()
                .put("id", goal.id())
                .put("number", goal.number())
                .put("title", goal.title())
                .put("text", goal.text())
                .putAll("assignments", goal.assignments(), this::assignment)
                .putAll("activities", goal.activities(), this::activity);
    }

    private Tree assignment(Assignment assignment) {
        return item(assignment.id(), assignment.number(), assignment.title(), assignment.text())
                .putTexts("responsible", assignment.responsible())
                .put("delegated", assignment.delegated())
                .putTexts("serviceAreas", assignment.serviceAreas())
                .put("dueDate", assignment.dueDate())
                .putAll("continues", assignment.continues(), Format2Goals::predecessor)
                .putAll("activities", assignment.activities(), this::activity);
    }

    private Tree activity(Activity activity) {
        return item(activity.id(), activity.number(), activity.title(), activity.text())
                .putTexts("responsible", activity.responsible())
                .putTexts("serviceAreas", activity.serviceAreas())
                .put("dueDate", activity.dueDate())
                .put("printedRow", activity.printedRow())
                .putAll("continues", activity.continues(), Format2Goals::predecessor);
    }

    private Tree item(String id, @Nullable String number, String title, @Nullable String text) {
        return new Tree()
                .put("id", id)
                .put("number", number)
                .put("title", title)
                .put("text", text)
                .put("withdrawn", Format2Revisions.withdrawal(state, FactKind.STATUS, id))
                .putAll("statuses", facts.about(FactKind.STATUS, id), FactTrees::recorded);
    }

    static Tree predecessor(Predecessor predecessor) {
        return new Tree().put("plan", predecessor.plan().value()).put("id", predecessor.id());
    }

    static List<String> names(List<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).toList();
    }
}
