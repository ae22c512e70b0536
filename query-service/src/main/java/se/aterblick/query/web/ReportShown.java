package se.aterblick.query.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.chart.Chart;

/** What a page shows of a report document, of any format; lists that it leaves out are empty. */
record ReportShown(
        Plan plan,
        Period period,
        @Nullable List<Narrative> narratives,
        @Nullable List<WorkItem> focusAreas,
        @Nullable List<WorkItem> workEnvironment,
        @Nullable List<Indicator> indicators,
        @Nullable List<VolumeFigure> volumeFigures,
        @Nullable List<BudgetLine> budgetLines,
        @Nullable List<CostTrend> costTrends,
        @Nullable Investments investments,
        @Nullable List<CarryOver> carryOverRequests,
        @Nullable List<Control> internalControl) {

    ReportShown {
        narratives = some(narratives);
        focusAreas = some(focusAreas);
        workEnvironment = some(workEnvironment);
        indicators = some(indicators);
        volumeFigures = some(volumeFigures);
        budgetLines = some(budgetLines);
        costTrends = some(costTrends);
        carryOverRequests = some(carryOverRequests);
        internalControl = some(internalControl);
    }

    /** The plan's names. */
    record Plan(
            String planId,
            String title,
            int year,
            Named committee,
            @Nullable List<Named> serviceAreas) {}

    /** Anything that is called something. */
    record Named(@Nullable String id, String name) {}

    record Period(String code, String name, String from, String to) {}

    record Narrative(@Nullable String title, String text) {}

    /** A focus area, goal, assignment, effort or activity, with what lies below it. */
    record WorkItem(
            @Nullable String id,
            @Nullable String number,
            String title,
            @Nullable String text,
            @Nullable List<String> responsible,
            @Nullable List<WorkItem> goals,
            @Nullable List<WorkItem> assignments,
            @Nullable List<WorkItem> activities,
            @Nullable List<Status> statuses) {

        WorkItem {
            responsible = some(responsible);
            goals = some(goals);
            assignments = some(assignments);
            activities = some(activities);
            statuses = some(statuses);
        }

        Stream<WorkItem> withAllBelow() {
            return Stream.concat(
                    Stream.of(this),
                    Stream.of(some(goals), some(assignments), some(activities))
                            .flatMap(List::stream)
                            .flatMap(WorkItem::withAllBelow));
        }
    }

    record Status(
            @Nullable String serviceArea,
            @Nullable String label,
            @Nullable String progress,
            @Nullable String fulfilment,
            @Nullable String missingReason,
            @Nullable String comment) {

        /** The axis that the organisation's word is of: it gives the sign beside the word. */
        public String meaning() {
            return fulfilment != null ? fulfilment : Objects.requireNonNullElse(progress, "NONE");
        }
    }

    record Indicator(
            String key,
            String name,
            String group,
            @Nullable String unit,
            @Nullable Target target,
            @Nullable String noTargetReason,
            @Nullable List<Outcome> outcomes) {

        Indicator {
            outcomes = some(outcomes);
        }
    }

    record Target(String value, @Nullable String basis) {}

    record Outcome(
            @Nullable String serviceArea,
            @Nullable String basis,
            @Nullable String value,
            @Nullable String missingReason,
            @Nullable String unit,
            @Nullable List<Part> breakdown,
            @Nullable Evaluation evaluation,
            @Nullable String comment) {

        Outcome {
            breakdown = some(breakdown);
        }

        public String verdict() {
            return evaluation == null || evaluation.verdict() == null
                    ? "NO_TARGET"
                    : evaluation.verdict();
        }
    }

    record Part(String category, String value) {}

    record Evaluation(@Nullable String verdict) {}

    record VolumeFigure(String name, @Nullable String unit, @Nullable List<Volume> figures) {
        VolumeFigure {
            figures = some(figures);
        }
    }

    record Volume(
            @Nullable String value, @Nullable String missingReason, @Nullable String comment) {}

    record BudgetLine(
            String id,
            String name,
            @Nullable String serviceArea,
            @Nullable List<Deviation> deviations) {

        BudgetLine {
            deviations = some(deviations);
        }
    }

    record Deviation(
            String deviation,
            @Nullable String forecast,
            String unit,
            @Nullable String comment,
            @Nullable String cause) {}

    record CostTrend(
            String trend,
            @Nullable String previousYear,
            @Nullable String currentYear,
            @Nullable String change,
            @Nullable String budget,
            @Nullable String budgetDifference,
            @Nullable String changeRate,
            @Nullable String budgetChangeRate,
            @Nullable String rateDifference,
            String unit) {}

    record Investments(@Nullable String note, @Nullable List<Investment> outcomes) {
        Investments {
            outcomes = some(outcomes);
        }
    }

    record Investment(
            @Nullable String allocatedFrame,
            @Nullable String actual,
            @Nullable String forecast,
            String unit,
            @Nullable String comment) {}

    record CarryOver(
            String amount, String unit, @Nullable String comment, @Nullable List<CarryItem> items) {
        CarryOver {
            items = some(items);
        }
    }

    record CarryItem(String amount, @Nullable String serviceArea, @Nullable String purpose) {}

    record Control(
            String control,
            @Nullable String owner,
            @Nullable String method,
            @Nullable List<ControlResult> results) {

        Control {
            results = some(results);
        }
    }

    record ControlResult(@Nullable String verdict, @Nullable String comment) {}

    /** Its budget deviations by area as a chart; null where they do not make one. */
    public @Nullable Chart deviationChart(Locale language) {
        return DeviationsShown.chart(
                some(budgetLines).stream()
                        .filter(line -> line.serviceArea() != null)
                        .flatMap(line ->
                                some(line.deviations()).stream()
                                        .map(d ->
                                                new DeviationsShown(
                                                        line.name(), d.deviation(), d.unit())))
                        .toList(),
                language);
    }

    /** The name of a service area; its id if it has none. */
    public String area(@Nullable String id) {
        Map<String, String> names =
                some(plan.serviceAreas()).stream()
                        .filter(area -> area.id() != null)
                        .collect(Collectors.toMap(Named::id, Named::name, (a, b) -> a));
        return id == null ? "" : names.getOrDefault(id, id);
    }

    /** Indicators in the order of their groups, which is that of the plan. */
    public Map<String, List<Indicator>> indicatorsByGroup() {
        return some(indicators).stream()
                .collect(
                        Collectors.groupingBy(
                                Indicator::group,
                                LinkedHashMap::new,
                                Collectors.mapping(Function.identity(), Collectors.toList())));
    }

    /** What an item of the plan is called; its id if it has no name here. */
    public String nameOf(String item) {
        Stream<Named> figures =
                Stream.concat(
                        some(indicators).stream().map(i -> new Named(i.key(), i.name())),
                        some(budgetLines).stream().map(line -> new Named(line.id(), line.name())));
        Stream<Named> work =
                Stream.concat(some(focusAreas).stream(), some(workEnvironment).stream())
                        .flatMap(WorkItem::withAllBelow)
                        .map(w -> new Named(w.id(), w.title()));
        return Stream.concat(figures, work)
                .filter(named -> item.equals(named.id()))
                .map(Named::name)
                .findFirst()
                .orElse(item);
    }

    private static <T> List<T> some(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
