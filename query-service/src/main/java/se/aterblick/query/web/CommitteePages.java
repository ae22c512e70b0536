package se.aterblick.query.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Nämnden: reports before, at and after the meeting, for whoever prepares it. */
@Pages
@RequestMapping(CommitteePages.PATH)
final class CommitteePages {

    static final String PATH = "/namnden";
    static final String REPORT = "/follow-up/v1/plans/{plan}/reports/{period}";

    /** Something that is asked for and not there. */
    record Missing(String kind, @Nullable String number, String name, String state) {

        public boolean isMissing() {
            return state.equals("OVERDUE") || state.equals("NOT_REPORTED");
        }
    }

    @GetMapping
    String reports(ApiClient api, Model model) {
        Map<String, DecisionShown> decided =
                api.all(DecisionShown.class, "/follow-up/v1/decisions?").stream()
                        .collect(
                                Collectors.toMap(
                                        d -> d.planId() + "/" + d.period(),
                                        Function.identity(),
                                        (a, b) -> a));
        model.addAttribute(
                "reports", api.all(InboxPage.Report.class, "/follow-up/v1/completeness/summary?"));
        model.addAttribute("decided", decided);
        return "committee";
    }

    @GetMapping("/{plan}/{period}")
    String report(
            ApiClient api, @PathVariable String plan, @PathVariable String period, Model model) {
        show(api, plan, period, model);
        return "committee-report";
    }

    /** The report as it would be submitted now. */
    @GetMapping("/{plan}/{period}/utkast")
    String draft(
            ApiClient api, @PathVariable String plan, @PathVariable String period, Model model) {
        CommitteeReport report = api.get(CommitteeReport.class, REPORT, plan, period);
        model.addAttribute("report", api.as(ReportShown.class, report.document()));
        model.addAttribute("version", 0);
        model.addAttribute("hash", "");
        return read(plan, period, model);
    }

    /** A version as it was submitted. */
    @GetMapping("/{plan}/{period}/versioner/{version}")
    String version(
            ApiClient api,
            @PathVariable String plan,
            @PathVariable String period,
            @PathVariable int version,
            Model model) {
        model.addAttribute(
                "report",
                api.get(ReportShown.class, REPORT + "/versions/{n}", plan, period, version));
        model.addAttribute("version", version);
        model.addAttribute(
                "hash",
                api.get(CommitteeReport.class, REPORT, plan, period).lifecycle().versions().stream()
                        .filter(v -> v.version() == version)
                        .findFirst()
                        .map(CommitteeReport.Version::contentHash)
                        .orElse(""));
        return read(plan, period, model);
    }

    /** What goes to the minutes: the decision, the document's hash, the ledger's checkpoint. */
    @GetMapping("/{plan}/{period}/beslut")
    String decision(
            ApiClient api, @PathVariable String plan, @PathVariable String period, Model model) {
        DecisionShown decision = DecisionShown.of(api, plan, period);
        DecisionShown.@Nullable LedgerPlace place = decision.ledger();
        String checkpoint =
                place == null
                        ? ""
                        : new String(
                                api.bytes("/follow-up/v1/ledger/checkpoint/{size}", place.size()),
                                StandardCharsets.UTF_8);
        model.addAttribute("decision", decision);
        model.addAttribute("checkpoint", checkpoint);
        model.addAttribute("code", QrCode.of(decision.contentHash() + "\n" + checkpoint));
        model.addAttribute(
                "report", api.get(ReportShown.class, REPORT + "/approved", plan, period));
        return "decision";
    }

    private static String read(String plan, String period, Model model) {
        model.addAttribute("planId", plan);
        model.addAttribute("period", period);
        return "version";
    }

    /** Everything the page of one report has. */
    static void show(ApiClient api, String plan, String period, Model model) {
        CommitteeReport report = api.get(CommitteeReport.class, REPORT, plan, period);
        List<Missing> missing =
                api
                        .all(
                                Missing.class,
                                "/follow-up/v1/completeness?plan={plan}&period={period}",
                                plan,
                                period)
                        .stream()
                        .filter(Missing::isMissing)
                        .toList();
        model.addAttribute("committee", report);
        model.addAttribute("report", api.as(ReportShown.class, report.document()));
        model.addAttribute("missing", missing);
        model.addAttribute("attempt", UUID.randomUUID().toString());
        if (report.isApproved()) {
            model.addAttribute("decision", DecisionShown.of(api, plan, period));
        }
    }
}
