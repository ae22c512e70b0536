package se.aterblick.person;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds personal markers in text.
 *
 * <p>{@code {{person:<id>|<text>}}} is what a client sends: 1–200 characters about the person, on
 * one line and without braces. {@code {{sealed:<id>:<base64url>}}} is what is recorded. Whatever
 * else begins like either is refused, for nothing that was meant to be sealed may be recorded open.
 */
public final class PersonMarkers {

    private static final Pattern BEGINNING =
            Pattern.compile(
                    "\\{\\{[\\s\\p{Z}\\p{Cf}]*(?:person|sealed)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern OPEN =
            Pattern.compile(
                    "\\{\\{person:(" + PersonId.FORM + ")\\|([^{}\\p{Cntrl}\\p{Cs}]{1,200})}}");
    private static final String SEALED_BEGINNING = "{{sealed:";
    private static final Pattern SEALED =
            Pattern.compile("\\{\\{sealed:(" + PersonId.FORM + "):([A-Za-z0-9_-]{16,2000})}}");

    private PersonMarkers() {}

    /** Whether a text holds a marker, or something that looks like one. */
    public static boolean isIn(String text) {
        return text.contains("{{") && BEGINNING.matcher(text).find();
    }

    /**
     * The persons whose markers stand in a text, open or sealed.
     *
     * @throws InvalidMarker if something looks like a marker and is none
     */
    public static Set<PersonId> persons(String text) {
        Set<PersonId> persons = new TreeSet<>();
        Matcher beginning = BEGINNING.matcher(text);
        while (beginning.find()) {
            persons.add(id(marker(text, beginning.start())));
        }
        return persons;
    }

    /**
     * The text with its open markers sealed; sealed ones are kept if they are genuine.
     *
     * @throws InvalidMarker if something looks like a marker and is none
     */
    public static String sealed(String text, Function<PersonId, PersonKey> keys) {
        StringBuilder sealed = new StringBuilder();
        int copied = 0;
        Matcher beginning = BEGINNING.matcher(text);
        while (beginning.find()) {
            MatchResult marker = marker(text, beginning.start());
            PersonKey key = keys.apply(id(marker));
            sealed.append(text, copied, marker.start());
            sealed.append(sealed(marker, key));
            copied = marker.end();
        }
        return sealed.append(text, copied, text.length()).toString();
    }

    private static String sealed(MatchResult marker, PersonKey key) {
        if (marker.group().startsWith(SEALED_BEGINNING)) {
            return key.open(marker.group(2))
                    .map(genuine -> marker.group())
                    .orElseThrow(InvalidMarker::new);
        }
        return SEALED_BEGINNING + marker.group(1) + ":" + key.seal(marker.group(2)) + "}}";
    }

    /** The persons whose sealed markers stand in a text, whatever else does. */
    public static Set<PersonId> sealedPersons(String text) {
        Set<PersonId> persons = new TreeSet<>();
        if (!text.contains(SEALED_BEGINNING)) {
            return persons;
        }
        SEALED.matcher(text).results().forEach(marker -> persons.add(id(marker)));
        return persons;
    }

    /**
     * The text with each sealed marker replaced by what was sealed; by {@code erased} where the key
     * is no more. What does not open with the key that is there stays as it is.
     */
    static String opened(
            String text,
            Function<PersonId, Optional<PersonKey>> keys,
            UnaryOperator<String> written,
            String erased) {
        if (!text.contains(SEALED_BEGINNING)) {
            return text;
        }
        return SEALED.matcher(text)
                .replaceAll(marker ->
                        Matcher.quoteReplacement(
                                keys.apply(id(marker))
                                        .map(key -> opened(marker, key, written))
                                        .orElse(erased)));
    }

    private static String opened(MatchResult marker, PersonKey key, UnaryOperator<String> written) {
        return key.open(marker.group(2)).map(written).orElse(marker.group());
    }

    private static MatchResult marker(String text, int at) {
        for (Pattern form : new Pattern[] {OPEN, SEALED}) {
            Matcher marker = form.matcher(text).region(at, text.length());
            if (marker.lookingAt() && (form == SEALED || !marker.group(2).isBlank())) {
                return marker.toMatchResult();
            }
        }
        throw new InvalidMarker();
    }

    private static PersonId id(MatchResult marker) {
        return PersonId.of(marker.group(1));
    }
}
