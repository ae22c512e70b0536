package se.aterblick.form;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A decimal as people write it, such as {@code −4,4} or {@code 18 980}. */
public final class WrittenDecimal {

    private static final Pattern NUMBER =
            Pattern.compile("([-+]?) ?(\\d{1,3}(?: \\d{3})+|\\d+)(?:[.,](\\d+))?");

    private WrittenDecimal() {}

    /**
     * With a point, without groups; every digit stays as it was written.
     *
     * @return empty if it can be read in two ways, or in none
     */
    public static Optional<String> plain(String written) {
        Matcher number =
                NUMBER.matcher(
                        written.replaceAll("[\u00A0\u202F\u2009]", " ")
                                .replaceAll("[\u2212\u2013]", "-")
                                .strip());
        if (!number.matches()) {
            return Optional.empty();
        }
        String sign = number.group(1).equals("-") ? "-" : "";
        @Nullable String decimals = number.group(3);
        return Optional.of(
                sign + number.group(2).replace(" ", "") + (decimals == null ? "" : "." + decimals));
    }
}
