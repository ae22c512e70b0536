package se.aterblick.command.web;

import static se.aterblick.command.web.BadRequest.refused;

import java.util.Collections;
import java.util.stream.Stream;
import se.aterblick.command.Callers;

/** Batches with one update, or all of them, wrong. */
final class BadBatches {

    private static final AdoptedPlan SMALL = new AdoptedPlan("small-2024");
    private static final String OSA =
            "{'fact':{'kind':'outcome','indicator':'osa-varde','period':'AR','value':'61'}}";

    private BadBatches() {}

    static Stream<BadRequest> all() {
        return Stream.of(
                refused(
                        "a batch without updates",
                        SMALL.to("batches", "{}", Callers.MANAGER),
                        400,
                        "invalid-value.required",
                        "updates"),
                refused(
                        "a batch of no updates",
                        SMALL.batch(),
                        400,
                        "invalid-value.empty",
                        "updates"),
                refused(
                        "a batch of nothing",
                        SMALL.batch("null"),
                        400,
                        "invalid-value.required",
                        "updates"),
                refused(
                        "a batch of 1,001 updates",
                        SMALL.batch(Collections.nCopies(1_001, OSA).toArray(String[]::new)),
                        413,
                        "too-many-updates",
                        "1001",
                        "1000"),
                refused(
                        "an update of no kind",
                        SMALL.batch(OSA, "{}"),
                        400,
                        "invalid-value.fact-or-correction",
                        "updates[1]"),
                refused(
                        "an update of two kinds",
                        SMALL.batch(
                                "{"
                                        + inner()
                                        + ",'correction':{'corrects':'a','reason':'x','replacement':{'kind':'outcome','indicator':'osa-varde','period':'AR','value':'1'}}}"),
                        400,
                        "invalid-value.fact-or-correction",
                        "updates[0]"),
                refused(
                        "an update that only imports know",
                        SMALL.batch("{'submission':{'period':'AR'}}"),
                        400,
                        "invalid-value.fact-or-correction",
                        "updates[0]"),
                refused(
                        "an update of an unknown kind of fact",
                        SMALL.batch(OSA.replace("'outcome'", "'result'")),
                        400,
                        "unknown-kind",
                        "volume-figure"),
                refused(
                        "a second update that cannot be read",
                        SMALL.batch(OSA, OSA.replace("61", "6,1")),
                        400,
                        "invalid-value.decimal",
                        "updates[1].fact.value"),
                refused(
                        "a second update with too many decimals",
                        SMALL.batch(OSA, OSA.replace("61", "6.123")),
                        422,
                        "too-many-decimals",
                        "updates[1].fact.value"),
                refused(
                        "a third update about something unknown",
                        SMALL.batch(OSA, OSA, OSA.replace("osa-varde", "osa")),
                        404,
                        "unknown-indicator",
                        "osa-varde"),
                refused(
                        "an update of an approved period",
                        SMALL.batch(OSA, OSA.replace("AR", "UR1")),
                        409,
                        "corrections-only",
                        "UR1"),
                refused(
                        "a correction of what is not there",
                        SMALL.batch(OSA, correction("no-such-event")),
                        404,
                        "unknown-event",
                        "no-such-event"),
                refused(
                        "a correction of an earlier update of the batch",
                        SMALL.batch(OSA, correction("updates[0]")),
                        400,
                        "invalid-value.event-id",
                        "updates[0]"),
                refused(
                        "a batch by a registrar",
                        SMALL.batch(OSA).by(Callers.REGISTRAR),
                        403,
                        "role-not-allowed"),
                refused(
                        "a batch with one fact that is not the caller's",
                        SMALL.batch(OSA).by(Callers.KOST_MANAGER),
                        403,
                        "service-area-not-allowed",
                        "service"),
                refused(
                        "a batch for another committee",
                        SMALL.batch(OSA).by(Callers.ofOtherCommittee(Callers.MANAGER)),
                        403,
                        "committee-not-allowed",
                        "driftnamnden"),
                refused(
                        "a batch for a plan that is not there",
                        new AdoptedPlan("smal-2024").batch(OSA),
                        404,
                        "unknown-plan",
                        "small-2024"));
    }

    private static String inner() {
        return OSA.substring(1, OSA.length() - 1);
    }

    private static String correction(String event) {
        return "{'correction':{'corrects':'%s','reason':'x','replacement':{'kind':'outcome','indicator':'osa-varde','period':'AR','value':'62'}}}"
                .formatted(event);
    }
}
