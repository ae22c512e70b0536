package se.aterblick.command.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.person.InvalidMarker;
import se.aterblick.person.PersonDirectory;
import se.aterblick.person.PersonErased;
import se.aterblick.person.PersonId;
import se.aterblick.person.PersonKey;
import se.aterblick.person.PersonMarkers;

/**
 * Seals what is marked as personal in a body before anything else is made of it: commands, events
 * and the request's hash know the sealed text only.
 */
public final class SealedBodies {

    private final PersonDirectory persons;
    private final BodyTexts texts;

    public SealedBodies(PersonDirectory persons, BodyReader reader) {
        this.persons = persons;
        texts = new BodyTexts(reader);
    }

    /**
     * The body with its markers sealed; the same body if it has none.
     *
     * @param keep whether keys that are missing are made for good: what is to be recorded needs
     *     them, a dry run does not
     * @throws ProblemException if a marker cannot be read or names somebody who is erased
     */
    public SubmittedBody sealed(SubmittedBody body, boolean keep) {
        if (!BodyTexts.mayHoldMarkers(body)) {
            return body;
        }
        Map<PersonId, String> places = new LinkedHashMap<>();
        texts.replaced(
                body,
                (place, text) -> {
                    try {
                        PersonMarkers.persons(text).forEach(id -> places.putIfAbsent(id, place));
                        return text;
                    } catch (InvalidMarker e) {
                        throw invalid(place);
                    }
                });
        if (places.isEmpty()) {
            return body;
        }
        Map<PersonId, PersonKey> keys = keys(places, keep);
        return texts.replaced(
                body,
                (place, text) -> {
                    try {
                        return PersonMarkers.sealed(text, id -> key(keys, id));
                    } catch (InvalidMarker e) {
                        throw invalid(place);
                    }
                });
    }

    private Map<PersonId, PersonKey> keys(Map<PersonId, String> places, boolean keep) {
        try {
            return persons.keys(places.keySet(), keep);
        } catch (PersonErased e) {
            String place = places.getOrDefault(e.personId(), "");
            throw new ProblemException(
                    BodyReader.placed(erased(e.personId()).with("field", place), place));
        }
    }

    private static PersonKey key(Map<PersonId, PersonKey> keys, PersonId id) {
        PersonKey key = keys.get(id);
        if (key == null) {
            throw new IllegalStateException("a person without a key");
        }
        return key;
    }

    /** The refusal of a marker, which is not repeated: it may be what should have been sealed. */
    static ProblemException invalid(String place) {
        Problem problem =
                Problem.of(HttpStatus.BAD_REQUEST, "invalid-person-marker", place)
                        .with("field", place);
        return new ProblemException(BodyReader.placed(problem, place));
    }

    static Problem erased(PersonId id) {
        return Problem.of(HttpStatus.CONFLICT, "person-erased", id.value())
                .with("personId", id.value());
    }
}
