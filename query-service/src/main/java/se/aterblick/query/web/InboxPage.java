package se.aterblick.query.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;

/** Att rapportera: what is due, late and done in a period, for whoever reports. */
@Pages
final class InboxPage {

    static final String PATH = "/att-rapportera";

    /** A report that is on its way, and how far. */
    record Report(
            String planId,
            int year,
            String period,
            String periodName,
            Map<String, Integer> states) {

        public String key() {
            return planId + "/" + period;
        }

        public int left() {
            return states.getOrDefault("NOT_REPORTED", 0) + states.getOrDefault("OVERDUE", 0);
        }
    }

    @GetMapping(PATH)
    String inbox(
            ApiClient api,
            @RequestParam(defaultValue = "") String report,
            @RequestParam(defaultValue = "") String saved,
            Locale language,
            Model model) {
        List<Report> reports =
                api.all(Report.class, "/follow-up/v1/completeness/summary?").stream()
                        .sorted(Comparator.comparingInt(Report::year).reversed())
                        .toList();
        model.addAttribute("reports", reports);
        model.addAttribute("saved", saved);
        Stream<Report> wanted = reports.stream().filter(r -> r.key().equals(report));
        Stream<Report> open =
                reports.stream().filter(r -> r.states().getOrDefault("NOT_REPORTED", 0) > 0);
        Stream.of(wanted, open, reports.stream())
                .flatMap(found -> found)
                .findFirst()
                .ifPresent(chosen -> show(api, chosen, language, model));
        return "inbox";
    }

    private static void show(ApiClient api, Report chosen, Locale language, Model model) {
        String planId = chosen.planId();
        PlanShown plan = api.get(PlanShown.class, "/follow-up/v1/plans/{plan}", planId);
        JsonNode view = view(api, planId, chosen.period());
        PlanShown.@Nullable Period before = before(plan, chosen.period());
        StandingFacts earlier =
                StandingFacts.of(
                        before == null ? view.path("none") : view(api, planId, before.code()));
        Inbox inbox =
                new Inbox(
                        plan,
                        StandingFacts.of(view),
                        before == null ? null : before.name(),
                        earlier,
                        api.all(
                                Measured.class,
                                "/follow-up/v1/outcomes?committee={committee}&sort=year,periodTo",
                                plan.committee().id()),
                        api.caller(),
                        language);
        List<Inbox.Due> dues =
                api.all(
                        Inbox.Due.class,
                        "/follow-up/v1/completeness?plan={plan}&period={period}",
                        planId,
                        chosen.period());
        model.addAttribute("chosen", chosen);
        model.addAttribute("plan", plan);
        model.addAttribute("approved", !view.path("lifecycle").path("approval").isMissingNode());
        model.addAttribute("rows", inbox.rows(dues));
    }

    private static JsonNode view(ApiClient api, String plan, String period) {
        return api.get(JsonNode.class, "/follow-up/v1/plans/{plan}/reports/{period}", plan, period);
    }

    private static PlanShown.@Nullable Period before(PlanShown plan, String period) {
        PlanShown.@Nullable Period before = null;
        for (PlanShown.Period each : plan.periods()) {
            if (each.code().equals(period)) {
                break;
            }
            before = each;
        }
        return before;
    }
}
