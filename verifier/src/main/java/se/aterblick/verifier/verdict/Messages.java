package se.aterblick.verifier.verdict;

import java.io.PrintStream;
import java.util.Locale;
import java.util.ResourceBundle;

/** Prints what the program says, in one language; values from outside are made safe to print. */
public record Messages(ResourceBundle bundle, PrintStream out) {

    private static final int LONGEST_VALUE = 300;

    /** English for {@code en}, else Swedish. */
    public static Messages in(String language, PrintStream out) {
        String name = "se.aterblick.verifier.messages" + (language.equals("en") ? "_en" : "");
        return new Messages(ResourceBundle.getBundle(name, Locale.ROOT), out);
    }

    public void say(String key, Object... values) {
        out.println(text(Finding.ok(key, values)));
    }

    public String text(Finding finding) {
        Object[] safe = finding.values().stream().map(this::printable).toArray();
        return String.format(Locale.ROOT, bundle.getString(finding.key()), safe);
    }

    private String printable(Object value) {
        if (value instanceof Finding inner) {
            return text(inner);
        }
        String text = value.toString();
        String cut = text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
        return cut.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]", "?");
    }
}
