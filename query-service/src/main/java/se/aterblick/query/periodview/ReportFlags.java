package se.aterblick.query.periodview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.DecisionBasis;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.ReportApproved;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.InvestmentBudget;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.TargetValue;
import se.aterblick.reporting.InvestmentOutcome;
import se.aterblick.reporting.Outcome;
import se.aterblick.state.PlanState;
import se.aterblick.state.RecordedFact;
import se.aterblick.state.ReportLifecycle;
import se.aterblick.value.Amount;
import se.aterblick.value.Decimal;

/**
 * Finds the oddities of a period's report, in the order decision, minutes, notice, figures.
 *
 * <p>Minutes are verified within 14 days of the meeting and that is announced by the second day
 * after (kommunallagen 2017:725, 5 kap. 69 § and 8 kap. 12 §).
 */
final class ReportFlags {

    private static final int DAYS_TO_VERIFY = 14;
    private static final int DAYS_TO_ANNOUNCE = 2;

    private final PlanContent plan;
    private final ReportLifecycle report;
    private final List<RecordedFact> facts;
    private final List<Flag> flags = new ArrayList<>();

    private ReportFlags(PlanState state, String period) {
        this.plan = state.plan();
        this.report = state.period(period).lifecycle();
        this.facts = state.period(period).facts();
    }

    static List<Flag> of(PlanState state, String period) {
        ReportFlags found = new ReportFlags(state, period);
        Optional.ofNullable(found.report.approval()).ifPresent(found::decision);
        Optional.ofNullable(found.report.verification())
                .ifPresent(step -> found.minutes(step.event()));
        Optional.ofNullable(found.report.notice()).ifPresent(step -> found.notice(step.event()));
        found.figures();
        return List.copyOf(found.flags);
    }

    private void decision(ReportApproved approval) {
        LocalDate meeting = approval.meetingDate();
        for (DecisionBasis basis : approval.decisionBasis()) {
            LocalDate dated = basis.dated();
            if (dated != null && dated.isAfter(meeting)) {
                flag(
                        "decision-basis-after-meeting",
                        "Beslutsunderlaget ”%s” är daterat %s, efter sammanträdet %s."
                                .formatted(basis.title(), dated, meeting),
                        "The decision basis “%s” is dated %s, after the meeting on %s."
                                .formatted(basis.title(), dated, meeting),
                        Map.of(
                                "title", basis.title(),
                                "dated", dated.toString(),
                                "meetingDate", meeting.toString()));
            }
        }
        report.approvedVersion()
                .map(v -> v.submitted().knownAt().atZone(plan.zone()).toLocalDate())
                .filter(meeting::isBefore)
                .ifPresent(submitted ->
                        flag(
                                "meeting-before-submission",
                                "Sammanträdet %s är före den dag då versionen lämnades in, %s."
                                        .formatted(meeting, submitted),
                                "The meeting on %s is before the day the version was submitted, %s."
                                        .formatted(meeting, submitted),
                                Map.of(
                                        "meetingDate", meeting.toString(),
                                        "submitted", submitted.toString())));
    }

    private void minutes(MinutesVerified minutes) {
        LocalDate verified = minutes.verifiedOn();
        LocalDate meeting = meeting();
        if (verified == null) {
            flag(
                    "minutes-verification-undated",
                    "Protokollets justering saknar datum.",
                    "The verification of the minutes has no date.",
                    Map.of());
        } else if (meeting != null && verified.isAfter(meeting.plusDays(DAYS_TO_VERIFY))) {
            flag(
                    "minutes-verification-late",
                    "Protokollet justerades %s, mer än %d dagar efter sammanträdet %s."
                            .formatted(verified, DAYS_TO_VERIFY, meeting),
                    "The minutes were verified on %s, more than %d days after the meeting on %s."
                            .formatted(verified, DAYS_TO_VERIFY, meeting),
                    Map.of("verifiedOn", verified.toString(), "meetingDate", meeting.toString()));
        }
    }

    private void notice(PublicNoticePosted notice) {
        LocalDate posted = notice.postedOn();
        LocalDate verified =
                Optional.ofNullable(report.verification())
                        .map(step -> step.event().verifiedOn())
                        .orElse(null);
        if (posted == null) {
            flag(
                    "public-notice-undated",
                    "Anslaget saknar datum; när beslutet får laga kraft är därför okänt.",
                    "The public notice has no date; when the decision becomes legally final is"
                            + " therefore unknown.",
                    Map.of());
        } else if (verified != null && posted.isAfter(verified.plusDays(DAYS_TO_ANNOUNCE))) {
            flag(
                    "public-notice-late",
                    "Justeringen %s tillkännagavs %s, senare än den andra dagen efter."
                            .formatted(verified, posted),
                    "The verification on %s was announced on %s, later than the second day after."
                            .formatted(verified, posted),
                    Map.of("verifiedOn", verified.toString(), "postedOn", posted.toString()));
        }
    }

    private void figures() {
        for (RecordedFact recorded : facts) {
            if (recorded.fact() instanceof InvestmentOutcome investment) {
                frame(investment);
            } else if (recorded.fact() instanceof Outcome outcome) {
                plan.indicator(outcome.indicator()).ifPresent(i -> target(i, outcome));
            }
        }
    }

    private void frame(InvestmentOutcome investment) {
        Amount planned = plannedFrame(investment.line());
        Decimal reported = investment.allocatedFrame();
        if (planned == null || reported == null) {
            return;
        }
        Amount stated = new Amount(reported, investment.unit());
        if (planned.inSek().compareTo(stated.inSek()) != 0) {
            flag(
                    "frame-differs-from-plan",
                    "Rapporten anger ramen %s, planen %s.".formatted(text(stated), text(planned)),
                    "The report states the frame %s, the plan %s."
                            .formatted(text(stated), text(planned)),
                    Map.of(
                            "item", investment.key().item(),
                            "reported", text(stated),
                            "planned", text(planned)));
        }
    }

    private @Nullable Amount plannedFrame(@Nullable String line) {
        if (line != null) {
            return plan.investmentLine(line).flatMap(l -> l.amountOf(plan.year())).orElse(null);
        }
        InvestmentBudget budget = plan.investments();
        return budget == null ? null : budget.frame();
    }

    private void target(Indicator indicator, Outcome outcome) {
        Decimal stated = outcome.statedTarget();
        if (stated == null) {
            return;
        }
        TargetValue target = indicator.target();
        if (target == null || !(target.basis() == null || target.basis() == outcome.basis())) {
            flag(
                    "stated-target-not-in-plan",
                    "Rapporten anger målvärdet %s för ”%s”; planen har inget."
                            .formatted(stated, indicator.name()),
                    "The report states the target %s for “%s”; the plan has none."
                            .formatted(stated, indicator.name()),
                    Map.of("indicator", indicator.key(), "reported", stated.text()));
        } else if (target.value().value().compareTo(stated.value()) != 0) {
            flag(
                    "stated-target-differs",
                    "Rapporten anger målvärdet %s för ”%s”, planen %s."
                            .formatted(stated, indicator.name(), target.value()),
                    "The report states the target %s for “%s”, the plan %s."
                            .formatted(stated, indicator.name(), target.value()),
                    Map.of(
                            "indicator", indicator.key(),
                            "reported", stated.text(),
                            "planned", target.value().text()));
        }
    }

    private @Nullable LocalDate meeting() {
        return Optional.ofNullable(report.approval()).map(ReportApproved::meetingDate).orElse(null);
    }

    private static String text(Amount amount) {
        return amount.value() + " " + amount.unit();
    }

    private void flag(String code, String message, String messageEn, Map<String, String> values) {
        flags.add(new Flag(code, message, messageEn, values));
    }
}
