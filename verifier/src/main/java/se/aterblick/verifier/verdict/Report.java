package se.aterblick.verifier.verdict;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import se.aterblick.verifier.verdict.Finding.Verdict;

/** Prints a line for every check and remembers what came out. */
public final class Report {

    private final Messages messages;
    private final Set<Verdict> found = EnumSet.noneOf(Verdict.class);

    public Report(Messages messages) {
        this.messages = messages;
    }

    /**
     * Makes a check and prints its line; whatever goes wrong in it is never good.
     *
     * @param check returns what it found, or throws what is wrong
     */
    public void check(String name, Supplier<Finding> check) {
        Finding finding;
        try {
            finding = check.get();
        } catch (Problem problem) {
            finding = problem.finding();
        } catch (RuntimeException e) {
            finding = Finding.of(Verdict.WRONG, "unexpected", e);
        }
        found.add(finding.verdict());
        String verdict = messages.text(Finding.ok("verdict." + finding.verdict()));
        String said = messages.text(Finding.ok("check." + name)) + ": " + messages.text(finding);
        messages.out().printf("%-11s %s%n", verdict, said);
    }

    /** Prints what all checks together mean and returns the exit code: 0, 1 or 3. */
    public int conclude() {
        int code = found.contains(Verdict.WRONG) ? 1 : found.contains(Verdict.NOT_CHECKED) ? 3 : 0;
        messages.out().println();
        messages.say("result." + code);
        return code;
    }
}
