package se.aterblick.query.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a registrar records of a report: each a form on the report's page. */
@Pages
@RequestMapping(CommitteePages.PATH + "/{plan}/{period}")
final class CommitteeSteps {

    /** What whoever fills in the form can do something about. */
    private static final Set<Integer> MENDABLE = Set.of(400, 403, 404, 409, 422);

    private static final Set<String> STEPS =
            Set.of(
                    "submissions",
                    "referrals",
                    "approvals",
                    "minutes-verifications",
                    "public-notices",
                    "dispatches");

    @PostMapping("/{step}")
    String record(
            ApiClient api,
            @PathVariable String plan,
            @PathVariable String period,
            @PathVariable String step,
            @RequestParam MultiValueMap<String, String> entered,
            HttpServletResponse response,
            Model model) {
        if (!STEPS.contains(step)) {
            throw new ApiRefusal(new ApiRefusal.Problem(404, "unknown-step", null, step, null));
        }
        try {
            api.post(
                    Map.class,
                    body(step, entered),
                    Map.of(
                            "Idempotency-Key",
                            String.valueOf(entered.getFirst("attempt")) + "-" + step),
                    "/reporting/v1/plans/{plan}/reports/{period}/{step}",
                    plan,
                    period,
                    step);
            return "redirect:" + CommitteePages.PATH + "/{plan}/{period}";
        } catch (ApiRefusal refusal) {
            if (!MENDABLE.contains(refusal.problem().status())) {
                throw refusal;
            }
            response.setStatus(refusal.problem().status());
            model.addAttribute("problem", refusal.problem());
            model.addAttribute("refused", step);
            model.addAttribute("entered", entered);
            model.addAttribute("basis", basis(entered));
            CommitteePages.show(api, plan, period, model);
            return "committee-report";
        }
    }

    private static Map<String, Object> body(String step, MultiValueMap<String, String> entered) {
        Map<String, Object> body = new LinkedHashMap<>();
        switch (step) {
            case "submissions" -> texts(body, entered, "note");
            case "referrals" -> {
                number(body, entered, "version");
                texts(body, entered, "reason", "meetingDate", "paragraph", "registryNumber");
            }
            case "approvals" -> {
                number(body, entered, "version");
                texts(body, entered, "contentHash", "meetingDate", "paragraph", "registryNumber");
                body.put("decisionPoints", lines(entered.getFirst("decisionPoints")));
                body.put("decisionBasis", basis(entered));
            }
            case "minutes-verifications" -> texts(body, entered, "verifiedOn", "note");
            case "public-notices" -> texts(body, entered, "postedOn", "takenDownOn", "note");
            default -> {
                body.put("recipients", lines(entered.getFirst("recipients")));
                texts(body, entered, "dispatchedOn");
            }
        }
        return body;
    }

    private static void texts(
            Map<String, Object> body, MultiValueMap<String, String> entered, String... names) {
        for (String name : names) {
            @Nullable String text = Entered.text(entered.getFirst(name));
            if (text != null) {
                body.put(name, text);
            }
        }
    }

    /** What is no number is left to the interface to refuse. */
    private static void number(
            Map<String, Object> body, MultiValueMap<String, String> entered, String name) {
        String text = String.valueOf(entered.getFirst(name));
        body.put(name, text.matches("\\d{1,9}") ? Integer.valueOf(text) : text);
    }

    /** One to a line. */
    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    private static List<Map<String, Object>> basis(MultiValueMap<String, String> entered) {
        List<Map<String, Object>> basis = new ArrayList<>();
        List<String> titles = entered.getOrDefault("basis.title", List.of());
        List<String> dates = entered.getOrDefault("basis.dated", List.of());
        for (int i = 0; i < titles.size(); i++) {
            @Nullable String title = Entered.text(titles.get(i));
            @Nullable String dated = i < dates.size() ? Entered.text(dates.get(i)) : null;
            if (title != null) {
                basis.add(
                        dated == null
                                ? Map.of("title", title)
                                : Map.of("title", title, "dated", dated));
            }
        }
        return basis;
    }
}
