package se.aterblick.command.web;

import static se.aterblick.command.web.BadRequest.refused;
import static se.aterblick.command.web.Call.ROOT;
import static se.aterblick.command.web.Call.post;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.stream.Stream;
import se.aterblick.command.Callers;

/** Files of updates that are refused at their first row, or as a whole. */
final class BadImports {

    private static final String OSA =
            "'fact':{'kind':'outcome','indicator':'osa-varde','period':'AR','value':'65'}";

    private BadImports() {}

    static Stream<BadRequest> all() {
        return Stream.concat(files(), rows());
    }

    /** Files that cannot be read as files of updates. */
    private static Stream<BadRequest> files() {
        String comment = "{" + OSA.replace("'65'", "'65','comment':'Räknat på nytt.'") + "}";
        String whole = text(comment);
        return Stream.of(
                refused(
                        "a file in Latin-1",
                        rows(comment).bytes(whole.getBytes(StandardCharsets.ISO_8859_1)),
                        400,
                        "malformed-body",
                        "1"),
                refused(
                        "a file in UTF-16",
                        rows(comment).bytes(whole.getBytes(StandardCharsets.UTF_16)),
                        400,
                        "malformed-body",
                        "1"),
                refused(
                        "half a file",
                        rows(comment).json(whole.substring(0, whole.length() / 2)),
                        400,
                        "malformed-body",
                        "1"),
                refused(
                        "half a YAML file",
                        rows(comment).yaml(whole.substring(0, whole.length() / 2)),
                        400,
                        "malformed-body",
                        "1"),
                refused(
                        "a file of comma-separated values",
                        rows(comment).with("Content-Type", "text/csv"),
                        415,
                        "http-415"),
                refused("an empty file", rows(comment).json(""), 400, "empty-body"),
                refused(
                        "a list instead of a file",
                        rows(comment).json("[" + whole + "]"),
                        400,
                        "not-an-object"),
                refused(
                        "a file without rows",
                        post(
                                        ROOT + "/imports",
                                        "{'format':'aterblick-updates/1','planId':'small-2024'}")
                                .by(Callers.CONTROLLER),
                        400,
                        "invalid-value.required",
                        "updates"),
                refused(
                        "a file larger than 10 MiB",
                        rows(" ".repeat(11_000_000)),
                        413,
                        "body-too-large",
                        "10240"),
                refused(
                        "a row that is nothing",
                        rows("null"),
                        400,
                        "invalid-value.required",
                        "updates"),
                refused(
                        "a row of an unknown kind",
                        rows("{'budget':{'period':'AR'}}"),
                        400,
                        "invalid-value.one-kind-per-row",
                        "updates[0]"),
                refused(
                        "a row with an unknown kind beside a known one",
                        rows("{" + OSA + ",'budget':{'period':'AR'}}"),
                        400,
                        "unknown-field",
                        "updates[0].budget",
                        "correction"),
                refused(
                        "a second row with an unknown kind of fact",
                        rows(comment + ",{'fact':{'kind':'guess','period':'AR'}}"),
                        400,
                        "unknown-kind",
                        "updates[1].fact",
                        "volume-figure"),
                refused(
                        "a time that is none",
                        rows("{'originallyRecordedAt':'i onsdags'," + OSA + "}"),
                        400,
                        "wrong-type",
                        "updates[0].originallyRecordedAt"),
                refused(
                        "a revision by nobody in a file",
                        rows("{'revision':{'decision':{},'changes':[]}}"),
                        400,
                        "invalid-value.required",
                        "updates[0].revision.decision.decidedBy"),
                refused(
                        "a revision of something unknown in a file",
                        rows(
                                "{'revision':{'decision':{'decidedBy':'Nämnden'},'changes':["
                                        + "{'kind':'item-withdrawn','item':'hv-2','reason':'x'}]}}"),
                        404,
                        "unknown-item",
                        "hv-1"),
                refused(
                        "a dry run that may be one",
                        Call.of("POST", ROOT + "/imports?dryRun=kanske")
                                .json(whole)
                                .by(Callers.CONTROLLER),
                        400,
                        "invalid-parameter",
                        "dryRun",
                        "kanske"),
                refused(
                        "a dry run by a manager",
                        Call.of("POST", ROOT + "/imports?dryRun=true")
                                .json(whole)
                                .by(Callers.MANAGER),
                        403,
                        "role-not-allowed"));
    }

    private static Stream<BadRequest> rows() {
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

    private static String text(String rows) {
        return "{'format':'aterblick-updates/1','planId':'small-2024','updates':[%s]}"
                .formatted(rows)
                .replace('\'', '"');
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
