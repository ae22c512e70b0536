package se.aterblick.query.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import se.aterblick.query.web.ReportForm.Place;

/** What was written in a form, as an update or a correction that an interface takes. */
record Update(Map<String, Object> fact, @Nullable String reason, String seen, String attempt) {

    /** What a form does not show and an update must not lose. */
    private static final List<String> CARRIED =
            List.of("statedTarget", "statedThresholds", "comparisons");

    static Update of(
            Place place,
            List<Field> fields,
            @Nullable Standing standing,
            MultiValueMap<String, String> entered) {
        Map<String, Object> fact = new LinkedHashMap<>();
        put(fact, place.kind().subject(), isWhole(place) ? null : place.item());
        put(fact, "period", place.period());
        put(fact, "serviceArea", place.serviceArea());
        put(fact, "basis", place.basis());
        for (Field field : fields) {
            @Nullable String written = entered.getFirst(field.name());
            boolean figure = field.type() == Field.Type.DECIMAL;
            @Nullable String value = figure ? Entered.decimal(written) : Entered.text(written);
            put(fact, field.name(), value);
            if (figure && value != null && field.unit() != null) {
                fact.put("unit", field.unit());
            }
        }
        List<Map<String, String>> parts =
                FormParts.in(entered).stream()
                        .map(part ->
                                Map.of(
                                        "dimension", part.dimension(),
                                        "category", part.category(),
                                        "value", String.valueOf(Entered.decimal(part.value()))))
                        .toList();
        if (!parts.isEmpty()) {
            fact.put(FormFields.BREAKDOWN, parts);
        }
        if (standing != null) {
            CARRIED.stream()
                    .filter(standing.fact()::has)
                    .forEach(name -> fact.put(name, standing.fact().path(name)));
        }
        fact.remove(FormFields.REASON);
        return new Update(
                fact,
                entered.containsKey(FormFields.REASON)
                        ? Objects.requireNonNullElse(
                                Entered.text(entered.getFirst(FormFields.REASON)), "")
                        : null,
                Objects.requireNonNullElse(entered.getFirst("seen"), ""),
                Objects.requireNonNullElse(entered.getFirst("attempt"), ""));
    }

    private static boolean isWhole(Place place) {
        return place.kind() == UpdateKind.INVESTMENT && place.item().equals(UpdateKind.WHOLE);
    }

    private static void put(Map<String, Object> fact, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            fact.put(name, value);
        }
    }

    /**
     * Sends it; it takes the place of what was seen, and of nothing else.
     *
     * @throws ApiRefusal if it is refused
     */
    void send(ApiClient api, Place place) {
        String address = "/reporting/v1/plans/{plan}/";
        if (reason == null) {
            String condition = seen.isEmpty() ? "If-None-Match" : "If-Match";
            String tag = seen.isEmpty() ? "*" : "\"" + seen + "\"";
            api.post(
                    Map.class,
                    fact,
                    Map.of(condition, tag, "Idempotency-Key", key(fact)),
                    address + place.kind().address(),
                    place.planId());
        } else {
            Map<String, Object> replacement = new LinkedHashMap<>(fact);
            replacement.put("kind", place.kind().code());
            Map<String, Object> correction =
                    Map.of("corrects", seen, "reason", reason, "replacement", replacement);
            api.post(
                    Map.class,
                    correction,
                    Map.of("Idempotency-Key", key(correction)),
                    address + "corrections",
                    place.planId());
        }
    }

    /** The same for the same content only: what was changed and sent again is another request. */
    private String key(Map<String, Object> body) {
        String content = attempt + seen + new String(ApiClient.json(body), StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
