package se.aterblick.query.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a page shows of a committee's decision on a report. */
record DecisionShown(
        String committee,
        LocalDate meetingDate,
        String paragraph,
        String registryNumber,
        String planId,
        String period,
        int version,
        String contentHash,
        List<String> decisionPoints,
        List<Basis> decisionBasis,
        Procedure procedure,
        @Nullable LedgerPlace ledger) {

    /** A page of the list. */
    record Found(List<DecisionShown> items) {}

    /**
     * The decision on a report.
     *
     * @throws ApiRefusal if there is none
     */
    static DecisionShown of(ApiClient api, String plan, String period) {
        return api
                .get(
                        Found.class,
                        "/follow-up/v1/decisions?plan={plan}&period={period}",
                        plan,
                        period)
                .items()
                .stream()
                .findFirst()
                .orElseThrow(() ->
                        new ApiRefusal(
                                new ApiRefusal.Problem(404, "not-approved", null, null, null)));
    }

    record Basis(String title, @Nullable LocalDate dated) {}

    /** What follows the decision, and by when. */
    record Procedure(
            Step minutesVerification,
            Step publicNotice,
            Step legallyFinal,
            @Nullable LocalDate lastDayToAppeal,
            List<Finding> findings) {}

    record Step(
            @Nullable LocalDate due,
            @Nullable LocalDate date,
            String state,
            @Nullable String note) {}

    /** Something odd, in both languages. */
    record Finding(String code, String message, String messageEn) {
        public String in(Locale language) {
            return language.getLanguage().equals("sv") ? message : messageEn;
        }
    }

    /** Where the decision stands in the ledger, and the root to be printed in the minutes. */
    record LedgerPlace(long position, long size, String root) {}
}
