package se.aterblick.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Amount;
import se.aterblick.value.Checks;

/**
 * The frame the committee may invest within during the year, its lines, and what earlier years left
 * over.
 */
public record InvestmentBudget(
        @Nullable Amount frame,
        List<InvestmentLine> lines,
        List<CarriedOver> carriedOver,
        @Nullable String note) {

    public InvestmentBudget {
        lines = Checks.list("lines", lines);
        carriedOver = Checks.list("carriedOver", carriedOver);
        Checks.optionalText("note", note);
    }
}
