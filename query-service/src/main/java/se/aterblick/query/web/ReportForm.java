package se.aterblick.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

/**
 * The form that one update is written in: as it stands, or as it was written and not taken.
 *
 * @param standing what it would take the place of, if anything stands there
 * @param seen the event that whoever writes has seen there; empty if none was
 * @param attempt names this filling-in, so that sending it twice records it once
 * @param problem why it was not taken
 * @param elsewhere whether somebody else has reported meanwhile
 */
record ReportForm(
        Place place,
        PlanShown plan,
        List<Field> fields,
        List<Part> breakdown,
        @Nullable Standing standing,
        String seen,
        String attempt,
        ApiRefusal.@Nullable Problem problem,
        boolean elsewhere) {

    /** Empty rows offered for parts that are not there yet. */
    private static final int MORE_PARTS = 2;

    /** One part of an outcome, as it is written. */
    record Part(String dimension, String category, String value) {}

    /** What the form is for. */
    record Place(
            String planId,
            String period,
            UpdateKind kind,
            String item,
            @Nullable String serviceArea,
            @Nullable String basis) {

        /** Names the form among all. */
        public String id() {
            return String.join(
                    ".",
                    planId,
                    period,
                    kind.code(),
                    item,
                    Objects.requireNonNullElse(serviceArea, ""),
                    Objects.requireNonNullElse(basis, ""));
        }
    }

    /** As it stands. */
    static ReportForm of(
            Place place,
            PlanShown plan,
            List<Field> fields,
            @Nullable Standing standing,
            String attempt,
            Locale language) {
        Shown shown = new Shown(language);
        List<Field> filled =
                fields.stream()
                        .map(field -> {
                            @Nullable String value =
                                    standing == null ? null : standing(plan, standing, field);
                            boolean figure = field.type() == Field.Type.DECIMAL && value != null;
                            return field.with(figure ? shown.decimal(value) : value, null);
                        })
                        .toList();
        List<Part> parts = new ArrayList<>();
        JsonNode breakdown = standing == null ? null : standing.fact().path(FormFields.BREAKDOWN);
        if (breakdown != null) {
            breakdown.forEach(part ->
                    parts.add(
                            new Part(
                                    part.path("dimension").asString(""),
                                    part.path("category").asString(""),
                                    shown.decimal(part.path("value").asString("")))));
        }
        return new ReportForm(
                place,
                plan,
                filled,
                withMore(place, parts),
                standing,
                standing == null ? "" : standing.eventId(),
                attempt,
                null,
                false);
    }

    /** What stands, but for the axes that the organisation's word tells itself. */
    private static @Nullable String standing(PlanShown plan, Standing standing, Field field) {
        return plan.isToldBy(standing.text("label"), field.name())
                ? null
                : standing.text(field.name());
    }

    /** As it was written, with what was wrong beside it. */
    ReportForm refused(MultiValueMap<String, String> entered, ApiRefusal.Problem refusal) {
        boolean changed =
                List.of("fact-changed", "fact-superseded")
                        .contains(Objects.requireNonNullElse(refusal.code(), ""));
        List<Field> written =
                fields.stream()
                        .map(field ->
                                field.with(
                                        entered.getFirst(field.name()),
                                        refusal.concerns(field.name()) ? refusal.shown() : null))
                        .toList();
        return new ReportForm(
                place,
                plan,
                written,
                withMore(place, FormParts.in(entered)),
                standing,
                seen,
                attempt,
                refusal,
                changed);
    }

    private static List<Part> withMore(Place place, List<Part> parts) {
        if (place.kind() != UpdateKind.OUTCOME) {
            return List.of();
        }
        List<Part> all = new ArrayList<>(parts);
        for (int i = 0; i < MORE_PARTS; i++) {
            all.add(new Part("", "", ""));
        }
        return all;
    }

    /** What is reported on. */
    public String name() {
        return plan.nameOf(place.kind(), place.item());
    }

    /** The report it is for. */
    public String reportName() {
        return plan.period(place.period()).map(PlanShown.Period::name).orElse(place.period());
    }

    /** Whether the problem is told beside a field. */
    public boolean isToldBesideAField() {
        return isBreakdownRefused() || fields.stream().anyMatch(field -> field.error() != null);
    }

    /** Whether the parts are what was not taken. */
    public boolean isBreakdownRefused() {
        return problem != null && problem.concerns(FormFields.BREAKDOWN);
    }

    /** The address of the form itself, without what it is for. */
    public Map<String, String> forWhat() {
        return Map.of(
                "serviceArea", Objects.requireNonNullElse(place.serviceArea(), ""),
                "basis", Objects.requireNonNullElse(place.basis(), ""));
    }
}
