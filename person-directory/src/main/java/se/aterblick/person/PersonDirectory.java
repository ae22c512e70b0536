package se.aterblick.person;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps what is known of persons and forgets it on order.
 *
 * <p>A person is one row: a key that is made while the person is erased either comes first and is
 * erased too, or is refused.
 */
public final class PersonDirectory {

    private final JdbcClient jdbc;

    /** Connects as a role that may read, insert and update the table. */
    public PersonDirectory(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    public Optional<Person> find(PersonId id) {
        return jdbc.sql(
                        "SELECT name, unit, erased_at, erased_by FROM person.person WHERE person_id = ?")
                .param(id.value())
                .query((row, number) ->
                        new Person(
                                id.value(),
                                row.getString("name"),
                                row.getString("unit"),
                                instant(row.getObject("erased_at", OffsetDateTime.class)),
                                row.getString("erased_by")))
                .optional();
    }

    /**
     * Gives a person a name, or another.
     *
     * @return whether the id was unknown until now
     * @throws PersonErased if the person is erased: an id is not used again
     */
    public boolean put(PersonId id, String name, @Nullable String unit) {
        return jdbc.sql(
                        """
                        INSERT INTO person.person AS p (person_id, name, unit) VALUES (?, ?, ?)
                        ON CONFLICT (person_id) DO UPDATE SET name = EXCLUDED.name, unit = EXCLUDED.unit
                        WHERE p.erased_at IS NULL
                        RETURNING p.xmax = 0
                        """)
                .param(id.value())
                .param(name)
                .param(unit)
                .query(Boolean.class)
                .optional()
                .orElseThrow(() -> new PersonErased(id));
    }

    /**
     * Erases name, unit and key, once; what is left is that it was done.
     *
     * @return what is left; empty if nothing was ever known of the id
     */
    public Optional<Person> erase(PersonId id, String by, Instant at) {
        jdbc.sql(
                        """
                        UPDATE person.person
                        SET name = NULL, unit = NULL, secret = NULL, erased_at = ?, erased_by = ?
                        WHERE person_id = ? AND erased_at IS NULL
                        """)
                .params(OffsetDateTime.ofInstant(at, ZoneOffset.UTC), by, id.value())
                .update();
        return find(id);
    }

    /**
     * The keys to seal with.
     *
     * @param keep whether those that are missing are made for good; else for this once only
     * @throws PersonErased if one of the persons is erased
     */
    public Map<PersonId, PersonKey> keys(Set<PersonId> ids, boolean keep) {
        Map<PersonId, PersonKey> keys = existing(ids);
        for (PersonId id : new TreeSet<>(ids)) {
            if (keys.containsKey(id)) {
                continue;
            }
            if (find(id).filter(person -> person.erasedAt() != null).isPresent()) {
                throw new PersonErased(id);
            }
            byte[] secret = PersonKey.freshSecret();
            keys.put(id, new PersonKey(id, keep ? kept(id, secret) : secret));
        }
        return keys;
    }

    /** The key that is there, this one or a quicker one. */
    private byte[] kept(PersonId id, byte[] secret) {
        jdbc.sql(
                        """
                        INSERT INTO person.person AS p (person_id, secret) VALUES (?, ?)
                        ON CONFLICT (person_id) DO UPDATE SET secret = EXCLUDED.secret
                        WHERE p.secret IS NULL AND p.erased_at IS NULL
                        """)
                .params(id.value(), secret)
                .update();
        return jdbc.sql(
                        "SELECT secret FROM person.person WHERE person_id = ? AND secret IS NOT NULL")
                .param(id.value())
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new PersonErased(id));
    }

    private Map<PersonId, PersonKey> existing(Set<PersonId> ids) {
        Map<PersonId, PersonKey> keys = new HashMap<>();
        jdbc.sql(
                        """
                        SELECT person_id, secret FROM person.person
                        WHERE person_id = ANY (?) AND secret IS NOT NULL
                        """)
                .param(ids.stream().map(PersonId::value).toArray(String[]::new))
                .query(row -> {
                    PersonId id = PersonId.of(row.getString("person_id"));
                    keys.put(id, new PersonKey(id, row.getBytes("secret")));
                });
        return keys;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
