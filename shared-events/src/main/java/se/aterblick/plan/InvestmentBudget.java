package se.aterblick.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Amount;
import se.aterblick.value.Checks;

/** The frame the committee may invest within during the year, and its lines. */
public record InvestmentBudget(
        @Nullable Amount frame, List<InvestmentLine> lines, @Nullable String note) {

    public InvestmentBudget {
        lines = Checks.list("lines", lines);
        Checks.optionalText("note", note);
    }
}
