package se.aterblick.command.web;

import static se.aterblick.command.web.BadRequest.refused;
import static se.aterblick.command.web.Call.ROOT;
import static se.aterblick.command.web.Call.post;

import java.util.Collections;
import java.util.stream.Stream;
import se.aterblick.command.Callers;

/** Files of updates that are refused at their first row, or as a whole. */
final class BadImports {

    private static final String OSA =
            "'fact':{'kind':'outcome','indicator':'osa-varde','period':'AR','value':'65'}";

    private BadImports() {}

    static Stream<BadRequest> all() {
        return Stream.of(
                refused(
                        "an import of what was before the latest event",
                        rows("{'originallyRecordedAt':'2024-01-01T08:00:00Z'," + OSA + "}"),
                        422,
                        "recorded-out-of-order",
                        "2024-01-01T08:00:00Z"),
                refused(
                        "an import from the future",
                        rows("{'originallyRecordedAt':'2199-01-01T08:00:00Z'," + OSA + "}"),
                        422,
                        "recorded-in-future",
                        "2199-01-01T08:00:00Z"),
                refused(
                        "an import for another committee",
                        rows("{" + OSA + "}").by(Callers.ofOtherCommittee(Callers.CONTROLLER)),
                        403,
                        "committee-not-allowed",
                        "driftnamnden"),
                refused(
                        "an import for a plan that is not there",
                        file("small-2023", "{" + OSA + "}"),
                        404,
                        "unknown-plan",
                        "small-2023",
                        "small-2024"),
                refused(
                        "an import that corrects a row it does not have",
                        rows(
                                "{'correction':{'correctsRow':'a','reason':'x','replacement':"
                                        + OSA.substring("'fact':".length())
                                        + "}}"),
                        404,
                        "unknown-event",
                        "a"),
                refused(
                        "a row of two kinds",
                        rows("{" + OSA + ",'submission':{'period':'AR'}}"),
                        400,
                        "invalid-value.one-kind-per-row",
                        "updates[0]",
                        "2"),
                refused(
                        "a row of no kind",
                        rows("{'row':'a'}"),
                        400,
                        "invalid-value.one-kind-per-row",
                        "0"),
                refused(
                        "a correction of an event and a row",
                        rows(
                                "{'correction':{'corrects':'a','correctsRow':'b','reason':'x',"
                                        + "'replacement':"
                                        + OSA.substring("'fact':".length())
                                        + "}}"),
                        400,
                        "invalid-value.event-or-row"),
                refused(
                        "an unknown format",
                        post(
                                        ROOT + "/imports",
                                        "{'format':'aterblick-updates/2','planId':'small-2024','updates':[]}")
                                .by(Callers.CONTROLLER),
                        400,
                        "invalid-value.unknown-format",
                        "aterblick-updates/2"),
                refused(
                        "too many rows",
                        rows(String.join(",", Collections.nCopies(10_001, "{" + OSA + "}"))),
                        400,
                        "invalid-value.too-many-rows",
                        "10001"));
    }

    private static Call rows(String rows) {
        return file("small-2024", rows);
    }

    private static Call file(String planId, String rows) {
        return post(
                        ROOT + "/imports",
                        "{'format':'aterblick-updates/1','planId':'%s','updates':[%s]}"
                                .formatted(planId, rows))
                .by(Callers.CONTROLLER);
    }
}
