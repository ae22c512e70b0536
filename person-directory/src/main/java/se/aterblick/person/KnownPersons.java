package se.aterblick.person;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What one answer may show of persons, as it was known when the answer was begun; nothing of it is
 * kept for the next.
 */
public final class KnownPersons {

    private final Map<PersonId, Known> persons;

    KnownPersons(Map<PersonId, Known> persons) {
        this.persons = Map.copyOf(persons);
    }

    /** What is known of one person. */
    record Known(@Nullable String name, @Nullable String unit, @Nullable PersonKey key) {}

    /** Whether nobody is known. */
    public boolean isEmpty() {
        return persons.isEmpty();
    }

    public Optional<String> name(PersonId id) {
        return known(id).map(Known::name);
    }

    public Optional<String> unit(PersonId id) {
        return known(id).map(Known::unit);
    }

    /**
     * The text with what is sealed in it opened, or said to be erased.
     *
     * @param written how an opened text is written where it is put
     * @param erased what to say if it is erased
     */
    public String shown(String text, UnaryOperator<String> written, String erased) {
        return PersonMarkers.opened(text, id -> known(id).map(Known::key), written, erased);
    }

    private Optional<Known> known(PersonId id) {
        return Optional.ofNullable(persons.get(id));
    }
}
