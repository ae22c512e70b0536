package se.aterblick.reporting;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Fulfilment;
import se.aterblick.plan.Progress;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/**
 * Where an assignment or activity stands, on up to three axes and in the organisation's own word.
 */
public record Status(
        String item,
        @Nullable String serviceArea,
        String period,
        @Nullable String label,
        @Nullable Progress progress,
        @Nullable Fulfilment fulfilment,
        @Nullable Fulfilment forecast,
        @Nullable String missingReason,
        @Nullable String comment,
        @Nullable LocalDate dueDate)
        implements Fact {

    public Status {
        Checks.slug("item", item);
        Checks.optionalSlug("serviceArea", serviceArea);
        Checks.code("period", period);
        Checks.optionalTitle("label", label);
        Checks.optionalText("missingReason", missingReason);
        Checks.optionalText("comment", comment);
        Checks.optionalDay("dueDate", dueDate);
        boolean stated =
                label != null || progress != null || fulfilment != null || forecast != null;
        if (stated == (missingReason != null)) {
            throw new InvalidValue("label", "status-or-reason", "");
        }
    }

    @Override
    public FactKey key() {
        return new FactKey(FactKind.STATUS, item, serviceArea, null);
    }
}
