package se.aterblick.query.ledger.key;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells operators in one sentence, instead of a stack trace, why the service does not start. */
final class LedgerKeyProblemAnalyzer extends AbstractFailureAnalyzer<LedgerKeyProblem> {

    @Override
    protected FailureAnalysis analyze(Throwable root, LedgerKeyProblem problem) {
        return new FailureAnalysis(
                String.valueOf(problem.getMessage()),
                "See \"The ledger\" in docs/operations.md.",
                problem);
    }
}
