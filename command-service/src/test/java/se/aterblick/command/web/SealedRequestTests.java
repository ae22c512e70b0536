package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.command.web.Call.ROOT;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.command.Callers;
import se.aterblick.command.web.Call.Answer;
import se.aterblick.document.ContentHash;

/** What is marked as personal is recorded sealed, whichever way it comes in. */
class SealedRequestTests {

    private static final RunningService SERVICE = RunningService.INSTANCE;
    private static final String NAME = "Testnamn Ett";

    private final AdoptedPlan plan = AdoptedPlan.of("sealed-" + UUID.randomUUID());
    private final String person = "p-" + UUID.randomUUID();
    private final String marker = "{{person:" + person + "|" + NAME + "}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{person:P|Testnamn Ett}}",
                "\\u007b{person:P|Testnamn Ett}}",
                "\\u007B\\u007B\\u0070erson:P|Testnamn\\u0020Ett}}"
            })
    void sealsHoweverItIsWritten(String written) {
        outcome("Enligt " + written.replace("P", person) + ".", "65").send().expect(201);

        assertThat(stored()).contains("\"Enligt {{sealed:" + person + ":").doesNotContain("Ett");
    }

    @Test
    void sealsYamlToo() {
        Call.of("POST", AdoptedPlan.path(plan.id()) + "/outcomes")
                .yaml(
                        """
                        indicator: osa-varde
                        period: AR
                        value: "65"
                        comment: "Enligt \\x7b{person:%s|\\
                          Testnamn Ett}}"
                        action: >-
                          Enligt
                          %s
                        """
                                .formatted(person, marker))
                .by(Callers.MANAGER)
                .send()
                .expect(201);

        assertThat(stored())
                .contains("\"comment\":\"Enligt {{sealed:")
                .contains("\"action\":\"Enligt {{sealed:")
                .doesNotContain("Ett");
    }

    @Test
    void knowsARetryAgainAndAnotherTextFromIt() {
        String key = UUID.randomUUID().toString();

        Answer first = outcome(marker, "65").key(key).send().expect(201);
        Answer retry = outcome(marker, "65").key(key).send().expect(201);
        Answer other = outcome(marker.replace("Ett", "Två"), "65").key(key).send();

        assertThat(retry.json()).isEqualTo(first.json());
        assertThat(other.string("code")).isEqualTo("idempotency-key-reused");
    }

    /** A hash of what was sent would let one confirm a guess after the person is erased. */
    @Test
    void namesTheRequestByItsSealedText() {
        String sent =
                "{\"indicator\":\"osa-varde\",\"period\":\"AR\",\"value\":\"65\",\"comment\":\"%s\"}"
                        .formatted(marker);
        String path = AdoptedPlan.path(plan.id()) + "/outcomes";
        Call.of("POST", path).json(sent).by(Callers.MANAGER).send().expect(201);

        String stored = stored();
        int start = stored.indexOf("{{sealed:");
        String sealed = stored.substring(start, stored.indexOf("}}", start) + 2);
        assertThat(SERVICE.requestHashes(plan.id()))
                .contains(hash(path, sent.replace(marker, sealed)))
                .doesNotContain(hash(path, sent));
    }

    private static String hash(String path, String body) {
        return ContentHash.ofUtf8("POST " + path + "\n" + body).value();
    }

    @Test
    void sealsImportsAndKnowsTheirRowsAgain() {
        String row =
                "{'fact':{'kind':'outcome','indicator':'osa-varde','period':'AR','value':'65','comment':'%s'}}"
                        .formatted(marker);

        assertThat(plan.rows("", row).send().expect(201).json().path("recorded").asInt()).isOne();
        Answer again = plan.rows("", row).send().expect(201);
        Answer dry = plan.rows("?dryRun=true", row).send().expect(200);

        assertThat(again.json().path("alreadyRecorded").asInt()).isOne();
        assertThat(dry.json().path("alreadyRecorded").asInt()).isOne();
        assertThat(stored()).contains("{{sealed:").doesNotContain("Ett");
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "TRUE", "on", "yes", "1"})
    void makesNoKeyForADryRun(String dry) {
        String row =
                "{'fact':{'kind':'outcome','indicator':'osa-varde','period':'AR','value':'65','comment':'%s'}}"
                        .formatted(marker);

        Answer answer = plan.rows("?dryRun=" + dry, row).send().expect(200);

        assertThat(answer.json().path("wouldBeRecorded").asInt()).isOne();
        persons("GET").expect(404);
    }

    /** A parameter of imports means nothing elsewhere: no key may be lost through it. */
    @Test
    void keepsTheKeyOfWhateverIsRecorded() {
        Call.post(
                        AdoptedPlan.path(plan.id()) + "/outcomes?dryRun=true",
                        "{'indicator':'osa-varde','period':'AR','value':'65','comment':'%s'}"
                                .formatted(marker))
                .by(Callers.MANAGER)
                .send()
                .expect(201);

        persons("GET").expect(200);
    }

    @Test
    void takesASealedTextBackUntilThePersonIsErased() {
        outcome(marker, "65").send().expect(201);
        String stored = stored();
        int start = stored.indexOf("{{sealed:");
        String sealed = stored.substring(start, stored.indexOf("}}", start) + 2);

        outcome("Oförändrat: " + sealed, "66").send().expect(201);
        persons("DELETE").expect(200);

        assertThat(outcome(sealed, "67").send().string("code")).isEqualTo("person-erased");
        assertThat(outcome(marker, "67").send().expect(409).string("field")).isEqualTo("comment");
    }

    @Test
    void namesAndErasesIdempotently() {
        String path = ROOT + "/persons/" + person;
        Map<String, String> body = Map.of("name", NAME, "unit", "Enhet A");

        Call.put(path, body).by(Callers.ADMIN).send().expect(201);
        Answer again = Call.put(path, body).by(Callers.ADMIN).send().expect(200);
        assertThat(persons("GET").json()).isEqualTo(again.json());
        assertThat(again.string("unit")).isEqualTo("Enhet A");

        Answer erased = persons("DELETE").expect(200);
        assertThat(persons("DELETE").expect(200).json()).isEqualTo(erased.json());
        assertThat(persons("GET").json()).isEqualTo(erased.json());
        assertThat(erased.text()).doesNotContain(NAME, "Enhet");
        assertThat(erased.string("erasedBy")).isEqualTo("p-admin");
    }

    private Call outcome(String comment, String value) {
        return plan.to(
                "outcomes",
                "{'indicator':'osa-varde','period':'AR','value':'%s','comment':'%s'}"
                        .formatted(value, comment),
                Callers.MANAGER);
    }

    private Answer persons(String method) {
        return Call.of(method, ROOT + "/persons/" + person).by(Callers.ADMIN).send();
    }

    private String stored() {
        return String.join("\n", SERVICE.payloads(plan.id()));
    }
}
