package se.aterblick.query.web;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Formulär: a period's form is fetched, filled in, tried and recorded. */
@Pages
@RequestMapping("/formular")
final class FormPages {

    private static final String FORM = "/follow-up/v1/plans/{plan}/reports/{period}/form";
    private static final String FORMS = "/reporting/v1/plans/{plan}/forms/{period}";
    private static final String SENT = "aterblick.form-sent";
    private static final MediaType EXCEL =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.parseMediaType("text/csv");

    /** A plan that there is a form for. */
    record Plan(String planId, String title, List<String> periods) {}

    record Plans(List<Plan> items) {}

    /**
     * A file that was tried, kept until it is recorded or another is tried.
     *
     * @param key names the recording: asked for twice, it is done once
     */
    private record Sent(String plan, String period, ApiClient.Upload file, String key) {}

    @GetMapping
    String plans(ApiClient api, Model model) {
        model.addAttribute("plans", api.get(Plans.class, "/follow-up/v1/plans?limit=500").items());
        return "forms";
    }

    @GetMapping("/{plan}/{period}")
    String form(@PathVariable String plan, @PathVariable String period, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("period", period);
        return "form";
    }

    @GetMapping("/{plan}/{period}/fil")
    ResponseEntity<byte[]> file(
            ApiClient api,
            @PathVariable String plan,
            @PathVariable String period,
            @RequestParam(defaultValue = "false") boolean csv) {
        MediaType type = csv ? CSV : EXCEL;
        String name = "formular-%s-%s.%s".formatted(plan, period, csv ? "csv" : "xlsx");
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(api.bytes(type, FORM, plan, period));
    }

    /** Shows what would become of each row; nothing is recorded. */
    @PostMapping("/{plan}/{period}")
    String tried(
            ApiClient api,
            @PathVariable String plan,
            @PathVariable String period,
            @RequestParam MultipartFile file,
            HttpSession session,
            Model model)
            throws IOException {
        ApiClient.Upload upload = upload(file);
        session.removeAttribute(SENT);
        form(plan, period, model);
        FormShown tried =
                api.send(FormShown.class, upload, null, FORMS + "?dryRun=true", plan, period);
        model.addAttribute("form", tried);
        if (tried.isRecordable()) {
            session.setAttribute(
                    SENT, new Sent(plan, period, upload, UUID.randomUUID().toString()));
        }
        return "form";
    }

    /** Records the file that was tried last. */
    @PostMapping("/{plan}/{period}/registrera")
    String recorded(
            ApiClient api,
            @PathVariable String plan,
            @PathVariable String period,
            HttpSession session,
            Model model) {
        form(plan, period, model);
        if (!(session.getAttribute(SENT) instanceof Sent sent)
                || !sent.plan().equals(plan)
                || !sent.period().equals(period)) {
            model.addAttribute("gone", true);
            return "form";
        }
        model.addAttribute(
                "form",
                api.send(
                        FormShown.class,
                        sent.file(),
                        sent.key(),
                        FORMS + "?fileName={name}",
                        plan,
                        period,
                        sent.file().name()));
        return "form";
    }

    private static ApiClient.Upload upload(MultipartFile file) throws IOException {
        @Nullable String stated = file.getOriginalFilename();
        String name = Objects.requireNonNullElse(stated, "").replaceAll(".*[/\\\\]", "");
        boolean csv = name.toLowerCase(Locale.ROOT).endsWith(".csv");
        String kept = name.isBlank() ? (csv ? "formular.csv" : "formular.xlsx") : name;
        return new ApiClient.Upload(kept, csv ? CSV : EXCEL, file.getBytes());
    }
}
