package se.aterblick.person;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what views show of persons, anew for each answer: an erasure counts from the next on. */
public final class PersonReader {

    private static final String ALL = "SELECT person_id, name, unit, secret FROM person.person";

    private final JdbcClient jdbc;

    /** Connects as a role that may read names and keys. */
    public PersonReader(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    /** Of some persons. */
    public KnownPersons of(Set<PersonId> ids) {
        return ids.isEmpty()
                ? new KnownPersons(Map.of())
                : read(
                        jdbc.sql(ALL + " WHERE person_id = ANY (?)")
                                .param(ids.stream().map(PersonId::value).toArray(String[]::new)));
    }

    /** Of everybody: for long answers, which shall not hold one connection and ask for another. */
    public KnownPersons all() {
        return read(jdbc.sql(ALL));
    }

    private static KnownPersons read(JdbcClient.StatementSpec question) {
        Map<PersonId, KnownPersons.Known> persons = new HashMap<>();
        RowCallbackHandler each =
                row -> {
                    PersonId id = PersonId.of(row.getString("person_id"));
                    byte @Nullable [] secret = row.getBytes("secret");
                    persons.put(
                            id,
                            new KnownPersons.Known(
                                    row.getString("name"),
                                    row.getString("unit"),
                                    secret == null ? null : new PersonKey(id, secret)));
                };
        question.query(each);
        return new KnownPersons(persons);
    }
}
