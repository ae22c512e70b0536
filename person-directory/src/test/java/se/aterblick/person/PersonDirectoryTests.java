package se.aterblick.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.eventstore.TestDatabase;

class PersonDirectoryTests {

    private static final TestDatabase DATABASE = TestDatabase.createEmpty();
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.120Z");

    private final PersonDirectory directory = new PersonDirectory(DATABASE.command());
    private final PersonReader reader = new PersonReader(DATABASE.query());

    @BeforeAll
    static void migrate() {
        PersonSchema.migrate(DATABASE.owner());
        PersonSchema.migrate(DATABASE.owner());
    }

    @Test
    void givesNamesAndOthersLater() {
        PersonId id = PersonId.of("p-named");

        assertThat(directory.find(id)).isEmpty();
        assertThat(directory.put(id, "Testnamn Ett", "Enhet A")).isTrue();
        assertThat(directory.put(id, "Testnamn Två", null)).isFalse();

        assertThat(directory.find(id))
                .contains(new Person("p-named", "Testnamn Två", null, null, null));
        assertThat(reader.of(Set.of(id)).name(id)).contains("Testnamn Två");
        assertThat(reader.all().unit(id)).isEmpty();
    }

    @Test
    void erasesOnceAndForAll() {
        PersonId id = PersonId.of("p-erased");
        directory.put(id, "Testnamn Ett", "Enhet A");
        String sealed = "{{sealed:p-erased:" + key(id, true).seal("Testnamn Ett") + "}}";
        assertThat(reader.of(Set.of(id)).shown(sealed, text -> text, "[raderat]"))
                .isEqualTo("Testnamn Ett");

        Person left = directory.erase(id, "admin-1", NOW).orElseThrow();

        assertThat(left).isEqualTo(new Person("p-erased", null, null, NOW, "admin-1"));
        assertThat(directory.erase(id, "admin-2", NOW.plusSeconds(1))).contains(left);
        assertThat(reader.of(Set.of(id)).shown(sealed, text -> text, "[raderat]"))
                .isEqualTo("[raderat]");
        assertThat(reader.all().name(id)).isEmpty();
        assertThatThrownBy(() -> directory.put(id, "Testnamn Ett", null))
                .isInstanceOf(PersonErased.class);
        assertThatThrownBy(() -> key(id, true)).isInstanceOf(PersonErased.class);
        assertThatThrownBy(() -> key(id, false)).isInstanceOf(PersonErased.class);
    }

    @Test
    void knowsNothingOfWhoWasNeverThere() {
        assertThat(directory.erase(PersonId.of("p-nobody"), "admin-1", NOW)).isEmpty();
        assertThat(directory.find(PersonId.of("p-nobody"))).isEmpty();
    }

    @Test
    void makesAKeyOnFirstUseAndKeepsIt() {
        PersonId id = PersonId.of("p-key");

        assertThat(key(id, false).seal("x")).isNotEqualTo(key(id, false).seal("x"));
        assertThat(directory.find(id)).isEmpty();
        assertThat(key(id, true).seal("x")).isEqualTo(key(id, true).seal("x"));
        assertThat(key(id, false).seal("x")).isEqualTo(key(id, true).seal("x"));
    }

    @Test
    void givesAllWhoAskAtOnceTheSameKey() {
        PersonId id = PersonId.of("p-raced");
        Map<String, Boolean> sealed = new ConcurrentHashMap<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 64; i++) {
                threads.execute(() -> sealed.put(key(id, true).seal("x"), true));
            }
        }

        assertThat(sealed).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE person.person SET erased_at = NULL, erased_by = NULL WHERE person_id = 'p-fence'",
                "UPDATE person.person SET name = 'x' WHERE person_id = 'p-fence'",
                "DELETE FROM person.person WHERE person_id = 'p-fence'"
            })
    void keepsTheRegisterEvenFromItsOwner(String statement) {
        PersonId id = PersonId.of("p-fence");
        if (directory.find(id).isEmpty()) {
            directory.put(id, "Testnamn Ett", null);
            directory.erase(id, "admin-1", NOW);
        }

        assertThatThrownBy(() -> run(DATABASE.owner(), statement))
                .rootCause()
                .hasMessageContaining("person p-fence is erased");
    }

    @Test
    void isOpenToTheServicesAndNobodyElse() {
        for (String statement :
                new String[] {
                    "UPDATE person.person SET name = 'x'",
                    "DELETE FROM person.person",
                    "INSERT INTO person.person (person_id) VALUES ('p-x')",
                    "SELECT erased_by FROM person.person"
                }) {
            denied(DATABASE.query(), statement);
        }
        denied(DATABASE.command(), "DELETE FROM person.person");
        denied(DATABASE.command(), "TRUNCATE person.person");
        denied(DATABASE.reader(), "SELECT name FROM person.person");
    }

    private static void denied(DataSource role, String statement) {
        assertThatThrownBy(() -> run(role, statement))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static void run(DataSource role, String statement) {
        new JdbcTemplate(role).execute(statement);
    }

    private PersonKey key(PersonId id, boolean keep) {
        return directory.keys(Set.of(id), keep).get(id);
    }
}
