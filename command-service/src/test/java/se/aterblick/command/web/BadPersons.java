package se.aterblick.command.web;

import static se.aterblick.command.web.BadRequest.refused;
import static se.aterblick.command.web.Call.PLAN;
import static se.aterblick.command.web.Call.ROOT;
import static se.aterblick.command.web.Call.post;

import java.util.Map;
import java.util.stream.Stream;
import se.aterblick.command.Callers;

/** Persons that cannot be named or erased, and texts whose markers cannot be sealed. */
final class BadPersons {

    private static final AdoptedPlan SMALL = new AdoptedPlan("small-2024");
    private static final String MARKED =
            "'fact':{'kind':'outcome','indicator':'osa-varde','period':'AR','value':'65','comment':'Av {{person:p-1|'}";

    private BadPersons() {}

    static Stream<BadRequest> all() {
        erase("p-erased");
        return Stream.concat(persons(), markers());
    }

    private static Stream<BadRequest> persons() {
        return Stream.of(
                refused(
                        "a person without a name",
                        put("p-1", "{}"),
                        400,
                        "invalid-value.required",
                        "name"),
                refused(
                        "a person with a blank name",
                        put("p-1", "{'name':' '}"),
                        400,
                        "invalid-value.blank",
                        "name"),
                refused(
                        "a person with two lines of unit",
                        put("p-1", "{'name':'Testnamn Ett','unit':'A\\nB'}"),
                        400,
                        "invalid-value.one-line",
                        "unit"),
                refused(
                        "a person with an address",
                        put("p-1", "{'name':'Testnamn Ett','email':'x'}"),
                        400,
                        "unknown-field",
                        "email"),
                refused(
                        "a person with a name for an id",
                        put("Testnamn%20Ett", "{'name':'Testnamn Ett'}"),
                        400,
                        "invalid-value.person-id",
                        "Testnamn Ett"),
                refused(
                        "a new name for one who is erased",
                        put("p-erased", "{'name':'Testnamn Ett'}"),
                        409,
                        "person-erased",
                        "p-erased"),
                refused(
                        "erasure of one who was never known",
                        Call.of("DELETE", ROOT + "/persons/p-nobody").by(Callers.ADMIN),
                        404,
                        "unknown-person",
                        "p-nobody"),
                refused(
                        "erasure by a registrar",
                        Call.of("DELETE", ROOT + "/persons/p-1").by(Callers.REGISTRAR),
                        403,
                        "role-not-allowed"));
    }

    private static Stream<BadRequest> markers() {
        return Stream.of(
                refused(
                        "a marker without an end",
                        outcome("Av {{person:p-1|Testnamn Ett"),
                        400,
                        "invalid-person-marker",
                        "comment"),
                refused(
                        "a marker without an id",
                        outcome("Av {{person:|Testnamn Ett}}"),
                        400,
                        "invalid-person-marker",
                        "comment"),
                refused(
                        "a marker with a space",
                        outcome("Av {{ person:p-1|Testnamn Ett}}"),
                        400,
                        "invalid-person-marker",
                        "comment"),
                refused(
                        "a marker that is written as escapes",
                        outcome("Av \\u007b\\u007bPERSON:p-1|Testnamn Ett}}"),
                        400,
                        "invalid-person-marker",
                        "comment"),
                refused(
                        "a sealed marker that nobody sealed",
                        outcome("Av {{sealed:p-1:" + "A".repeat(80) + "}}"),
                        400,
                        "invalid-person-marker",
                        "comment"),
                refused(
                        "a marker for the name of a field",
                        post(PLAN + "/outcomes", "{'{{person:p-1|Testnamn Ett}}':'1'}")
                                .by(Callers.MANAGER),
                        400,
                        "invalid-person-marker"),
                refused(
                        "a marker for an indicator",
                        post(
                                        PLAN + "/outcomes",
                                        "{'indicator':'{{person:p-1|Ett}}','period':'AR','value':'65'}")
                                .by(Callers.MANAGER),
                        400,
                        "invalid-value.slug",
                        "indicator"),
                refused(
                        "a marker of one who is erased",
                        outcome("Av {{person:p-erased|Testnamn Ett}}"),
                        409,
                        "person-erased",
                        "p-erased"),
                refused(
                        "a batch with a bad marker",
                        SMALL.batch("{" + MARKED + "}"),
                        400,
                        "invalid-person-marker",
                        "updates[0].fact.comment"),
                refused(
                        "an import with a bad marker",
                        SMALL.rows("", "{" + MARKED + "}"),
                        400,
                        "invalid-person-marker",
                        "updates[0].fact.comment"),
                refused(
                        "a dry run with a bad marker",
                        SMALL.rows("?dryRun=true", "{" + MARKED + "}"),
                        400,
                        "invalid-person-marker",
                        "updates[0].fact.comment"),
                refused(
                        "a dry run with one who is erased",
                        SMALL.rows(
                                "?dryRun=true",
                                "{" + MARKED.replace("p-1|", "p-erased|Ett}}") + "}"),
                        409,
                        "person-erased",
                        "p-erased"),
                refused(
                        "a text that is too long once it is sealed",
                        outcome("x".repeat(19_950) + "{{person:p-1|Ett}}"),
                        400,
                        "invalid-value.too-long",
                        "comment"));
    }

    private static Call outcome(String comment) {
        return BadFacts.outcome(
                "{'indicator':'osa-varde','period':'AR','value':'65','comment':'" + comment + "'}");
    }

    private static Call put(String id, String json) {
        return Call.of("PUT", ROOT + "/persons/" + id)
                .json(json.replace('\'', '"'))
                .by(Callers.ADMIN);
    }

    private static void erase(String id) {
        if (Call.of("GET", ROOT + "/persons/" + id).by(Callers.ADMIN).send().status() == 404) {
            Call.put(ROOT + "/persons/" + id, Map.of("name", "Testnamn Ett"))
                    .by(Callers.ADMIN)
                    .send()
                    .expect(201);
            Call.of("DELETE", ROOT + "/persons/" + id).by(Callers.ADMIN).send().expect(200);
        }
    }
}
