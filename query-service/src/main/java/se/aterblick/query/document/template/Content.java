package se.aterblick.query.document.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.document.template.Economy.BudgetLine;
import se.aterblick.query.document.template.Economy.CarryOver;
import se.aterblick.query.document.template.Economy.Investments;
import se.aterblick.query.document.template.Economy.OperatingBudget;
import se.aterblick.query.document.template.Economy.Trend;
import se.aterblick.query.document.template.Measures.Indicator;
import se.aterblick.query.document.template.Measures.VolumeFigure;

/** What templates show of a canonical report, of any format; lists it leaves out are empty. */
record Content(
        String format,
        Plan plan,
        Period period,
        @Nullable List<Revision> revisions,
        @Nullable List<Narrative> narratives,
        @Nullable List<WorkItem> focusAreas,
        @Nullable List<WorkItem> workEnvironment,
        @Nullable List<Indicator> indicators,
        @Nullable List<VolumeFigure> volumeFigures,
        @Nullable List<BudgetLine> budgetLines,
        @Nullable OperatingBudget operatingBudget,
        @Nullable List<Trend> costTrends,
        @Nullable Investments investments,
        @Nullable List<CarryOver> carryOverRequests,
        @Nullable List<Control> internalControl,
        @Nullable List<Restatement> restatements) {

    Content {
        revisions = some(revisions);
        narratives = some(narratives);
        focusAreas = some(focusAreas);
        workEnvironment = some(workEnvironment);
        indicators = some(indicators);
        volumeFigures = some(volumeFigures);
        budgetLines = some(budgetLines);
        costTrends = some(costTrends);
        carryOverRequests = some(carryOverRequests);
        internalControl = some(internalControl);
        restatements = some(restatements);
    }

    record Plan(
            String planId,
            String title,
            int year,
            String timeZone,
            Named organisation,
            Named committee,
            Named administration,
            @Nullable Adoption adoption,
            @Nullable List<Named> serviceAreas) {}

    /** Anything that is called something. */
    record Named(String id, String name) {}

    record Adoption(
            @Nullable String meetingDate,
            @Nullable String paragraph,
            @Nullable String registryNumber) {}

    record Period(String code, String name, String from, String to) {}

    record Narrative(String section, @Nullable String serviceArea, String title, String text) {}

    /** A focus area, goal, assignment, effort or activity, with what lies below it. */
    record WorkItem(
            String id,
            @Nullable String number,
            String title,
            @Nullable String text,
            @Nullable List<String> responsible,
            @Nullable String dueDate,
            @Nullable Withdrawn withdrawn,
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

        /** Its number, if it has one, and its title. */
        public String heading() {
            return number == null ? title : number + " " + title;
        }

        Stream<WorkItem> withAllBelow() {
            return Stream.concat(
                    Stream.of(this),
                    Stream.of(some(goals), some(assignments), some(activities))
                            .flatMap(List::stream)
                            .flatMap(WorkItem::withAllBelow));
        }
    }

    record Withdrawn(@Nullable String reason) {}

    record Status(
            @Nullable String serviceArea,
            @Nullable String label,
            @Nullable String progress,
            @Nullable String fulfilment,
            @Nullable String forecast,
            @Nullable String missingReason,
            @Nullable String comment,
            @Nullable String dueDate) {

        /** The axis that the organisation's word is of: it gives the shape beside the word. */
        public String meaning() {
            return fulfilment != null ? fulfilment : progress != null ? progress : "NONE";
        }
    }

    record Control(
            String id,
            @Nullable String riskArea,
            @Nullable String risk,
            @Nullable Integer riskScore,
            String control,
            @Nullable String owner,
            @Nullable String method,
            @Nullable List<String> reportedIn,
            @Nullable List<ControlResult> results) {

        Control {
            results = some(results);
        }
    }

    record ControlResult(
            @Nullable String verdict, @Nullable String comment, @Nullable String action) {}

    /** A revision of the plan; what stood before and after are shown where they are figures. */
    record Revision(
            String kind, String subject, @Nullable String reason, @Nullable Decided decision) {}

    record Decided(
            @Nullable String decidedBy,
            @Nullable String meetingDate,
            @Nullable String paragraph,
            @Nullable String registryNumber,
            @Nullable String note) {}

    /** A figure of an earlier period that was corrected after its report was decided. */
    record Restatement(String period, Fact before, Fact after) {}

    /** What any fact may have of these. */
    record Fact(
            @Nullable String indicator,
            @Nullable String item,
            @Nullable String budgetLine,
            @Nullable String volumeFigure,
            @Nullable String value,
            @Nullable String deviation,
            @Nullable String label,
            @Nullable String unit,
            @Nullable Correction correction) {

        String subject() {
            return Stream.of(indicator, item, budgetLine, volumeFigure)
                    .filter(id -> id != null)
                    .findFirst()
                    .orElse("");
        }

        /** What it says, if it is a figure or a status. */
        String said() {
            return Stream.of(value, deviation, label)
                    .filter(text -> text != null)
                    .findFirst()
                    .orElse("");
        }
    }

    record Correction(@Nullable String reason) {}

    /** The name of a service area; its id if it has none; empty for the whole administration. */
    public String area(@Nullable String id) {
        Map<String, String> names =
                some(plan.serviceAreas()).stream()
                        .collect(Collectors.toMap(Named::id, Named::name, (a, b) -> a));
        return id == null ? "" : names.getOrDefault(id, id);
    }

    /** What an item of the plan is called; its id if it has no name here. */
    public String nameOf(String id) {
        Map<String, String> names = new LinkedHashMap<>();
        some(indicators).forEach(i -> names.putIfAbsent(i.key(), i.name()));
        some(volumeFigures).forEach(v -> names.putIfAbsent(v.key(), v.name()));
        some(budgetLines).forEach(line -> names.putIfAbsent(line.id(), line.name()));
        some(plan.serviceAreas()).forEach(area -> names.putIfAbsent(area.id(), area.name()));
        if (investments != null) {
            some(investments.lines()).forEach(line -> names.putIfAbsent(line.id(), line.name()));
        }
        Stream.concat(some(focusAreas).stream(), some(workEnvironment).stream())
                .flatMap(WorkItem::withAllBelow)
                .forEach(item -> names.putIfAbsent(item.id(), item.title()));
        return names.getOrDefault(id, id);
    }

    /** Every assignment and activity of the focus areas. */
    Stream<WorkItem> work() {
        return some(focusAreas).stream()
                .flatMap(area ->
                        Stream.concat(
                                some(area.assignments()).stream(),
                                some(area.goals()).stream()
                                        .flatMap(goal ->
                                                Stream.concat(
                                                        some(goal.assignments()).stream(),
                                                        some(goal.activities()).stream()))));
    }

    static <T> List<T> some(@Nullable List<T> list) {
        return list == null ? List.of() : list;
    }
}
