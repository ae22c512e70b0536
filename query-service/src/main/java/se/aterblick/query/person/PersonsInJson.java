package se.aterblick.query.person;

import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.aterblick.person.KnownPersons;
import se.aterblick.person.PersonId;
import se.aterblick.person.PersonMarkers;

/**
 * Puts persons into JSON that is written already: {@code actorName} and {@code actorUnit} after
 * each {@code actor} who has them, and opened text in place of sealed.
 *
 * <p>Both can be found in the text itself: within a JSON string the quotation marks of {@code
 * "actor":} would be escaped, and nothing in a sealed marker is.
 */
final class PersonsInJson {

    private static final Pattern ACTOR =
            Pattern.compile("\"actor\"\\s*:\\s*\"(" + PersonId.FORM + ")\"");

    private PersonsInJson() {}

    /** Everybody whom an answer names. */
    static Set<PersonId> named(String json) {
        Set<PersonId> named = new TreeSet<>(PersonMarkers.sealedPersons(json));
        ACTOR.matcher(json).results().forEach(actor -> named.add(PersonId.of(actor.group(1))));
        return named;
    }

    /**
     * The same JSON with what is known.
     *
     * @param erased what stands for text whose key is no more
     * @param quote a text as a JSON string
     */
    static String shown(
            String json, KnownPersons known, String erased, UnaryOperator<String> quote) {
        String opened =
                known.shown(
                        json,
                        text -> {
                            String quoted = quote.apply(text);
                            return quoted.substring(1, quoted.length() - 1);
                        },
                        erased);
        return ACTOR.matcher(opened)
                .replaceAll(actor ->
                        Matcher.quoteReplacement(actor.group() + members(actor, known, quote)));
    }

    private static String members(
            MatchResult actor, KnownPersons known, UnaryOperator<String> quote) {
        PersonId id = PersonId.of(actor.group(1));
        StringBuilder members = new StringBuilder();
        known.name(id)
                .ifPresent(name -> members.append(",\"actorName\":").append(quote.apply(name)));
        known.unit(id)
                .ifPresent(unit -> members.append(",\"actorUnit\":").append(quote.apply(unit)));
        return members.toString();
    }
}
