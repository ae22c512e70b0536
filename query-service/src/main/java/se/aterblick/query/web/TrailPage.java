package se.aterblick.query.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where a figure comes from: everything that was ever recorded of an item, by whom, when and why.
 */
@Pages
final class TrailPage {

    static final String PATH = "/spar";

    /** One event and what it changed. */
    record Event(
            long sequence,
            long position,
            String eventId,
            String type,
            @Nullable String item,
            @Nullable String period,
            @Nullable String serviceArea,
            @Nullable String basis,
            String actor,
            String role,
            Instant recordedAt,
            Instant knownAt,
            boolean imported,
            String commandId,
            @Nullable Map<String, Object> after,
            @Nullable String corrects,
            @Nullable String reason,
            @Nullable List<Comparison.Field> changes,
            @Nullable List<InVersion> versions) {

        Event {
            changes = changes == null ? List.of() : changes;
            versions = versions == null ? List.of() : versions;
        }

        /** Differences that were made before rounding. */
        public List<Rounding> roundings() {
            return Rounding.in(after);
        }
    }

    /** A submitted version that it is part of. */
    record InVersion(String period, int version, boolean approved) {}

    @GetMapping(PATH + "/{plan}")
    String trail(
            ApiClient api,
            @PathVariable String plan,
            @RequestParam String item,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String period,
            Model model) {
        PlanShown shown = api.get(PlanShown.class, "/follow-up/v1/plans/{plan}", plan);
        List<Event> events =
                api.all(
                        Event.class,
                        "/follow-up/v1/plans/{plan}/events?item={item}"
                                + (period.isEmpty() ? "" : "&period={period}"),
                        plan,
                        item,
                        period);
        model.addAttribute("plan", shown);
        model.addAttribute("item", item);
        model.addAttribute("period", period);
        model.addAttribute(
                "name", UpdateKind.of(kind).map(known -> shown.nameOf(known, item)).orElse(item));
        model.addAttribute("kind", kind);
        model.addAttribute("events", events.reversed());
        return "trail";
    }
}
