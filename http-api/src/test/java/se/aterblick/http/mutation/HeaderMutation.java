package se.aterblick.http.mutation;

import java.util.List;
import java.util.random.RandomGenerator;

/** Headers that are odd, doubled, missing or forbidden. */
final class HeaderMutation {

    private static final List<String> NAMES =
            List.of(
                    "Content-Type",
                    "Accept",
                    "Accept-Language",
                    "Accept-Charset",
                    "Idempotency-Key",
                    "Authorization",
                    "Consistency-Token",
                    "Content-Encoding",
                    "Content-Length",
                    "Cookie",
                    "Expect",
                    "Forwarded",
                    "Host",
                    "If-Match",
                    "If-None-Match",
                    "If-Modified-Since",
                    "Origin",
                    "Range",
                    "traceparent",
                    "X-Forwarded-Host",
                    "X-HTTP-Method-Override");

    private static final List<String> VALUES =
            List.of(
                    "",
                    " ",
                    ",",
                    ";",
                    "*",
                    "*/*",
                    "*/json",
                    "a b",
                    "json",
                    "text/plain",
                    "text/html",
                    "application/json",
                    "application/json; charset=utf-16",
                    "application/json; charset=nonsense",
                    "application/json;;;",
                    "application/yaml",
                    "application/xml;q=2",
                    "application/x-www-form-urlencoded",
                    "multipart/form-data",
                    "multipart/form-data; boundary=x",
                    "application/problem+json",
                    "en;q=hello",
                    "sv-SE-x-y-z-1234567890",
                    "x".repeat(129),
                    "x".repeat(7_000),
                    "x".repeat(9_000),
                    "å",
                    "\u0000",
                    "a\tb",
                    "\u007f",
                    "\u00ff\u00fe",
                    "Bearer",
                    "Bearer ",
                    "Bearer x.y.z",
                    "Bearer eyJhbGciOiJub25lIn0.e30.",
                    "Basic ZGVtbzpkZW1v",
                    "MTotMTp4",
                    "MTo5OTk5OTk5OTk5OTk5OTk5OTk5Ong",
                    "00-" + "0".repeat(32) + "-" + "0".repeat(16) + "-01",
                    "bytes=0-0",
                    "bytes=9-1",
                    "\"a\"",
                    "W/\"",
                    "Thu, 01 Jan 1970 00:00:00 GMT",
                    "-1",
                    "0",
                    "GET",
                    "localhost:99999",
                    "a_b",
                    "gzip");

    private final RandomGenerator random;

    HeaderMutation(RandomGenerator random) {
        this.random = random;
    }

    RawRequest mutate(RawRequest request) {
        String name = OddValues.pick(NAMES, random);
        String value = OddValues.pick(VALUES, random);
        return switch (random.nextInt(8)) {
            case 0 -> request.without(name);
            case 1 -> request.and(name, value);
            case 2 -> {
                RawRequest more = request;
                for (int i = 0; i < 120; i++) {
                    more = more.and("X-" + i, "y");
                }
                yield more;
            }
            case 3 -> request.and(OddValues.pick(List.of("a b", "å", "", "a\u0000"), random), "x");
            default -> request.with(name, value);
        };
    }
}
