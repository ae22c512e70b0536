package se.aterblick.query.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Genom tiden: a report as it was known at the end of any day, with what happened to it marked. */
@Pages
final class TimePage {

    /** Something that happened to the report on a day. */
    record Mark(LocalDate day, String what, String period, int version) {

        /** Days since another one. */
        public long after(LocalDate first) {
            return ChronoUnit.DAYS.between(first, day);
        }
    }

    @GetMapping("/aterblick/{plan}/{period}/tid")
    String at(
            ApiClient api,
            @PathVariable String plan,
            @PathVariable String period,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate asOf,
            Model model) {
        CommitteeReport now = api.get(CommitteeReport.class, CommitteePages.REPORT, plan, period);
        List<Mark> marks =
                marks(
                        now,
                        api.all(DecisionShown.class, "/follow-up/v1/decisions?plan={plan}", plan));
        PlanShown shown = api.get(PlanShown.class, "/follow-up/v1/plans/{plan}", plan);
        LocalDate first = LocalDate.of(shown.year(), 1, 1);
        LocalDate last =
                marks.stream()
                        .map(Mark::day)
                        .max(Comparator.naturalOrder())
                        .map(day -> day.plusMonths(6))
                        .orElse(LocalDate.of(shown.year() + 1, 6, 30));
        LocalDate day = asOf != null ? asOf : marks.isEmpty() ? last : marks.getLast().day();
        CommitteeReport then =
                api.get(
                        CommitteeReport.class,
                        CommitteePages.REPORT + "?asOf={day}",
                        plan,
                        period,
                        day);
        model.addAttribute("committee", then);
        model.addAttribute("report", api.as(ReportShown.class, then.document()));
        model.addAttribute("marks", marks);
        model.addAttribute("day", day);
        model.addAttribute("first", first);
        model.addAttribute("days", ChronoUnit.DAYS.between(first, last));
        model.addAttribute(
                "at",
                Math.clamp(
                        ChronoUnit.DAYS.between(first, day),
                        0,
                        ChronoUnit.DAYS.between(first, last)));
        return "time";
    }

    /** The report's versions and all decisions on reports of its plan, in the order of days. */
    private static List<Mark> marks(CommitteeReport report, List<DecisionShown> decisions) {
        Stream<Mark> versions =
                report.lifecycle().versions().stream()
                        .map(version ->
                                new Mark(
                                        day(version.submittedAt()),
                                        "submitted",
                                        report.period(),
                                        version.version()));
        Stream<Mark> approvals =
                decisions.stream()
                        .map(decision ->
                                new Mark(
                                        decision.meetingDate(),
                                        "approved",
                                        decision.period(),
                                        decision.version()));
        return Stream.concat(versions, approvals).sorted(Comparator.comparing(Mark::day)).toList();
    }

    private static LocalDate day(Instant moment) {
        return moment.atZone(ZoneId.of("Europe/Stockholm")).toLocalDate();
    }
}
