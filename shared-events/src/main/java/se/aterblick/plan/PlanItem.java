package se.aterblick.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something a status is reported on: an assignment or an activity. */
public record PlanItem(
        String id,
        @Nullable String number,
        String title,
        List<String> responsible,
        List<String> serviceAreas,
        @Nullable LocalDate dueDate,
        List<Predecessor> continues) {

    static List<PlanItem> of(PlanContent plan) {
        List<PlanItem> items = new ArrayList<>();
        for (FocusArea area : plan.focusAreas()) {
            for (Goal goal : area.goals()) {
                goal.assignments().forEach(a -> addAssignment(items, a));
                goal.activities().forEach(a -> items.add(of(a)));
            }
            area.assignments().forEach(a -> addAssignment(items, a));
        }
        plan.workEnvironment().forEach(e -> e.activities().forEach(a -> items.add(of(a))));
        return List.copyOf(items);
    }

    private static void addAssignment(List<PlanItem> items, Assignment a) {
        items.add(
                new PlanItem(
                        a.id(),
                        a.number(),
                        a.title(),
                        a.responsible(),
                        a.serviceAreas(),
                        a.dueDate(),
                        a.continues()));
        a.activities().forEach(activity -> items.add(of(activity)));
    }

    private static PlanItem of(Activity a) {
        return new PlanItem(
                a.id(),
                a.number(),
                a.title(),
                a.responsible(),
                a.serviceAreas(),
                a.dueDate(),
                a.continues());
    }
}
