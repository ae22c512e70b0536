package se.aterblick.query.periodview;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.DecisionBasis;
import se.aterblick.event.MinutesVerified;
import se.aterblick.event.PublicNoticePosted;
import se.aterblick.event.ReportApproved;
import se.aterblick.query.flag.Flag;
import se.aterblick.state.DecisionDeadlines;
import se.aterblick.state.RecordedStep;
import se.aterblick.state.ReportLifecycle;

/**
 * Finds the oddities of a decision and what follows it, in the order decision, minutes, notice.
 *
 * <p>What is too late is measured by {@link DecisionDeadlines}.
 */
public final class ProcedureFlags {

    private final ReportLifecycle report;
    private final ZoneId zone;
    private final List<Flag> flags = new ArrayList<>();

    private ProcedureFlags(ReportLifecycle report, ZoneId zone) {
        this.report = report;
        this.zone = zone;
    }

    /**
     * What is odd in what has been recorded; the same on every day.
     *
     * @param zone the plan's, which decides the day on which a version was submitted
     */
    public static List<Flag> of(ReportLifecycle report, ZoneId zone) {
        ProcedureFlags found = new ProcedureFlags(report, zone);
        Optional.ofNullable(report.approval()).ifPresent(found::decision);
        Optional.ofNullable(report.verification()).ifPresent(step -> found.minutes(step.event()));
        Optional.ofNullable(report.notice()).ifPresent(step -> found.notice(step.event()));
        return List.copyOf(found.flags);
    }

    /** Nobody has recorded that the minutes were verified, and the last day has passed. */
    public static Flag verificationMissing(LocalDate meeting, LocalDate lastDay) {
        return new Flag(
                "minutes-verification-missing",
                "Protokollet från %s skulle ha justerats senast %s.".formatted(meeting, lastDay),
                "The minutes of %s were to be verified by %s.".formatted(meeting, lastDay),
                dates("meetingDate", meeting, "lastDay", lastDay));
    }

    /** Nobody has recorded that the verification was announced, and the last day has passed. */
    public static Flag noticeMissing(LocalDate verified, LocalDate lastDay) {
        return new Flag(
                "public-notice-missing",
                "Justeringen %s skulle ha tillkännagetts senast %s; utan anslag får beslutet inte laga kraft."
                        .formatted(verified, lastDay),
                "The verification on %s was to be announced by %s; without a notice the decision does not become legally final."
                        .formatted(verified, lastDay),
                dates("verifiedOn", verified, "lastDay", lastDay));
    }

    private void decision(ReportApproved approval) {
        LocalDate meeting = approval.meetingDate();
        approval.decisionBasis().forEach(basis -> basis(basis, meeting));
        report.approvedVersion()
                .map(v -> v.submitted().knownAt().atZone(zone).toLocalDate())
                .filter(meeting::isBefore)
                .ifPresent(submitted ->
                        flag(
                                "meeting-before-submission",
                                "Sammanträdet %s är före den dag då versionen lämnades in, %s."
                                        .formatted(meeting, submitted),
                                "The meeting on %s is before the day the version was submitted, %s."
                                        .formatted(meeting, submitted),
                                dates("meetingDate", meeting, "submitted", submitted)));
    }

    private void basis(DecisionBasis basis, LocalDate meeting) {
        LocalDate dated = basis.dated();
        if (dated != null && dated.isAfter(meeting)) {
            Map<String, String> values =
                    new TreeMap<>(dates("dated", dated, "meetingDate", meeting));
            values.put("title", basis.title());
            flag(
                    "decision-basis-after-meeting",
                    "Beslutsunderlaget ”%s” är daterat %s, efter sammanträdet %s."
                            .formatted(basis.title(), dated, meeting),
                    "The decision basis “%s” is dated %s, after the meeting on %s."
                            .formatted(basis.title(), dated, meeting),
                    values);
        }
    }

    private void minutes(MinutesVerified minutes) {
        LocalDate verified = minutes.verifiedOn();
        LocalDate meeting =
                Optional.ofNullable(report.approval())
                        .map(ReportApproved::meetingDate)
                        .orElse(null);
        if (verified == null) {
            flag(
                    "minutes-verification-undated",
                    "Protokollets justering saknar datum.",
                    "The verification of the minutes has no date.",
                    Map.of());
        } else if (meeting != null && verified.isBefore(meeting)) {
            flag(
                    "minutes-verification-before-meeting",
                    "Protokollet justerades %s, före sammanträdet %s.".formatted(verified, meeting),
                    "The minutes were verified on %s, before the meeting on %s."
                            .formatted(verified, meeting),
                    dates("verifiedOn", verified, "meetingDate", meeting));
        } else if (meeting != null && verified.isAfter(DecisionDeadlines.verification(meeting))) {
            flag(
                    "minutes-verification-late",
                    "Protokollet justerades %s, mer än 14 dagar efter sammanträdet %s."
                            .formatted(verified, meeting),
                    "The minutes were verified on %s, more than 14 days after the meeting on %s."
                            .formatted(verified, meeting),
                    dates("verifiedOn", verified, "meetingDate", meeting));
        }
    }

    private void notice(PublicNoticePosted notice) {
        LocalDate posted = notice.postedOn();
        if (report.verification() == null) {
            flag(
                    "public-notice-without-verification",
                    "Justeringen är tillkännagiven, men ingen justering av protokollet är redovisad.",
                    "The verification is announced, but no verification of the minutes is recorded.",
                    Map.of());
        }
        if (posted == null) {
            flag(
                    "public-notice-undated",
                    "Anslaget saknar datum; när beslutet får laga kraft är därför okänt.",
                    "The public notice has no date; when the decision becomes legally final is"
                            + " therefore unknown.",
                    Map.of());
            return;
        }
        Optional.ofNullable(report.verification())
                .map(RecordedStep::event)
                .map(MinutesVerified::verifiedOn)
                .ifPresent(verified -> announced(verified, posted));
        takenDown(posted, notice.takenDownOn());
    }

    private void announced(LocalDate verified, LocalDate posted) {
        if (posted.isBefore(verified)) {
            flag(
                    "public-notice-before-verification",
                    "Justeringen %s tillkännagavs redan %s.".formatted(verified, posted),
                    "The verification on %s was announced before it, on %s."
                            .formatted(verified, posted),
                    dates("verifiedOn", verified, "postedOn", posted));
        } else if (posted.isAfter(DecisionDeadlines.notice(verified))) {
            flag(
                    "public-notice-late",
                    "Justeringen %s tillkännagavs %s, senare än den andra dagen efter."
                            .formatted(verified, posted),
                    "The verification on %s was announced on %s, later than the second day after."
                            .formatted(verified, posted),
                    dates("verifiedOn", verified, "postedOn", posted));
        }
    }

    /** The time to appeal only runs out while the notice stands (13 kap. 5 §). */
    private void takenDown(LocalDate posted, @Nullable LocalDate takenDown) {
        LocalDate last = DecisionDeadlines.appeal(posted);
        if (takenDown != null && takenDown.isBefore(last)) {
            flag(
                    "public-notice-taken-down-early",
                    "Anslaget togs ned %s, före överklagandetidens sista dag %s; tiden har därför inte löpt ut."
                            .formatted(takenDown, last),
                    "The notice was taken down on %s, before the last day to appeal, %s; that time has therefore not run out."
                            .formatted(takenDown, last),
                    dates("takenDownOn", takenDown, "lastDay", last));
        }
    }

    private static Map<String, String> dates(
            String one, LocalDate first, String other, LocalDate second) {
        return Map.of(one, first.toString(), other, second.toString());
    }

    private void flag(String code, String message, String messageEn, Map<String, String> values) {
        flags.add(new Flag(code, message, messageEn, values));
    }
}
