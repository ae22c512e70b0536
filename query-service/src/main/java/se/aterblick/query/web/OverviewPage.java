package se.aterblick.query.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Läget: how far the reports have come, what misses its target, and where the money deviates. */
@Pages
final class OverviewPage {

    /** How far a period's report has come. */
    record Completeness(
            String planId,
            int year,
            String committee,
            String period,
            String periodName,
            int entries,
            Map<String, Integer> states) {

        public int reported() {
            return states.getOrDefault("REPORTED", 0)
                    + states.getOrDefault("REPORTED_LATE", 0)
                    + states.getOrDefault("MISSING_WITH_REASON", 0);
        }

        public int overdue() {
            return states.getOrDefault("OVERDUE", 0);
        }
    }

    record Completenesses(List<Completeness> items) {}

    record Outcome(
            String planId,
            String committeeName,
            String period,
            String periodName,
            String indicatorName,
            @Nullable String serviceArea,
            @Nullable String basis,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String target,
            String eventId) {}

    record Outcomes(List<Outcome> items) {}

    record Deviation(
            String planId,
            String committeeName,
            String period,
            String periodName,
            String budgetLineName,
            String deviation,
            String unit,
            @Nullable String comment) {}

    record Deviations(List<Deviation> items) {}

    @GetMapping("/laget")
    String overview(ApiClient api, @RequestParam(defaultValue = "") String plan, Model model) {
        String ofPlan = plan.isEmpty() ? "" : "plan={plan}&";
        Object[] values = plan.isEmpty() ? new Object[0] : new Object[] {plan};
        model.addAttribute("plan", plan);
        model.addAttribute(
                "completeness",
                api.get(Completenesses.class, "/follow-up/v1/completeness/summary").items().stream()
                        .filter(c -> plan.isEmpty() || c.planId().equals(plan))
                        .toList());
        model.addAttribute(
                "offTarget",
                api.get(
                                Outcomes.class,
                                "/follow-up/v1/outcomes?"
                                        + ofPlan
                                        + "verdict=OFF_TARGET&sort=-year,indicatorName&limit=100",
                                values)
                        .items());
        model.addAttribute(
                "deviations",
                api.get(
                                Deviations.class,
                                "/follow-up/v1/budget-deviations?"
                                        + ofPlan
                                        + "sort=deviationSek&limit=100",
                                values)
                        .items());
        return "overview";
    }
}
