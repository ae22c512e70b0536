package se.aterblick.plan;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;
import se.aterblick.value.PlanId;

/**
 * An operational plan as a committee adopts it: structure, indicators, budgets and controls of one
 * year, with the calendar and the words it is reported in.
 *
 * <p>Whatever exists is consistent: ids are unique within their kind and every reference resolves.
 */
public record PlanContent(
        String format,
        PlanId planId,
        String title,
        int year,
        String timeZone,
        Named organisation,
        Named committee,
        Named administration,
        @Nullable Adoption adoption,
        List<String> notes,
        List<Named> serviceAreas,
        List<Period> periods,
        List<StatusWord> vocabulary,
        List<FocusArea> focusAreas,
        List<Indicator> indicators,
        List<BudgetLine> budgetLines,
        @Nullable InvestmentBudget investments,
        List<ControlActivity> internalControl,
        List<WorkEnvironmentEffort> workEnvironment,
        List<VolumeFigure> volumeFigures,
        @Nullable OperatingBudget operatingBudget) {

    /** The plan format of today; older ones are translated to it when they are read. */
    public static final String FORMAT = "aterblick-plan/2";

    public PlanContent {
        if (!FORMAT.equals(Checks.required("format", format))) {
            throw new InvalidValue("format", "unknown-format", format);
        }
        Checks.required("planId", planId);
        Checks.title("title", title);
        PlanYears.check("year", year);
        if (!ZoneId.getAvailableZoneIds().contains(Checks.required("timeZone", timeZone))) {
            throw new InvalidValue("timeZone", "unknown-time-zone", timeZone);
        }
        Checks.required("organisation", organisation);
        Checks.required("committee", committee);
        Checks.required("administration", administration);
        notes = Checks.list("notes", notes);
        notes.forEach(note -> Checks.text("notes", note));
        serviceAreas = Checks.list("serviceAreas", serviceAreas);
        periods = Checks.list("periods", periods);
        vocabulary = Checks.list("vocabulary", vocabulary);
        focusAreas = Checks.list("focusAreas", focusAreas);
        indicators = Checks.list("indicators", indicators);
        budgetLines = Checks.list("budgetLines", budgetLines);
        internalControl = Checks.list("internalControl", internalControl);
        workEnvironment = Checks.list("workEnvironment", workEnvironment);
        volumeFigures = Checks.list("volumeFigures", volumeFigures);
        new PlanReferences(planId, serviceAreas)
                .calendar(periods, vocabulary)
                .items(focusAreas, workEnvironment)
                .indicators(indicators)
                .volumeFigures(volumeFigures)
                .budgets(budgetLines, investments)
                .controls(internalControl);
    }

    public ZoneId zone() {
        return ZoneId.of(timeZone);
    }

    public Optional<Period> period(String code) {
        return periods.stream().filter(p -> p.code().equals(code)).findFirst();
    }

    public boolean hasServiceArea(String id) {
        return serviceAreas.stream().anyMatch(a -> a.id().equals(id));
    }

    public Optional<Indicator> indicator(String key) {
        return indicators.stream().filter(i -> i.key().equals(key)).findFirst();
    }

    public Optional<VolumeFigure> volumeFigure(String key) {
        return volumeFigures.stream().filter(f -> f.key().equals(key)).findFirst();
    }

    public Optional<BudgetLine> budgetLine(String id) {
        return budgetLines.stream().filter(l -> l.id().equals(id)).findFirst();
    }

    public Optional<InvestmentLine> investmentLine(String id) {
        return investments == null
                ? Optional.empty()
                : investments.lines().stream().filter(l -> l.id().equals(id)).findFirst();
    }

    public Optional<ControlActivity> control(String id) {
        return internalControl.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    public Optional<StatusWord> word(String label) {
        return vocabulary.stream().filter(w -> w.label().equals(label)).findFirst();
    }

    /** What statuses are reported on — assignments and activities — in the order of the plan. */
    public List<PlanItem> items() {
        return PlanItem.of(this);
    }

    /** The item of that id, or else of that printed number. */
    public Optional<PlanItem> item(String ref) {
        List<PlanItem> items = items();
        return items.stream()
                .filter(i -> i.id().equals(ref))
                .findFirst()
                .or(() -> items.stream().filter(i -> ref.equals(i.number())).findFirst());
    }
}
