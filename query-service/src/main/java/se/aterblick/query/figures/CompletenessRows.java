package se.aterblick.query.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.plan.Period;
import se.aterblick.query.completeness.Completeness;
import se.aterblick.query.completeness.CompletenessEntry;
import se.aterblick.query.history.PlanHistory;
import se.aterblick.query.history.PlanStreams;
import se.aterblick.query.plan.KnownPlan;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.state.PlanState;
import se.aterblick.state.ReportVersion;

/** Where the rows of the completeness list come from: kept now, folded as of any other time. */
@Component
final class CompletenessRows {

    private static final String SUBMISSION = "submission:";
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    /** What the table holds does not know what day it is. */
    private static final String STATE_TODAY =
            "CASE WHEN state = 'NOT_REPORTED' AND due_date"
                    + " < CAST(CAST(? AS timestamptz) AT TIME ZONE time_zone AS date)"
                    + " THEN 'OVERDUE' ELSE state END AS state";

    private final PlansAsked plans;
    private final PlanStreams streams;
    private final Clock clock;

    CompletenessRows(PlansAsked plans, PlanStreams streams, @Qualifier("queryClock") Clock clock) {
        this.plans = plans;
        this.streams = streams;
        this.clock = clock;
    }

    Relation relation(Asked asked) {
        Optional<String> version = version(asked.parameters());
        if (version.isPresent()) {
            return Relation.made(CompletenessList.LIST, whenSubmitted(asked, version.get()));
        }
        if (asked.parameters().one(CompletenessList.AS_OF).isPresent()) {
            return Relation.made(
                    CompletenessList.LIST,
                    plans.then(plans.filtered(asked), asked).stream()
                            .flatMap(plan -> Completeness.of(plan.state(), plan.day()).stream())
                            .toList());
        }
        return kept();
    }

    private Relation kept() {
        String columns =
                CompletenessList.LIST.columns().stream()
                        .map(Column::sqlName)
                        .map(name -> name.equals("state") ? STATE_TODAY : name)
                        .collect(Collectors.joining(", "));
        return new Relation(
                "(SELECT " + columns + " FROM follow_up.completeness) AS kept",
                List.of(OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC)));
    }

    private static Optional<String> version(Parameters parameters) {
        Optional<String> asOf = parameters.one(CompletenessList.AS_OF);
        Optional<String> version = parameters.one(CompletenessList.VERSION);
        if (asOf.isPresent() && version.isPresent()) {
            throw new ProblemException(
                    FigureProblems.badValue(CompletenessList.VERSION, version.get()));
        }
        return version.or(() ->
                asOf.filter(text -> text.startsWith(SUBMISSION))
                        .map(text -> text.substring(SUBMISSION.length())));
    }

    /** Each report as it was complete the moment its version of that number was submitted. */
    private List<CompletenessEntry> whenSubmitted(Asked asked, String number) {
        Matcher version = NUMBER.matcher(number);
        if (!version.matches()) {
            throw new ProblemException(FigureProblems.badValue(CompletenessList.VERSION, number));
        }
        List<String> periods = asked.parameters().all("period");
        List<CompletenessEntry> entries = new ArrayList<>();
        for (KnownPlan plan : plans.filtered(asked)) {
            PlanHistory history = streams.history(plan.planId());
            PlanState head = history.head();
            for (Period period : head.plan().periods()) {
                if (periods.isEmpty() || periods.contains(period.code())) {
                    submitted(head, period, Integer.parseInt(number), isOne(asked))
                            .map(submission -> whenSubmitted(history, plan, period, submission))
                            .ifPresent(entries::addAll);
                }
            }
        }
        return entries;
    }

    private static List<CompletenessEntry> whenSubmitted(
            PlanHistory history, KnownPlan plan, Period period, ReportVersion submission) {
        PlanState then = history.upTo(submission.submitted().sequence());
        LocalDate day = submission.submitted().knownAt().atZone(plan.zone()).toLocalDate();
        return Completeness.of(then, then.plan().period(period.code()).orElse(period)).stream()
                .map(entry -> entry.on(day))
                .toList();
    }

    /** Whether one report is asked for by name. */
    private static boolean isOne(Asked asked) {
        return asked.parameters().all("plan").size() == 1
                && asked.parameters().all("period").size() == 1;
    }

    private static Optional<ReportVersion> submitted(
            PlanState head, Period period, int number, boolean required) {
        List<ReportVersion> versions = head.period(period.code()).lifecycle().versions();
        Optional<ReportVersion> found =
                versions.stream().filter(v -> v.number() == number).findFirst();
        if (found.isEmpty() && required) {
            throw new ProblemException(
                    FollowUpProblems.unknownVersion(
                            String.valueOf(number),
                            versions.stream().map(ReportVersion::number).toList()));
        }
        return found;
    }
}
