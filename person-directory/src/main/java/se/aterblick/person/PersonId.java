package se.aterblick.person;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/**
 * A person's opaque id, as in a token's {@code sub} and an event's actor: 1–128 of {@code A-Z a-z
 * 0-9 . _ : ~ -}, beginning with a letter, a digit, {@code _} or {@code -}.
 *
 * <p>Actors of other forms are possible; they have no name here.
 */
public record PersonId(String value) implements Comparable<PersonId> {

    /** The form of an id as a regular expression; nothing in it is escaped in JSON. */
    public static final String FORM = "[A-Za-z0-9_-][A-Za-z0-9._:~-]{0,127}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    public PersonId {
        Checks.required("personId", value);
        if (!PATTERN.matcher(value).matches()) {
            throw new InvalidValue("personId", "person-id", value);
        }
    }

    public static PersonId of(@Nullable String value) {
        return new PersonId(Checks.required("personId", value));
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
