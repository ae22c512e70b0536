package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.aterblick.command.Callers;
import se.aterblick.http.mutation.KnownCodes;
import se.aterblick.http.mutation.RawAnswer;
import se.aterblick.http.mutation.RawRequest;

/** What the web server refuses before the service sees it is told as a problem detail too. */
class ServerRefusalsTests {

    private static final Set<String> CODES = KnownCodes.in("common", "reporting");

    /** A request that the server refuses, and how. */
    record Refused(String what, RawRequest request, int status, String code) {
        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Refused> all() {
        RawRequest good = Call.post(Call.PLAN + "/outcomes", "{}").by(Callers.MANAGER).raw();
        return Stream.of(
                refused("a NUL in the address", good.target(Call.PLAN + "/%00")),
                refused("half an escape in the address", good.target(Call.PLAN + "/%2")),
                refused("an address that leads out", good.target("/../etc/passwd")),
                refused("a character no address may have", good.target(Call.PLAN + "/{x}")),
                refused("a space in the address", good.target(Call.PLAN + "/a b")),
                refused("a method with a control character", good.method("PO\u0001ST")),
                refused("a method for proxies", good.method("CONNECT")),
                refused("headers of 9 kB", good.and("X-Long", "x".repeat(9_000))),
                refused("a header without a name", good.and("", "x")),
                refused("a length that is none", good.with("Content-Length", "five")),
                refused("two lengths", good.with("Content-Length", "2").and("Content-Length", "3")),
                refused("a host that is none", good.with("Host", "a b")),
                refused("a transfer coding that is none", good.and("Transfer-Encoding", "rot13")),
                refused(
                        "a parameter that is no UTF-8",
                        Call.put(Call.PLAN + "?originallyRecordedAt=%ff", "{}")
                                .by(Callers.CONTROLLER)
                                .raw()),
                refused(
                        "a parameter with a NUL",
                        Call.put(Call.PLAN + "?originallyRecordedAt=%00", "{}")
                                .by(Callers.CONTROLLER)
                                .raw()),
                refused("brackets in the address", good.target(Call.PLAN + "/[outcomes]")),
                refused("an echo", good.method("TRACE"), 405),
                refused("an expectation that is none", good.and("Expect", "a surprise"), 417));
    }

    @ParameterizedTest
    @MethodSource("all")
    void areProblemDetails(Refused refused) throws IOException {
        List<String> before = RunningService.INSTANCE.log();

        RawAnswer answer = refused.request().send(RunningService.INSTANCE.port());

        assertThat(answer.status()).as(answer.body()).isEqualTo(refused.status());
        assertThat(answer.code()).isEqualTo(refused.code());
        assertThat(answer.faultAsRefusal(CODES)).as(answer.toString()).isEmpty();
        assertThat(RunningService.INSTANCE.log()).isEqualTo(before);
    }

    private static Refused refused(String what, RawRequest request) {
        return refused(what, request, 400);
    }

    private static Refused refused(String what, RawRequest request, int status) {
        return new Refused(what, request, status, "http-" + status);
    }
}
