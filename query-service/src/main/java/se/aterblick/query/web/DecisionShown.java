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

    record Basis(String title, @Nullable LocalDate dated) {}

    record Procedure(List<Finding> findings) {}

    /** Something odd, in both languages. */
    record Finding(String code, String message, String messageEn) {
        public String in(Locale language) {
            return language.getLanguage().equals("sv") ? message : messageEn;
        }
    }

    /** Where the decision stands in the ledger, and the root to be printed in the minutes. */
    record LedgerPlace(long position, long size, String root) {}
}
