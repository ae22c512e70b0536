package se.aterblick.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/**
 * A focus area with its goals; assignments may stand directly under it where the plan has no goal
 * between.
 *
 * @param perspective the heading the plan prints it under together with others
 */
public record FocusArea(
        String id,
        @Nullable String number,
        String title,
        @Nullable String text,
        FocusAreaOrigin origin,
        List<Goal> goals,
        List<Assignment> assignments,
        @Nullable String perspective) {

    public FocusArea {
        Checks.slug("id", id);
        Checks.optionalTitle("number", number);
        Checks.title("title", title);
        Checks.optionalText("text", text);
        Checks.required("origin", origin);
        goals = Checks.list("goals", goals);
        assignments = Checks.list("assignments", assignments);
        Checks.optionalTitle("perspective", perspective);
    }
}
