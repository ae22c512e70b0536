package se.aterblick.command.web;

import static se.aterblick.command.web.BadFacts.outcome;
import static se.aterblick.command.web.BadRequest.refused;
import static se.aterblick.command.web.Call.PLAN;
import static se.aterblick.command.web.Call.ROOT;
import static se.aterblick.command.web.Call.put;

import java.util.stream.Stream;
import se.aterblick.command.Callers;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;

/** Requests that miss by their address, method, headers or parameters. */
final class BadAddresses {

    private static final String OSA = "{'indicator':'osa-varde','period':'AR','value':'65'}";

    private BadAddresses() {}

    static Stream<BadRequest> all() {
        return Stream.of(addresses(), keys(), plans()).flatMap(rows -> rows);
    }

    private static Stream<BadRequest> addresses() {
        return Stream.of(
                refused(
                        "an address that is none",
                        Call.post(PLAN + "/outcome", OSA).by(Callers.MANAGER),
                        404,
                        "http-404",
                        PLAN + "/outcome"),
                refused(
                        "a method the address does not take",
                        Call.of("DELETE", PLAN + "/outcomes").by(Callers.MANAGER),
                        405,
                        "http-405",
                        PLAN + "/outcomes"),
                refused(
                        "a read of what is only written here",
                        Call.of("GET", PLAN).by(Callers.MANAGER),
                        405,
                        "http-405"),
                refused(
                        "a media type that is none of ours",
                        outcome(OSA).with("Content-Type", "application/xml"),
                        415,
                        "http-415"),
                refused(
                        "a form",
                        outcome(OSA).with("Content-Type", "application/x-www-form-urlencoded"),
                        415,
                        "http-415"),
                refused(
                        "a media type that is none at all",
                        outcome(OSA).with("Content-Type", "json"),
                        415,
                        "http-415"),
                refused(
                        "an answer in a format we do not write",
                        outcome(OSA).with("Accept", "application/xml"),
                        406,
                        "http-406"),
                refused(
                        "a path parameter",
                        Call.post(ROOT + "/plans/small-2024;a=b/outcomes", OSA).by(Callers.MANAGER),
                        400,
                        "http-400"),
                refused(
                        "a path with an empty part",
                        Call.post(ROOT + "//plans/small-2024/outcomes", OSA).by(Callers.MANAGER),
                        400,
                        "http-400"),
                refused(
                        "a method that is none",
                        Call.of("FOO", PLAN + "/outcomes").by(Callers.MANAGER),
                        400,
                        "http-400"),
                refused(
                        "a plan id that is none",
                        Call.post(ROOT + "/plans/Sm%C3%A5%20plan/outcomes", OSA)
                                .by(Callers.MANAGER),
                        400,
                        "invalid-value.slug",
                        "planId",
                        "Små plan"));
    }

    private static Stream<BadRequest> keys() {
        return Stream.of(
                refused(
                        "a key used for another body",
                        outcome(OSA.replace("65", "1")).key("used-once"),
                        422,
                        "idempotency-key-reused",
                        "used-once"),
                refused(
                        "a key used at another address",
                        BadFacts.status("{'item':'beredskap','period':'AR','label':'Klart'}")
                                .key("used-once"),
                        422,
                        "idempotency-key-reused",
                        "used-once"),
                refused(
                        "a key with a space",
                        outcome(OSA).key("a b"),
                        400,
                        "invalid-idempotency-key"),
                refused("an empty key", outcome(OSA).key(""), 400, "invalid-idempotency-key"),
                refused(
                        "a key that is too long",
                        outcome(OSA).key("k".repeat(129)),
                        400,
                        "invalid-idempotency-key",
                        "128"),
                refused(
                        "a condition that something else must stand",
                        outcome(OSA).with("If-Match", "\"no-such-event\""),
                        412,
                        "fact-changed"),
                refused(
                        "a condition without quotation marks",
                        outcome(OSA).with("If-Match", "no-such-event"),
                        400,
                        "invalid-precondition",
                        "If-None-Match"),
                refused(
                        "two conditions",
                        outcome(OSA).with("If-Match", "\"e\"").with("If-None-Match", "*"),
                        400,
                        "invalid-precondition"));
    }

    private static Stream<BadRequest> plans() {
        return Stream.of(
                refused(
                        "other content under the id of an adopted plan",
                        put(PLAN, PlanBuilder.like(SmallPlan.content()).notes("Annat.").build())
                                .by(Callers.CONTROLLER),
                        409,
                        "plan-exists",
                        "small-2024"),
                refused(
                        "a plan id that is another in the address",
                        put(ROOT + "/plans/large-2024", SmallPlan.content()).by(Callers.CONTROLLER),
                        400,
                        "plan-id-differs",
                        "large-2024",
                        "small-2024"),
                refused(
                        "a plan of an unknown format",
                        Call.of("PUT", PLAN)
                                .json("{\"format\":\"aterblick-plan/9\",\"year\":2024}")
                                .by(Callers.CONTROLLER),
                        400,
                        "invalid-value.unknown-format",
                        "aterblick-plan/9"),
                refused(
                        "a plan without a year",
                        Call.of("PUT", PLAN)
                                .json("{\"format\":\"aterblick-plan/1\"}")
                                .by(Callers.CONTROLLER),
                        400,
                        "invalid-value.required",
                        "year"),
                refused(
                        "a plan adopted at no time",
                        put(
                                        PLAN + "?originallyRecordedAt=igår".replace("å", "%C3%A5"),
                                        SmallPlan.content())
                                .by(Callers.CONTROLLER),
                        400,
                        "invalid-parameter",
                        "originallyRecordedAt",
                        "igår"),
                refused(
                        "a plan adopted in the future",
                        put(
                                        ROOT
                                                + "/plans/small-2199?originallyRecordedAt=2199-01-01T00:00:00Z",
                                        PlanBuilder.like(SmallPlan.content())
                                                .planId("small-2199")
                                                .build())
                                .by(Callers.CONTROLLER),
                        422,
                        "recorded-in-future",
                        "2199-01-01T00:00:00Z"));
    }
}
