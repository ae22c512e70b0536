package se.aterblick.query.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.person.KnownPersons;
import se.aterblick.person.PersonDirectory;
import se.aterblick.person.PersonId;
import se.aterblick.person.PersonMarkers;
import se.aterblick.person.PersonReader;
import se.aterblick.person.PersonSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PersonsInJsonTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final PersonId P1 = PersonId.of("p-1");
    private static final String ODD = "Testnamn \"Ett\" \\ $1";

    private static KnownPersons known;
    private static String sealed;

    @BeforeAll
    static void name() {
        TestDatabase database = TestDatabase.createEmpty();
        PersonSchema.migrate(database.owner());
        PersonDirectory directory = new PersonDirectory(database.command());
        directory.put(P1, ODD, "Enhet A");
        directory.put(PersonId.of("p-2"), "Testnamn Två", null);
        sealed =
                PersonMarkers.sealed(
                        "{{person:p-1|" + ODD + "}}", directory.keys(Set.of(P1), true)::get);
        known = new PersonReader(database.query()).all();
    }

    @Test
    void putsNameAndUnitBesideEachActor() {
        JsonNode shown =
                shown(
                        Map.of(
                                "items",
                                List.of(
                                        Map.of("actor", "p-1", "role", "MANAGER"),
                                        Map.of("actor", "p-2"),
                                        Map.of("actor", "p-3"),
                                        Map.of("actor", "en okänd sorts id"))));

        assertThat(shown.at("/items/0/actorName").asString()).isEqualTo(ODD);
        assertThat(shown.at("/items/0/actorUnit").asString()).isEqualTo("Enhet A");
        assertThat(shown.at("/items/0/actor").asString()).isEqualTo("p-1");
        assertThat(shown.at("/items/1/actorName").asString()).isEqualTo("Testnamn Två");
        assertThat(shown.at("/items/1").has("actorUnit")).isFalse();
        assertThat(shown.at("/items/2").propertyNames()).containsExactly("actor");
        assertThat(shown.at("/items/3").propertyNames()).containsExactly("actor");
    }

    @Test
    void opensSealedTextWhateverItHolds() {
        JsonNode shown = shown(Map.of("text", "Enligt " + sealed + "\n\"" + sealed + "\"."));

        assertThat(shown.path("text").asString()).isEqualTo("Enligt " + ODD + "\n\"" + ODD + "\".");
    }

    /** Somebody may write JSON in a comment, or call a field by its name. */
    @Test
    void takesNoTextForAnActor() {
        Map<String, String> odd =
                Map.of(
                        "a",
                        "\"actor\":\"p-1\"",
                        "b",
                        "\\\"actor\\\":\\\"p-1\\\"",
                        "c",
                        "actor",
                        "d",
                        "p-1");

        assertThat(shown(odd)).isEqualTo(JSON.valueToTree(odd));
    }

    @Test
    void takesNoPartOfAnotherMemberForAnActor() {
        assertThat(PersonsInJson.named("{\"factor\":\"p-1\",\"actorId\":\"p-1\"}")).isEmpty();
        assertThat(PersonsInJson.named("{ \"actor\" : \"p-1\" }")).containsExactly(P1);
    }

    private static JsonNode shown(Object value) {
        String json = JSON.writeValueAsString(value);
        return JSON.readTree(
                PersonsInJson.shown(json, known, "[raderat]", JSON::writeValueAsString));
    }
}
