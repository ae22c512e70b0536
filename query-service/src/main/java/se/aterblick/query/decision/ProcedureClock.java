package se.aterblick.query.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.flag.Flag;
import se.aterblick.query.periodview.Lifecycle;
import se.aterblick.query.periodview.ProcedureFlags;
import se.aterblick.state.DecisionDeadlines;

/**
 * What follows a decision, as it stands on a day: what is done, due, late, missing or odd.
 *
 * @param today the day it is told for, in the plan's time zone
 * @param lastDayToAppeal unknown until the notice has a date
 * @param findings oddities, with the codes of the period view's flags
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProcedureClock(
        LocalDate today,
        ProcedureStep minutesVerification,
        ProcedureStep publicNotice,
        ProcedureStep legallyFinal,
        @Nullable LocalDate lastDayToAppeal,
        List<Flag> findings) {

    ProcedureClock {
        findings = List.copyOf(findings);
    }

    /**
     * Reads the clock.
     *
     * @param flags what is odd in what has been recorded of this decision
     */
    static ProcedureClock on(
            LocalDate today,
            LocalDate meeting,
            Lifecycle.@Nullable Verification verification,
            Lifecycle.@Nullable Notice notice,
            List<Flag> flags) {
        ProcedureStep verified = verified(today, meeting, verification);
        ProcedureStep announced = announced(today, verified, notice);
        List<Flag> findings = new ArrayList<>(flags);
        if (verified.state() == ProcedureState.LATE) {
            Optional.ofNullable(verified.due())
                    .map(due -> ProcedureFlags.verificationMissing(meeting, due))
                    .ifPresent(findings::add);
        }
        LocalDate verifiedOn = verified.date();
        LocalDate noticeDue = announced.due();
        if (announced.state() == ProcedureState.LATE && verifiedOn != null && noticeDue != null) {
            findings.add(ProcedureFlags.noticeMissing(verifiedOn, noticeDue));
        }
        return new ProcedureClock(
                today,
                verified,
                announced,
                finality(today, notice),
                Optional.ofNullable(announced.date()).map(DecisionDeadlines::appeal).orElse(null),
                findings);
    }

    /** Whether any of its steps stands so. */
    boolean has(ProcedureState state) {
        return Stream.of(minutesVerification, publicNotice, legallyFinal)
                .anyMatch(step -> step.state() == state);
    }

    private static ProcedureStep verified(
            LocalDate today, LocalDate meeting, Lifecycle.@Nullable Verification verification) {
        LocalDate due = DecisionDeadlines.verification(meeting);
        return verification == null
                ? open(due, today)
                : ProcedureStep.recorded(
                        due,
                        verification.verifiedOn(),
                        verification.note(),
                        verification.recordedBy());
    }

    private static ProcedureStep announced(
            LocalDate today, ProcedureStep verified, Lifecycle.@Nullable Notice notice) {
        LocalDate due =
                Optional.ofNullable(verified.date()).map(DecisionDeadlines::notice).orElse(null);
        if (notice != null) {
            return ProcedureStep.recorded(
                    due, notice.postedOn(), notice.note(), notice.recordedBy());
        }
        if (due != null) {
            return open(due, today);
        }
        return ProcedureStep.open(
                null,
                verified.state() == ProcedureState.MISSING_DATE
                        ? ProcedureState.DUE_UNKNOWN
                        : ProcedureState.NOT_YET);
    }

    private static ProcedureStep open(LocalDate due, LocalDate today) {
        return ProcedureStep.open(
                due, today.isAfter(due) ? ProcedureState.LATE : ProcedureState.DUE);
    }

    private static ProcedureStep finality(LocalDate today, Lifecycle.@Nullable Notice notice) {
        if (notice == null) {
            return ProcedureStep.open(null, ProcedureState.NOT_YET);
        }
        if (notice.postedOn() == null) {
            return ProcedureStep.open(null, ProcedureState.MISSING_DATE);
        }
        LocalDate from =
                DecisionDeadlines.legallyFinalFrom(notice.postedOn(), notice.takenDownOn())
                        .orElse(null);
        return from == null || today.isBefore(from)
                ? ProcedureStep.open(from, ProcedureState.NOT_YET)
                : new ProcedureStep(from, from, ProcedureState.DONE, null, null);
    }
}
