package se.aterblick.command.web;

import static se.aterblick.command.web.BadFacts.outcome;
import static se.aterblick.command.web.BadFacts.status;
import static se.aterblick.command.web.BadRequest.refused;

import java.util.Collections;
import java.util.stream.Stream;

/** Values that cannot exist, and values of the wrong type. */
final class BadValues {

    private BadValues() {}

    static Stream<BadRequest> all() {
        return Stream.of(numbers(), texts(), types()).flatMap(rows -> rows);
    }

    private static Stream<BadRequest> numbers() {
        return Stream.concat(
                Stream.of(
                                "NaN",
                                "Infinity",
                                "-Infinity",
                                "1e400",
                                "1E2",
                                "+1",
                                "01",
                                "1,5",
                                ".5",
                                "5.",
                                "",
                                " 1",
                                "0x1F",
                                "٣",
                                "1234567890123456",
                                "0.1234567")
                        .map(number ->
                                refused(
                                        "the number “" + number + "”",
                                        value("'" + number + "'"),
                                        400,
                                        "invalid-value.decimal",
                                        "value",
                                        "”" + number + "”")),
                Stream.of(
                        refused(
                                "a number where text is meant",
                                value("65"),
                                400,
                                "wrong-type",
                                "value"),
                        refused(
                                "a number with decimals where text is meant",
                                value("65.5"),
                                400,
                                "wrong-type",
                                "value"),
                        refused("a huge number", value("1e400"), 400, "wrong-type", "value"),
                        refused(
                                "a number of 200,000 digits",
                                value("9".repeat(200_000)),
                                400,
                                "malformed-body"),
                        refused("a bare NaN", value("NaN"), 400, "malformed-body", "1")));
    }

    private static Stream<BadRequest> texts() {
        return Stream.of(
                refused("a blank text", comment(" "), 400, "invalid-value.blank", "comment"),
                refused(
                        "a text that is too long",
                        comment("x".repeat(20_001)),
                        400,
                        "invalid-value.too-long",
                        "comment"),
                refused(
                        "a control character",
                        comment("a\\u0007b"),
                        400,
                        "invalid-value.control-character",
                        "comment",
                        "U+0007"),
                refused(
                        "an escaped NUL",
                        comment("a\\u0000b"),
                        400,
                        "invalid-value.control-character",
                        "U+0000"),
                refused("a raw control character", comment("a\u0007b"), 400, "malformed-body"),
                refused("a raw NUL", comment("a\0b"), 400, "malformed-body"),
                refused(
                        "half a surrogate pair",
                        comment("a\\ud83db"),
                        400,
                        "invalid-value.control-character",
                        "U+D83D"),
                refused(
                        "the halves of a surrogate pair the wrong way round",
                        comment("\\udeb2\\ud83d"),
                        400,
                        "invalid-value.control-character",
                        "U+DEB2"),
                refused(
                        "a title of two lines",
                        status("{'item':'beredskap','period':'AR','label':'a\\nb'}"),
                        400,
                        "invalid-value.one-line",
                        "label"),
                refused(
                        "a key that is none",
                        outcome("{'indicator':'OSA värde','period':'AR','value':'65'}"),
                        400,
                        "invalid-value.slug",
                        "OSA värde"),
                refused(
                        "a period code that is none",
                        outcome("{'indicator':'osa-varde','period':'ar 1','value':'65'}"),
                        400,
                        "invalid-value.code",
                        "ar 1"));
    }

    private static Stream<BadRequest> types() {
        String part = "{'dimension':'kön','category':'kvinnor','value':'1'}";
        return Stream.of(
                refused(
                        "a list that is too long",
                        outcome(
                                "{'indicator':'osa-varde','period':'AR','value':'65','breakdown':["
                                        + String.join(",", Collections.nCopies(501, part))
                                        + "]}"),
                        400,
                        "invalid-value.too-many",
                        "breakdown",
                        "501"),
                refused(
                        "a null in a list",
                        outcome(
                                "{'indicator':'osa-varde','period':'AR','value':'65','breakdown':[null]}"),
                        400,
                        "invalid-value.required",
                        "breakdown"),
                refused(
                        "a wrong value deep inside, told with its place",
                        outcome(
                                "{'indicator':'osa-varde','period':'AR','value':'65','breakdown':["
                                        + part
                                        + ",{'dimension':'kön','category':'män','value':'x'}]}"),
                        400,
                        "invalid-value.decimal",
                        "breakdown[1].value",
                        "”x”"),
                refused(
                        "a basis that is none",
                        outcome(
                                "{'indicator':'osa-varde','period':'AR','value':'65','basis':'WEEK'}"),
                        400,
                        "wrong-type",
                        "basis"),
                refused(
                        "a basis by its number",
                        outcome("{'indicator':'osa-varde','period':'AR','value':'65','basis':0}"),
                        400,
                        "wrong-type",
                        "basis"),
                refused(
                        "an object where text is meant",
                        outcome("{'indicator':{'key':'osa-varde'},'period':'AR','value':'65'}"),
                        400,
                        "wrong-type",
                        "indicator"),
                refused(
                        "a day that is none",
                        status(
                                "{'item':'beredskap','period':'AR','label':'Klart','dueDate':'2025-02-30'}"),
                        400,
                        "wrong-type",
                        "dueDate"),
                refused(
                        "a day after the year 9999",
                        status(
                                "{'item':'beredskap','period':'AR','label':'Klart','dueDate':'+10000-01-01'}"),
                        400,
                        "invalid-value.day-range",
                        "dueDate",
                        "+10000-01-01"));
    }

    private static Call value(String json) {
        return outcome("{'indicator':'osa-varde','period':'AR','value':" + json + "}");
    }

    private static Call comment(String text) {
        return outcome(
                "{'indicator':'osa-varde','period':'AR','value':'65','comment':'" + text + "'}");
    }
}
