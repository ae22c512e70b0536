package se.aterblick.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/** A directed effort of the work-environment plan and its activities. */
public record WorkEnvironmentEffort(
        String id, String title, @Nullable String text, List<Activity> activities) {

    public WorkEnvironmentEffort {
        Checks.slug("id", id);
        Checks.title("title", title);
        Checks.optionalText("text", text);
        activities = Checks.list("activities", activities);
    }
}
