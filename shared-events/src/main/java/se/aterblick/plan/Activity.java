package se.aterblick.plan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;

/**
 * The smallest piece of planned work; a responsible is a role, never a person.
 *
 * @param printedRow the same for activities that the plan prints in one row
 */
public record Activity(
        String id,
        @Nullable String number,
        String title,
        @Nullable String text,
        List<String> responsible,
        List<String> serviceAreas,
        @Nullable LocalDate dueDate,
        @Nullable String printedRow,
        List<Predecessor> continues) {

    public Activity {
        Checks.slug("id", id);
        Checks.optionalTitle("number", number);
        Checks.title("title", title);
        Checks.optionalText("text", text);
        responsible = Checks.list("responsible", responsible);
        responsible.forEach(role -> Checks.title("responsible", role));
        serviceAreas = Checks.list("serviceAreas", serviceAreas);
        Checks.optionalDay("dueDate", dueDate);
        Checks.optionalSlug("printedRow", printedRow);
        continues = Checks.list("continues", continues);
    }
}
