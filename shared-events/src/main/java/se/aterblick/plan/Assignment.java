package se.aterblick.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/**
 * What the committee asks of its administration; {@code delegated} says whether service areas work
 * on it too.
 */
public record Assignment(
        String id,
        @Nullable String number,
        String title,
        @Nullable String text,
        List<String> responsible,
        @Nullable Boolean delegated,
        List<String> serviceAreas,
        List<Activity> activities,
        @Nullable LocalDate dueDate,
        List<Predecessor> continues) {

    public Assignment {
        Checks.slug("id", id);
        Checks.optionalTitle("number", number);
        Checks.title("title", title);
        Checks.optionalText("text", text);
        responsible = Checks.list("responsible", responsible);
        responsible.forEach(role -> Checks.title("responsible", role));
        serviceAreas = Checks.list("serviceAreas", serviceAreas);
        activities = Checks.list("activities", activities);
        Checks.optionalDay("dueDate", dueDate);
        continues = Checks.list("continues", continues);
    }
}
