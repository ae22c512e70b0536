package se.aterblick.verifier.verdict;

import java.io.PrintStream;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Prints a line for every check and remembers what came out. */
public final class Report {

    private final Messages messages;
    private final PrintStream out;
    private final Set<Verdict> found = EnumSet.noneOf(Verdict.class);

    public Report(Messages messages, PrintStream out) {
        this.messages = messages;
        this.out = out;
    }

    /** What a check that did not throw has to say. */
    public record Finding(Verdict verdict, String key, List<Object> values) {

        public static Finding ok(String key, Object... values) {
            return of(Verdict.OK, key, values);
        }

        public static Finding notAsked(String key, Object... values) {
            return of(Verdict.NOT_ASKED, key, values);
        }

        private static Finding of(Verdict verdict, String key, Object... values) {
            return new Finding(verdict, key, Messages.values(values));
        }
    }

    /** One check: returns what it found, or throws what is wrong. */
    @FunctionalInterface
    public interface Check {
        Finding run();
    }

    /** Makes a check and prints its line; whatever goes wrong in it is never good. */
    public void check(String name, Check check) {
        try {
            Finding finding = check.run();
            line(finding.verdict(), name, finding.key(), finding.values());
        } catch (Problem problem) {
            line(problem.verdict(), name, problem.key(), problem.values());
        } catch (RuntimeException e) {
            line(Verdict.WRONG, name, "unexpected", List.of(e.toString()));
        }
    }

    public void line(Verdict verdict, String name, String key, List<Object> values) {
        found.add(verdict);
        String said = messages.text("check." + name) + ": " + messages.text(key, values);
        out.printf("%-11s %s%n", messages.text("verdict." + verdict), said);
    }

    /** Prints what all checks together mean and returns the exit code: 0, 1 or 3. */
    public int conclude() {
        int code = found.contains(Verdict.WRONG) ? 1 : found.contains(Verdict.NOT_CHECKED) ? 3 : 0;
        out.println();
        out.println(messages.text("result." + code));
        return code;
    }
}
