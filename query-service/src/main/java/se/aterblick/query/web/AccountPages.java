package se.aterblick.query.web;

import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.aterblick.eventstore.PlanJson;

/** Konton: a controller reads actuals and budgets out of an accounting file. */
@Pages
@RequestMapping("/formular/{plan}/konton")
final class AccountPages {

    private static final String IMPORTS = "/reporting/v1/plans/{plan}/accounting-imports";
    private static final String SENT = "aterblick.accounts-sent";
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    /**
     * A file that was tried, kept until it is recorded or another is tried.
     *
     * @param key names the recording: asked for twice, it is done once
     */
    private record Sent(String plan, ApiClient.Upload file, String key) {}

    @GetMapping
    String accounts(@PathVariable String plan, Model model) {
        model.addAttribute("plan", plan);
        return "accounts";
    }

    /** Shows what would become of each budget line; nothing is recorded. */
    @PostMapping
    String tried(
            ApiClient api,
            @PathVariable String plan,
            @RequestParam MultipartFile file,
            @RequestParam MultipartFile mapping,
            HttpSession session,
            Model model)
            throws IOException {
        accounts(plan, model);
        session.removeAttribute(SENT);
        ApiClient.Upload upload = upload(file, mapping);
        AccountsShown tried =
                api.send(AccountsShown.class, upload, null, IMPORTS + "?dryRun=true", plan);
        model.addAttribute("accounts", tried);
        if (tried.isRecordable()) {
            session.setAttribute(SENT, new Sent(plan, upload, UUID.randomUUID().toString()));
        }
        return "accounts";
    }

    /** Records the file that was tried last. */
    @PostMapping("/registrera")
    String recorded(ApiClient api, @PathVariable String plan, HttpSession session, Model model) {
        accounts(plan, model);
        if (!(session.getAttribute(SENT) instanceof Sent sent) || !sent.plan().equals(plan)) {
            model.addAttribute("gone", true);
            return "accounts";
        }
        model.addAttribute(
                "accounts", api.send(AccountsShown.class, sent.file(), sent.key(), IMPORTS, plan));
        return "accounts";
    }

    /** As YAML, so that the mapping can be sent as it is written, with its comments. */
    private static ApiClient.Upload upload(MultipartFile file, MultipartFile mapping)
            throws IOException {
        String name =
                Objects.requireNonNullElse(file.getOriginalFilename(), "")
                        .replaceAll(".*[/\\\\]", "");
        String body =
                "mapping:\n"
                        + new String(mapping.getBytes(), StandardCharsets.UTF_8)
                                .replace("\uFEFF", "")
                                .indent(2)
                        + (name.isBlank()
                                ? ""
                                : "fileName: " + PlanJson.mapper().writeValueAsString(name) + "\n")
                        + "file: "
                        + Base64.getEncoder().encodeToString(file.getBytes())
                        + "\n";
        return new ApiClient.Upload(name, YAML, body.getBytes(StandardCharsets.UTF_8));
    }
}
