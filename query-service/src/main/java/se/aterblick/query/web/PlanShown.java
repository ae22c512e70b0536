package se.aterblick.query.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What pages need of a plan in force: what it is called, what it asks for, in which words. */
record PlanShown(
        String planId,
        String title,
        int year,
        Named committee,
        Named administration,
        List<Named> serviceAreas,
        List<Period> periods,
        List<Word> vocabulary,
        List<Work> focusAreas,
        List<Work> workEnvironment,
        List<Indicator> indicators,
        List<Volume> volumeFigures,
        List<BudgetLine> budgetLines,
        List<Control> internalControl) {

    record Named(String id, String name) {}

    record Period(String code, String name, String from, String to, String kind) {}

    /** One of the organisation's words for a status. */
    record Word(
            String label,
            @Nullable String progress,
            @Nullable String fulfilment,
            @Nullable String forecast) {

        /** Whether the word itself says where an axis stands. */
        private boolean tells(String axis) {
            return switch (axis) {
                case "progress" -> progress != null;
                case "fulfilment" -> fulfilment != null;
                case "forecast" -> forecast != null;
                default -> false;
            };
        }
    }

    record Work(
            String id,
            @Nullable String number,
            String title,
            @Nullable String text,
            boolean delegated,
            @Nullable List<Work> goals,
            @Nullable List<Work> assignments,
            @Nullable List<Work> activities) {

        Stream<Work> withAllBelow() {
            return Stream.concat(
                    Stream.of(this),
                    Stream.of(goals, assignments, activities)
                            .filter(works -> works != null)
                            .flatMap(List::stream)
                            .flatMap(Work::withAllBelow));
        }
    }

    record Indicator(
            String key,
            String name,
            @Nullable String unit,
            @Nullable String direction,
            @Nullable String description,
            @Nullable String noTargetReason,
            List<String> bases,
            @Nullable Target target) {

        List<String> allowedBases() {
            return bases.isEmpty() ? List.of("PERIOD") : bases;
        }
    }

    record Target(String value, @Nullable String basis) {}

    record Volume(String key, String name, @Nullable String unit) {}

    record BudgetLine(String id, String name, @Nullable String serviceArea) {}

    record Control(String id, String control) {}

    Optional<Period> period(String code) {
        return periods.stream().filter(period -> period.code().equals(code)).findFirst();
    }

    /** Whether the organisation's word for a status says where an axis stands. */
    boolean isToldBy(@Nullable String label, String axis) {
        return vocabulary.stream().anyMatch(word -> word.label().equals(label) && word.tells(axis));
    }

    Optional<Work> work(String id) {
        return Stream.concat(focusAreas.stream(), workEnvironment.stream())
                .flatMap(Work::withAllBelow)
                .filter(work -> work.id().equals(id))
                .findFirst();
    }

    Optional<Indicator> indicator(String key) {
        return indicators.stream().filter(indicator -> indicator.key().equals(key)).findFirst();
    }

    Optional<Volume> volumeFigure(String key) {
        return volumeFigures.stream().filter(figure -> figure.key().equals(key)).findFirst();
    }

    Optional<BudgetLine> budgetLine(String id) {
        return budgetLines.stream().filter(line -> line.id().equals(id)).findFirst();
    }

    /** What an item is called; its id if it has no name here. */
    String nameOf(UpdateKind kind, String item) {
        Optional<String> name =
                switch (kind) {
                    case STATUS -> work(item).map(Work::title);
                    case OUTCOME -> indicator(item).map(Indicator::name);
                    case VOLUME_FIGURE -> volumeFigure(item).map(Volume::name);
                    case BUDGET_DEVIATION -> budgetLine(item).map(BudgetLine::name);
                    case CONTROL_RESULT ->
                            internalControl.stream()
                                    .filter(control -> control.id().equals(item))
                                    .findFirst()
                                    .map(Control::control);
                    case INVESTMENT -> Optional.empty();
                };
        return name.orElse(item);
    }

    /** The name of a service area, or of the administration; its id if it has none. */
    public String area(@Nullable String id) {
        Map<String, String> names =
                Stream.concat(serviceAreas.stream(), Stream.of(administration))
                        .collect(Collectors.toMap(Named::id, Named::name, (a, b) -> a));
        return id == null ? administration.name() : names.getOrDefault(id, id);
    }
}
