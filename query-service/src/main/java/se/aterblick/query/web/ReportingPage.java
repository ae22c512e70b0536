package se.aterblick.query.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import se.aterblick.query.web.ReportForm.Place;
import tools.jackson.databind.JsonNode;

/** The form that an update is written in, in its place in the inbox or on a page of its own. */
@Pages
@RequestMapping(InboxPage.PATH + "/{plan}/{period}/{kind}/{item}")
final class ReportingPage {

    /** What whoever writes can do something about. */
    private static final Set<Integer> MENDABLE = Set.of(400, 403, 404, 409, 412, 422);

    @GetMapping
    String form(
            ApiClient api,
            @PathVariable String plan,
            @PathVariable String period,
            @PathVariable String kind,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String serviceArea,
            @RequestParam(defaultValue = "") String basis,
            HttpServletRequest request,
            Locale language,
            Model model) {
        Place place = place(plan, period, kind, item, serviceArea, basis);
        model.addAttribute("form", form(api, place, language));
        model.addAttribute("person", api.caller().id());
        return request.getHeader("HX-Request") == null ? "report" : "report-form :: form";
    }

    @PostMapping
    String report(
            ApiClient api,
            @PathVariable String plan,
            @PathVariable String period,
            @PathVariable String kind,
            @PathVariable String item,
            @RequestParam(defaultValue = "") String serviceArea,
            @RequestParam(defaultValue = "") String basis,
            @RequestParam MultiValueMap<String, String> entered,
            HttpServletResponse response,
            Locale language,
            Model model) {
        Place place = place(plan, period, kind, item, serviceArea, basis);
        ReportForm form = form(api, place, language);
        try {
            Update.of(place, form.fields(), form.standing(), entered).send(api, place);
        } catch (ApiRefusal refusal) {
            if (!MENDABLE.contains(refusal.problem().status())) {
                throw refusal;
            }
            response.setStatus(refusal.problem().status());
            model.addAttribute("form", form.refused(entered, refusal.problem()));
            model.addAttribute("person", api.caller().id());
            return "report";
        }
        String row = place.kind().code() + "." + place.item();
        return "redirect:"
                + UriComponentsBuilder.fromPath(InboxPage.PATH)
                        .queryParam("report", place.planId() + "/" + place.period())
                        .queryParam("saved", place.id())
                        .fragment(row)
                        .encode()
                        .toUriString();
    }

    private static Place place(
            String plan, String period, String kind, String item, String area, String basis) {
        UpdateKind known =
                UpdateKind.of(kind)
                        .orElseThrow(() ->
                                new ApiRefusal(
                                        new ApiRefusal.Problem(
                                                404, "unknown-kind", null, kind, null)));
        return new Place(plan, period, known, item, orNull(area), orNull(basis));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static ReportForm form(ApiClient api, Place place, Locale language) {
        PlanShown plan = api.get(PlanShown.class, "/follow-up/v1/plans/{plan}", place.planId());
        JsonNode view =
                api.get(
                        JsonNode.class,
                        "/follow-up/v1/plans/{plan}/reports/{period}",
                        place.planId(),
                        place.period());
        @Nullable Standing standing =
                StandingFacts.of(view)
                        .at(place.kind(), place.item(), place.serviceArea(), place.basis())
                        .orElse(null);
        List<Field> fields = new ArrayList<>(new FormFields(plan).of(place.kind(), place.item()));
        if (standing != null && view.path("lifecycle").has("approval")) {
            fields.addFirst(Field.of(FormFields.REASON, Field.Type.PROSE).must());
        }
        return ReportForm.of(place, plan, fields, standing, UUID.randomUUID().toString(), language);
    }
}
