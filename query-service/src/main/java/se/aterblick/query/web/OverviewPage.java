package se.aterblick.query.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.aterblick.query.chart.Chart;

/**
 * Läget: how far the reports have come, what misses its target, where the money deviates, what was
 * promised and what became of it. What is asked for stands in the address.
 */
@Pages
final class OverviewPage {

    private static final Map<String, MediaType> FILES =
            Map.of(
                    "csv",
                    new MediaType("text", "csv"),
                    "xlsx",
                    MediaType.parseMediaType(
                            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

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

    record Outcome(
            String planId,
            String period,
            String periodName,
            String indicator,
            String indicatorName,
            @Nullable String serviceArea,
            @Nullable String basis,
            @Nullable String value,
            @Nullable String unit,
            @Nullable String target,
            String eventId) {}

    record Deviation(
            String planId,
            String period,
            String periodName,
            String budgetLine,
            String budgetLineName,
            @Nullable String serviceArea,
            String deviation,
            String unit,
            @Nullable String comment,
            String eventId) {}

    record Trend(
            String planId,
            String period,
            String periodName,
            String trend,
            String previousYear,
            String currentYear,
            String change,
            String budget,
            String budgetDifference,
            String unit,
            String eventId) {

        /** What the trail calls it. */
        public String item() {
            return trend.equals("COST") ? "cost" : "income";
        }
    }

    /** What was expected of the year, and what the last report says. */
    record Forecast(
            String planId,
            String period,
            String periodName,
            String kind,
            String item,
            String name,
            @Nullable String forecast,
            @Nullable String unit,
            @Nullable String forecastFulfilment,
            @Nullable String finalOutcome,
            @Nullable String finalUnit,
            @Nullable String finalFulfilment,
            @Nullable String derivedDifference,
            String eventId) {}

    /** What was promised and is overdue, postponed, passed over or gone. */
    record Commitment(
            String state,
            String planId,
            @Nullable String period,
            String kind,
            String item,
            @Nullable String number,
            String name,
            @Nullable String label,
            @Nullable String eventId) {}

    @GetMapping("/laget")
    String overview(
            ApiClient api,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String period,
            Locale language,
            Model model) {
        List<Completeness> all = api.all(Completeness.class, "/follow-up/v1/completeness/summary?");
        model.addAttribute("plan", plan);
        model.addAttribute("period", period);
        model.addAttribute("plans", all.stream().map(Completeness::planId).distinct().toList());
        model.addAttribute("periods", all.stream().map(Completeness::period).distinct().toList());
        model.addAttribute(
                "completeness",
                all.stream()
                        .filter(c -> plan.isEmpty() || c.planId().equals(plan))
                        .filter(c -> period.isEmpty() || c.period().equals(period))
                        .toList());
        model.addAttribute(
                "offTarget", rows(api, Outcome.class, OverviewList.OFF_TARGET, plan, period));
        List<Deviation> deviations =
                rows(api, Deviation.class, OverviewList.DEVIATIONS, plan, period);
        model.addAttribute("deviations", deviations);
        model.addAttribute("deviationChart", chart(deviations, language));
        model.addAttribute("trends", rows(api, Trend.class, OverviewList.TRENDS, plan, period));
        model.addAttribute(
                "forecasts", rows(api, Forecast.class, OverviewList.FORECASTS, plan, period));
        model.addAttribute(
                "commitments", rows(api, Commitment.class, OverviewList.COMMITMENTS, plan, period));
        return "overview";
    }

    /** The rows that the page shows, as a file. */
    @GetMapping("/laget/{list}.{form}")
    ResponseEntity<byte[]> export(
            ApiClient api,
            @PathVariable String list,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String period) {
        @Nullable MediaType type = FILES.get(form);
        @Nullable OverviewList rows = OverviewList.of(list).orElse(null);
        if (type == null || rows == null) {
            throw new ApiRefusal(new ApiRefusal.Problem(404, "unknown-list", null, list, null));
        }
        ResponseEntity<byte[]> file =
                api.file(type, rows.address(plan, period), rows.values(plan, period));
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("%s.%s".formatted(list, form))
                                .build()
                                .toString())
                .body(file.getBody());
    }

    /** That of the areas, where all rows are of one report. */
    private static @Nullable Chart chart(List<Deviation> deviations, Locale language) {
        if (deviations.stream().map(d -> d.planId() + d.period()).distinct().count() != 1) {
            return null;
        }
        return DeviationsShown.chart(
                deviations.stream()
                        .filter(d -> d.serviceArea() != null)
                        .map(d -> new DeviationsShown(d.budgetLineName(), d.deviation(), d.unit()))
                        .toList(),
                language);
    }

    private static <T> List<T> rows(
            ApiClient api, Class<T> type, OverviewList list, String plan, String period) {
        return api.all(type, list.address(plan, period), list.values(plan, period));
    }
}
