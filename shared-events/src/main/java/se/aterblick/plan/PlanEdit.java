package se.aterblick.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.InvalidValue;

/** A plan like another one but for the parts that a revision can change. */
final class PlanEdit {

    private final PlanContent from;
    private List<Named> serviceAreas;
    private List<FocusArea> focusAreas;
    private List<Indicator> indicators;
    private List<VolumeFigure> volumeFigures;
    private List<BudgetLine> budgetLines;
    private @Nullable InvestmentBudget investments;

    PlanEdit(PlanContent from) {
        this.from = from;
        this.serviceAreas = from.serviceAreas();
        this.focusAreas = from.focusAreas();
        this.indicators = from.indicators();
        this.volumeFigures = from.volumeFigures();
        this.budgetLines = from.budgetLines();
        this.investments = from.investments();
    }

    PlanEdit serviceAreas(List<Named> changed) {
        this.serviceAreas = changed;
        return this;
    }

    PlanEdit focusAreas(List<FocusArea> changed) {
        this.focusAreas = changed;
        return this;
    }

    PlanEdit indicators(List<Indicator> changed) {
        this.indicators = changed;
        return this;
    }

    PlanEdit volumeFigures(List<VolumeFigure> changed) {
        this.volumeFigures = changed;
        return this;
    }

    PlanEdit budgetLines(List<BudgetLine> changed) {
        this.budgetLines = changed;
        return this;
    }

    PlanEdit investments(InvestmentBudget changed) {
        this.investments = changed;
        return this;
    }

    PlanContent plan() {
        return new PlanContent(
                from.format(),
                from.planId(),
                from.title(),
                from.year(),
                from.timeZone(),
                from.organisation(),
                from.committee(),
                from.administration(),
                from.adoption(),
                from.notes(),
                serviceAreas,
                from.periods(),
                from.vocabulary(),
                focusAreas,
                indicators,
                budgetLines,
                investments,
                from.internalControl(),
                from.workEnvironment(),
                volumeFigures,
                from.operatingBudget());
    }

    /** The list with the element of that id changed; there must be one. */
    static <T> List<T> changed(
            String field,
            List<T> list,
            Function<T, String> id,
            String wanted,
            UnaryOperator<T> to) {
        require(field, wanted, list.stream().anyMatch(e -> id.apply(e).equals(wanted)));
        return list.stream().map(e -> id.apply(e).equals(wanted) ? to.apply(e) : e).toList();
    }

    static <T> List<T> added(List<T> list, T element) {
        List<T> more = new ArrayList<>(list);
        more.add(element);
        return more;
    }

    static void require(String field, String id, boolean present) {
        if (!present) {
            throw new InvalidValue(field, "not-in-plan", id);
        }
    }
}
