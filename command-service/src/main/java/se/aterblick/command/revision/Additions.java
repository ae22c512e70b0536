package se.aterblick.command.revision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.InConflict;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.Subject;
import se.aterblick.command.reporting.PlanLookup;
import se.aterblick.http.problem.Nearest;
import se.aterblick.plan.Activity;
import se.aterblick.plan.Assignment;
import se.aterblick.plan.FocusArea;
import se.aterblick.plan.Goal;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.IndicatorAdded;
import se.aterblick.plan.ItemAdded;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.VolumeFigure;
import se.aterblick.plan.VolumeFigureAdded;

/** What may be added to a plan: what it does not have yet, where it has room, for its areas. */
record Additions(PlanContent plan) {

    /** Somewhere in the plan that things stand beneath. */
    private record Heading(String id, @Nullable String number) {}

    ItemAdded accepted(ItemAdded addition) {
        Assignment assignment = addition.assignment();
        Activity activity = addition.activity();
        if (assignment != null) {
            refuseIfThere(assignment.id(), plan.item(assignment.id()).isPresent());
            areas(assignment.serviceAreas());
            assignment.activities().forEach(this::check);
        }
        if (activity != null) {
            check(activity);
        }
        List<Heading> room = new ArrayList<>(goals());
        room.addAll(activity == null ? focusAreas() : assignments());
        return new ItemAdded(heading(addition.under(), room), assignment, activity);
    }

    IndicatorAdded accepted(IndicatorAdded addition) {
        Indicator indicator = addition.indicator();
        refuseIfThere(indicator.key(), plan.indicator(indicator.key()).isPresent());
        areas(indicator.serviceAreas());
        String under = indicator.under();
        if (under != null) {
            List<Heading> all = new ArrayList<>(focusAreas());
            all.addAll(goals());
            plan.items().forEach(i -> all.add(new Heading(i.id(), null)));
            heading(under, all);
        }
        return addition;
    }

    VolumeFigureAdded accepted(VolumeFigureAdded addition) {
        VolumeFigure figure = addition.volumeFigure();
        refuseIfThere(figure.key(), plan.volumeFigure(figure.key()).isPresent());
        areas(figure.serviceAreas());
        return addition;
    }

    private void check(Activity activity) {
        refuseIfThere(activity.id(), plan.item(activity.id()).isPresent());
        areas(activity.serviceAreas());
    }

    private void areas(List<String> ids) {
        ids.forEach(new PlanLookup(plan)::serviceArea);
    }

    private static void refuseIfThere(String id, boolean there) {
        if (there) {
            throw new CommandRejected(new InConflict.AlreadyInPlan(id));
        }
    }

    private List<Heading> focusAreas() {
        return plan.focusAreas().stream().map(a -> new Heading(a.id(), a.number())).toList();
    }

    private List<Heading> goals() {
        return plan.focusAreas().stream()
                .flatMap(a -> a.goals().stream())
                .map(g -> new Heading(g.id(), g.number()))
                .toList();
    }

    private List<Heading> assignments() {
        List<Heading> headings = new ArrayList<>();
        for (FocusArea area : plan.focusAreas()) {
            List<Assignment> assignments = new ArrayList<>(area.assignments());
            for (Goal goal : area.goals()) {
                assignments.addAll(goal.assignments());
            }
            assignments.forEach(a -> headings.add(new Heading(a.id(), a.number())));
        }
        return headings;
    }

    /** The id of the heading of that id, or else of that printed number. */
    private static String heading(String ref, List<Heading> headings) {
        Optional<Heading> byId = headings.stream().filter(h -> h.id().equals(ref)).findFirst();
        return byId.or(() -> headings.stream().filter(h -> ref.equals(h.number())).findFirst())
                .map(Heading::id)
                .orElseThrow(() -> {
                    List<String> ids = headings.stream().map(Heading::id).toList();
                    return new CommandRejected(
                            new NotThere.Unknown(Subject.HEADING, ref, Nearest.to(ref, ids)));
                });
    }
}
