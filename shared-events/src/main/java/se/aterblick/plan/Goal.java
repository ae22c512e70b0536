package se.aterblick.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/** A goal within a focus area, with the assignments and activities that serve it. */
public record Goal(
        String id,
        @Nullable String number,
        String title,
        @Nullable String text,
        List<Assignment> assignments,
        List<Activity> activities) {

    public Goal {
        Checks.slug("id", id);
        Checks.optionalTitle("number", number);
        Checks.title("title", title);
        Checks.optionalText("text", text);
        assignments = Checks.list("assignments", assignments);
        activities = Checks.list("activities", activities);
    }
}
