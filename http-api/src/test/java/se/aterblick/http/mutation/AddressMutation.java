package se.aterblick.http.mutation;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Methods, paths and parameters that miss. */
final class AddressMutation {

    private static final List<String> METHODS =
            List.of(
                    "GET",
                    "POST",
                    "PUT",
                    "PATCH",
                    "DELETE",
                    "OPTIONS",
                    "TRACE",
                    "CONNECT",
                    "FOO",
                    "post",
                    "P\u0000ST",
                    "PROPFIND");

    private static final List<String> PIECES =
            List.of(
                    "%00",
                    "%",
                    "%2",
                    "%zz",
                    "%ff",
                    "%c0%af",
                    "%2f",
                    "%5c",
                    "%2e%2e",
                    "..",
                    ".",
                    ";a=b",
                    "//",
                    "\\",
                    " ",
                    "?",
                    "#",
                    "[",
                    "]",
                    "{x}",
                    "|",
                    "^",
                    "\"",
                    "<",
                    "å",
                    "\u0001",
                    "%0d%0a",
                    "%25",
                    "+",
                    "~",
                    "x".repeat(300),
                    "x".repeat(9_000),
                    "%E2%80%AE",
                    "%ED%A0%BD",
                    "%F0%9F%9A%B2",
                    "*",
                    "'",
                    "$",
                    "@",
                    ":");

    private static final List<String> PARAMETERS =
            List.of(
                    "originallyRecordedAt",
                    "asOf",
                    "from",
                    "to",
                    "limit",
                    "cursor",
                    "kind",
                    "item",
                    "actor",
                    "committee",
                    "meetingDate",
                    "a");

    private static final List<String> VALUES =
            List.of(
                    "0",
                    "-1",
                    "1",
                    "501",
                    "9999999999",
                    "1e3",
                    "now",
                    "approved",
                    "version-1",
                    "version-999999",
                    "1;2",
                    "2025-02-05",
                    "2024-02-30",
                    "0000-01-01",
                    "9999-12-31",
                    "+999999999-12-31",
                    "2025-02-05T12:00:00Z",
                    "2025-02-05T12:00:00+02:00",
                    "2025-02-05T24:00:00Z",
                    "-999999999-01-01T00:00:00Z",
                    "AAAA",
                    "MQ",
                    "LTE",
                    "eA==",
                    "YQpiCmM",
                    "MjAyNC0wMS0wMQp4CngK",
                    "AA",
                    "IgAi",
                    "outcome",
                    "driftnamnden",
                    "small-2024");

    private final RandomGenerator random;

    AddressMutation(RandomGenerator random) {
        this.random = random;
    }

    RawRequest mutate(RawRequest request) {
        return switch (random.nextInt(8)) {
            case 0 -> request.method(OddValues.pick(METHODS, random));
            case 1 -> request.target(withOddSegment(request.target()));
            case 2 -> request.target(withPieceInside(request.target()));
            case 3 -> request.target(request.target().toUpperCase(Locale.ROOT));
            case 4 -> request.target(request.target() + OddValues.pick(PIECES, random));
            case 5 -> request.target(withParameter(request.target()));
            default -> request.target(withOtherValue(request.target()));
        };
    }

    private String withOddSegment(String target) {
        List<String> segments = new ArrayList<>(Arrays.asList(target.split("/", -1)));
        int at = random.nextInt(1, segments.size());
        switch (random.nextInt(4)) {
            case 0 -> segments.remove(at);
            case 1 -> segments.add(at, segments.get(at));
            case 2 -> segments.set(at, OddValues.pick(VALUES, random));
            default -> segments.set(at, encoded(OddValues.text(random)));
        }
        return "/"
                + String.join("/", segments.subList(Math.min(1, segments.size()), segments.size()));
    }

    private String withPieceInside(String target) {
        int at = random.nextInt(1, target.length() + 1);
        return target.substring(0, at) + OddValues.pick(PIECES, random) + target.substring(at);
    }

    private String withParameter(String target) {
        String name = OddValues.pick(PARAMETERS, random);
        return target + (target.contains("?") ? "&" : "?") + name + "=" + value();
    }

    /** In the place of one that is there. */
    private String withOtherValue(String target) {
        int query = target.indexOf('?');
        if (query < 0) {
            return withParameter(target);
        }
        String[] parameters = target.substring(query + 1).split("&", -1);
        int at = random.nextInt(parameters.length);
        parameters[at] = parameters[at].replaceAll("=.*", "=") + value();
        return target.substring(0, query + 1) + String.join("&", parameters);
    }

    private String value() {
        return switch (random.nextInt(4)) {
            case 0 -> OddValues.pick(PIECES, random);
            case 1 -> encoded(OddValues.text(random));
            default -> encoded(OddValues.pick(VALUES, random));
        };
    }

    private static String encoded(String text) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return encoded.substring(0, Math.min(encoded.length(), 2_000));
    }
}
