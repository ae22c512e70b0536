package se.aterblick.verifier.verdict;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What the program says, in one language; values from outside are made safe to print. */
public final class Messages {

    private static final int LONGEST_VALUE = 300;

    private final ResourceBundle bundle;

    private Messages(Locale locale) {
        this.bundle =
                ResourceBundle.getBundle(
                        "se.aterblick.verifier.messages",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** English for {@code en}, else Swedish. */
    public static Messages in(String language) {
        return new Messages(language.equals("en") ? Locale.ENGLISH : Locale.ROOT);
    }

    public String text(String key, List<Object> values) {
        Object[] safe = values.stream().map(this::printable).toArray();
        return String.format(Locale.ROOT, bundle.getString(key), safe);
    }

    public String text(String key) {
        return text(key, List.of());
    }

    /** Values as they are kept until somebody asks for them in a language. */
    static List<Object> values(Object... values) {
        return Stream.of(values)
                .map(value -> value instanceof Problem ? value : String.valueOf(value))
                .toList();
    }

    private Object printable(Object value) {
        if (value instanceof Problem problem) {
            return text(problem.key(), problem.values());
        }
        String text = value.toString();
        String cut = text.length() <= LONGEST_VALUE ? text : text.substring(0, LONGEST_VALUE) + "…";
        return cut.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]", "?");
    }
}
