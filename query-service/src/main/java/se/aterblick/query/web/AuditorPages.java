package se.aterblick.query.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Återblick: a report exactly as a committee approved it, shown to be so, and what came after. */
@Pages
@RequestMapping("/aterblick")
final class AuditorPages {

    private static final String REPORT = "/follow-up/v1/plans/{plan}/reports/{period}";

    private static final String POLICY = "Content-Security-Policy";

    /** What is asked of a check. */
    private record Asked(int version) {}

    /** What a replay found. */
    record Replayed(boolean identical, String contentHash, long eventsReplayed, int version) {}

    /** What a verification of a report found. */
    record Verified(boolean sound, long events, List<Finding> findings) {}

    record Finding(String code, @Nullable String expected, @Nullable String found) {}

    @GetMapping
    String meetings(
            ApiClient api,
            @RequestParam(defaultValue = "") String committee,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate meetingDate,
            Model model) {
        DecisionShown.Found all =
                api.get(DecisionShown.Found.class, "/follow-up/v1/decisions?limit=500");
        model.addAttribute(
                "committees",
                all.items().stream().map(DecisionShown::committee).distinct().sorted().toList());
        model.addAttribute("committee", committee);
        model.addAttribute("meetingDate", meetingDate);
        model.addAttribute(
                "decisions",
                all.items().stream()
                        .filter(d -> committee.isEmpty() || d.committee().equals(committee))
                        .filter(d -> meetingDate == null || d.meetingDate().equals(meetingDate))
                        .toList());
        return "meetings";
    }

    @GetMapping("/{plan}/{period}")
    String approved(
            ApiClient api, @PathVariable String plan, @PathVariable String period, Model model) {
        model.addAttribute("decision", DecisionShown.of(api, plan, period));
        model.addAttribute(
                "report", api.get(ReportShown.class, REPORT + "/approved", plan, period));
        return "approved";
    }

    /** Replays the report and verifies it against the ledger: a part of a page. */
    @PostMapping("/{plan}/{period}/check")
    String check(
            ApiClient api, @PathVariable String plan, @PathVariable String period, Model model) {
        DecisionShown decision = DecisionShown.of(api, plan, period);
        model.addAttribute("decision", decision);
        model.addAttribute(
                "replayed",
                api.post(
                        Replayed.class,
                        new Asked(decision.version()),
                        REPORT + "/replays",
                        plan,
                        period));
        model.addAttribute(
                "verified",
                api.post(Verified.class, Map.of(), REPORT + "/verifications", plan, period));
        return "check";
    }

    /** Between two of: {@code approved}, {@code now}, a version, a day or an instant. */
    @GetMapping("/{plan}/{period}/compare")
    String compare(
            ApiClient api,
            @PathVariable String plan,
            @PathVariable String period,
            @RequestParam(defaultValue = "approved") String from,
            @RequestParam(defaultValue = "now") String to,
            Model model) {
        CommitteeReport report = api.get(CommitteeReport.class, REPORT, plan, period);
        model.addAttribute("committee", report);
        model.addAttribute("report", api.as(ReportShown.class, report.document()));
        model.addAttribute("from", from);
        model.addAttribute("to", to);
        model.addAttribute(
                "comparison",
                api.get(
                        Comparison.class,
                        REPORT + "/changes?from={from}&to={to}",
                        plan,
                        period,
                        from,
                        to));
        return "compare";
    }

    /** The evidence package, as a file. */
    @GetMapping("/{plan}/{period}/evidence")
    ResponseEntity<byte[]> evidence(
            ApiClient api, @PathVariable String plan, @PathVariable String period) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("evidence-%s-%s.zip".formatted(plan, period))
                                .build()
                                .toString())
                .body(api.bytes(REPORT + "/evidence", plan, period));
    }

    /** The approved report as a file for the archive. */
    @GetMapping("/{plan}/{period}/document.pdf")
    ResponseEntity<byte[]> pdf(
            ApiClient api,
            @PathVariable String plan,
            @PathVariable String period,
            Locale language) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("%s-%s.pdf".formatted(plan, period))
                                .build()
                                .toString())
                .body(document(MediaType.APPLICATION_PDF, api, plan, period, language).getBody());
    }

    /** The same to be read in a browser, under the security policy that the document has. */
    @GetMapping("/{plan}/{period}/document.html")
    ResponseEntity<byte[]> html(
            ApiClient api,
            @PathVariable String plan,
            @PathVariable String period,
            Locale language) {
        ResponseEntity<byte[]> found = document(MediaType.TEXT_HTML, api, plan, period, language);
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(found.getHeaders().getContentType());
        headers.addAll(POLICY, found.getHeaders().getOrEmpty(POLICY));
        return new ResponseEntity<>(found.getBody(), headers, HttpStatus.OK);
    }

    private static ResponseEntity<byte[]> document(
            MediaType type, ApiClient api, String plan, String period, Locale language) {
        return api.file(
                type,
                REPORT + "/approved/document?language={language}",
                plan,
                period,
                language.getLanguage());
    }
}
