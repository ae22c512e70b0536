package se.aterblick.query.person;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

    /** Looked for first: quicker than the whole pattern, in answers that hold some hundred. */
    private static final String BEGINNING = "\"actor\"";

    private static final Pattern ACTOR =
            Pattern.compile(BEGINNING + "\\s*:\\s*\"(" + PersonId.FORM + ")\"");

    private PersonsInJson() {}

    /** Everybody whom an answer names. */
    static Set<PersonId> named(String json) {
        Set<String> ids = new HashSet<>();
        actors(json).forEach(actor -> ids.add(actor.group(1)));
        Set<PersonId> named = new TreeSet<>(PersonMarkers.sealedPersons(json));
        ids.forEach(id -> named.add(PersonId.of(id)));
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
        return known.isEmpty() ? opened : withNames(opened, known, quote);
    }

    private static String withNames(String json, KnownPersons known, UnaryOperator<String> quote) {
        StringBuilder shown = new StringBuilder(json.length() + json.length() / 4);
        int copied = 0;
        for (MatchResult actor : actors(json)) {
            shown.append(json, copied, actor.end());
            appendMembers(shown, PersonId.of(actor.group(1)), known, quote);
            copied = actor.end();
        }
        return shown.append(json, copied, json.length()).toString();
    }

    /** Where actors stand, in their order. */
    private static List<MatchResult> actors(String json) {
        List<MatchResult> actors = new ArrayList<>();
        Matcher actor = ACTOR.matcher(json);
        for (int at = json.indexOf(BEGINNING);
                at >= 0;
                at = json.indexOf(BEGINNING, at + BEGINNING.length())) {
            if (actor.region(at, json.length()).lookingAt()) {
                actors.add(actor.toMatchResult());
            }
        }
        return actors;
    }

    private static void appendMembers(
            StringBuilder json, PersonId id, KnownPersons known, UnaryOperator<String> quote) {
        known.name(id).ifPresent(name -> json.append(",\"actorName\":").append(quote.apply(name)));
        known.unit(id).ifPresent(unit -> json.append(",\"actorUnit\":").append(quote.apply(unit)));
    }
}
