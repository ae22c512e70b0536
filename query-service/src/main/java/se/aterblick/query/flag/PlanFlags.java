package se.aterblick.query.flag;

import static se.aterblick.query.wording.FigureText.SWEDISH;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.aterblick.plan.CarriedOver;
import se.aterblick.plan.InvestmentBudget;
import se.aterblick.plan.OperatingBudget;
import se.aterblick.plan.PlanContent;

/** Finds what a plan prints and does not add up; it is kept as printed. */
public final class PlanFlags {

    private PlanFlags() {}

    /** The oddities of the operating budget, row by row, then of the investments carried over. */
    public static List<Flag> of(PlanContent plan) {
        List<Flag> flags = new ArrayList<>();
        OperatingBudget operating = plan.operatingBudget();
        if (operating != null) {
            operating.inconsistencies().stream().map(PlanFlags::net).forEach(flags::add);
        }
        InvestmentBudget investments = plan.investments();
        if (investments != null) {
            investments.carriedOver().stream()
                    .filter(PlanFlags::differs)
                    .map(PlanFlags::carriedOver)
                    .forEach(flags::add);
        }
        return List.copyOf(flags);
    }

    private static Flag net(OperatingBudget.Inconsistency found) {
        return new Flag(
                "operating-budget-net-differs",
                "Driftbudgeten anger netto %s i kolumnen ”%s”; raderna ger %s."
                        .formatted(
                                SWEDISH.decimal(found.printed()),
                                found.column(),
                                SWEDISH.decimal(found.computed())),
                "The operating budget states the net %s in column “%s”; its rows give %s."
                        .formatted(found.printed(), found.column(), found.computed()),
                Map.of(
                        "row", found.row(),
                        "column", found.column(),
                        "printed", found.printed().text(),
                        "computed", found.computed()));
    }

    private static boolean differs(CarriedOver carried) {
        return !carried.items().isEmpty() && sum(carried).compareTo(carried.total().inSek()) != 0;
    }

    private static Flag carriedOver(CarriedOver carried) {
        String total = carried.total().value() + " " + carried.total().unit();
        String year = Integer.toString(carried.fromYear());
        return new Flag(
                "carried-over-differs",
                "Överförda investeringar från %s anges till %s; posterna ger en annan summa."
                        .formatted(year, SWEDISH.amount(carried.total())),
                "Investments carried over from %s are stated as %s; the items add up to something else."
                        .formatted(year, total),
                Map.of(
                        "fromYear", year,
                        "printed", total,
                        "computedSek", sum(carried).toPlainString()));
    }

    private static BigDecimal sum(CarriedOver carried) {
        return carried.items().stream()
                .map(item -> item.amount().inSek())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
