package se.aterblick.command.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static se.aterblick.command.web.BadFacts.outcome;
import static se.aterblick.command.web.BadRequest.refused;
import static se.aterblick.command.web.Call.PLAN;

import java.util.stream.Stream;
import se.aterblick.command.Callers;

/** Bodies that cannot be read. */
final class BadBodies {

    private static final String GOOD =
            "{\"indicator\":\"osa-varde\",\"period\":\"AR\",\"value\":\"65\",\"comment\":\"é\"}";

    private BadBodies() {}

    static Stream<BadRequest> all() {
        return Stream.concat(json(), yaml());
    }

    private static Stream<BadRequest> json() {
        return Stream.of(
                refused("malformed JSON", outcome("{'indicator':"), 400, "malformed-body", "1"),
                refused("no JSON at all", outcome("<xml/>"), 400, "malformed-body"),
                refused("trailing tokens", raw(GOOD + "{}"), 400, "malformed-body"),
                refused("trailing text", raw(GOOD + " och mer"), 400, "malformed-body"),
                refused(
                        "a doubled key",
                        outcome("{'indicator':'osa-varde','indicator':'matsvinn'}"),
                        400,
                        "malformed-body"),
                refused("no body", raw(""), 400, "empty-body"),
                refused("only a null", raw("null"), 400, "empty-body"),
                refused("an array", raw("[" + GOOD + "]"), 400, "not-an-object"),
                refused("a string", raw("\"osa-varde\""), 400, "not-an-object"),
                refused("a number", raw("65"), 400, "not-an-object"),
                refused(
                        "an unknown field, told with the known ones",
                        outcome(
                                "{'indicator':'osa-varde','period':'AR','value':'65','color':'blue'}"),
                        400,
                        "unknown-field",
                        "color",
                        "indicator"),
                refused(
                        "a missing field",
                        outcome("{'period':'AR','value':'65'}"),
                        400,
                        "invalid-value.required",
                        "indicator"),
                refused(
                        "a missing number",
                        Call.post(
                                        PLAN + "/carry-over-requests",
                                        "{'period':'AR','amount':'1','unit':'MSEK','items':[]}")
                                .by(Callers.CONTROLLER),
                        400,
                        "invalid-value.required",
                        "toYear"),
                refused(
                        "bytes that are no UTF-8",
                        raw("").bytes(GOOD.getBytes(ISO_8859_1)),
                        400,
                        "malformed-body"),
                refused("an overlong encoding", raw("").bytes(overlong()), 400, "malformed-body"),
                refused(
                        "nesting 1,000 deep",
                        raw("{\"breakdown\":" + "[".repeat(1000) + "]".repeat(1000) + "}"),
                        400,
                        "malformed-body"),
                refused(
                        "nesting 100,000 deep",
                        raw("{\"breakdown\":" + "[".repeat(100_000)),
                        400,
                        "malformed-body"),
                refused(
                        "a body of 5 MB",
                        raw("{\"comment\":\"" + "x".repeat(5_000_000) + "\"}"),
                        413,
                        "body-too-large",
                        "256"),
                refused(
                        "a plan of 5 MB",
                        Call.of("PUT", PLAN)
                                .json("{\"title\":\"" + "x".repeat(5_000_000) + "\"}")
                                .by(Callers.CONTROLLER),
                        413,
                        "body-too-large"));
    }

    private static Stream<BadRequest> yaml() {
        Call call = Call.of("POST", PLAN + "/outcomes").by(Callers.MANAGER);
        return Stream.of(
                refused(
                        "malformed YAML",
                        call.yaml("indicator: [osa-varde\nperiod: AR"),
                        400,
                        "malformed-body"),
                refused(
                        "a number where text is meant, in YAML",
                        call.yaml("indicator: osa-varde\nperiod: AR\nvalue: 65"),
                        400,
                        "wrong-type",
                        "value"),
                refused(
                        "a doubled key in YAML",
                        call.yaml("indicator: osa-varde\nindicator: matsvinn"),
                        400,
                        "malformed-body"),
                refused(
                        "an alias in YAML",
                        call.yaml(
                                "indicator: osa-varde\nperiod: AR\nvalue: '65'\ncomment: &a x\naction: *a"),
                        400,
                        "malformed-body",
                        "5"),
                refused(
                        "a second YAML document",
                        call.yaml("indicator: osa-varde\nperiod: AR\nvalue: '65'\n---\na: b"),
                        400,
                        "malformed-body"));
    }

    private static Call raw(String json) {
        return Call.of("POST", PLAN + "/outcomes").json(json).by(Callers.MANAGER);
    }

    /** A solidus in two bytes, as RFC 3629, section 10, warns of. */
    private static byte[] overlong() {
        byte[] bytes = GOOD.replace("é", "xy").getBytes(UTF_8);
        int at = GOOD.indexOf('é');
        bytes[at] = (byte) 0xC0;
        bytes[at + 1] = (byte) 0xAF;
        return bytes;
    }
}
