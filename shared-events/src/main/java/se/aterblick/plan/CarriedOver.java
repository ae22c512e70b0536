package se.aterblick.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Amount;
import se.aterblick.value.Checks;

/** Investments of an earlier year that were not made then and are to be made in this one. */
public record CarriedOver(int fromYear, Amount total, List<Item> items, @Nullable String note) {

    public CarriedOver {
        PlanYears.check("fromYear", fromYear);
        Checks.required("total", total);
        items = Checks.list("items", items);
        Checks.optionalText("note", note);
    }

    /** One of the investments carried over. */
    public record Item(String name, @Nullable String serviceArea, Amount amount) {

        public Item {
            Checks.title("name", name);
            Checks.optionalSlug("serviceArea", serviceArea);
            Checks.required("amount", amount);
        }
    }
}
