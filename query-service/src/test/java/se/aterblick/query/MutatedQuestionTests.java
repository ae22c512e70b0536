package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.query.SharedService.PLAN;
import static se.aterblick.query.SharedService.REPORT;
import static se.aterblick.query.SharedService.SERVICE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.aterblick.http.mutation.KnownCodes;
import se.aterblick.http.mutation.Mutation;
import se.aterblick.http.mutation.RawAnswer;
import se.aterblick.http.mutation.RawRequest;
import se.aterblick.query.RunningService.Call;

/**
 * Valid questions made wrong at random: the service never fails, and refuses with a code it can
 * explain. {@code -Daterblick.seed=…} repeats a run or makes another one, {@code
 * -Daterblick.mutations=…} a longer one.
 */
class MutatedQuestionTests {

    private static final Set<String> CODES = KnownCodes.in("common", "follow-up");
    private static final long SEED = Long.getLong("aterblick.seed", 20_240_205L);
    private static final int QUESTIONS =
            Integer.getInteger("aterblick.mutations", 500) / Mutation.values().length;

    @Test
    void startFromQuestionsThatAreAnswered() throws IOException {
        for (RawRequest question : questions()) {
            assertThat(question.send(port()).status()).as(question.toString()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void areAnsweredOrRefusedWithHelp(Mutation mutation) throws IOException {
        Random random = new Random(SEED + mutation.name().hashCode());
        boolean ofBody = mutation == Mutation.TREE || mutation == Mutation.BYTES;
        List<RawRequest> valid =
                questions().stream().filter(q -> !ofBody || q.method().equals("POST")).toList();
        List<String> faults = new ArrayList<>();
        Map<String, Integer> codes = new TreeMap<>();

        for (int i = 0; i < QUESTIONS; i++) {
            RawRequest mutated = mutation.mutate(valid.get(random.nextInt(valid.size())), random);
            RawAnswer answer = mutated.send(port());
            String fault = answer.isSuccess() ? "" : answer.faultAsRefusal(CODES);
            if (!fault.isEmpty()) {
                faults.add("%s: %s%n<- %s".formatted(fault, mutated, answer));
            }
            codes.merge(answer.code(), 1, Integer::sum);
        }

        System.out.printf("-Daterblick.seed=%d, %s: %s%n", SEED, mutation, codes);
        assertThat(faults).as("-Daterblick.seed=%d", SEED).isEmpty();
    }

    private static List<RawRequest> questions() {
        Stream<RawRequest> reads =
                Stream.of(
                                "/follow-up/v1/plans",
                                "/follow-up/v1/plans?limit=2&cursor=YQ",
                                PLAN,
                                PLAN + "/events?kind=outcome&item=osa-varde&limit=5",
                                PLAN + "/events?actor=p-1&from=2025-01-01&to=2025-02-05T12:00:00Z",
                                PLAN + "/events?cursor=MQ",
                                REPORT,
                                REPORT + "?asOf=2025-02-05",
                                REPORT + "/versions/1",
                                REPORT + "/approved",
                                REPORT + "/form",
                                REPORT + "/changes?from=approved&to=now",
                                REPORT + "/changes?from=version-1&to=2025-02-05T12:00:00Z",
                                PLAN + "/lineage",
                                REPORT + "/restated?version=1",
                                "/follow-up/v1/outcomes?verdict=OFF_TARGET&sort=-year&limit=3",
                                "/follow-up/v1/status-reports?progress=ONGOING&knownFrom=2024-01-01",
                                "/follow-up/v1/budget-deviations?unit=MSEK&imported=false",
                                "/follow-up/v1/volume-figures?missing=false",
                                "/follow-up/v1/completeness?state=OVERDUE&asOf=2025-01-15",
                                "/follow-up/v1/completeness/summary?year=2024",
                                "/follow-up/v1/commitments?state=SILENT",
                                "/follow-up/v1/forecasts?kind=status",
                                "/follow-up/v1/indicators/osa-varde/series?fromYear=2024",
                                "/follow-up/v1/decisions",
                                "/follow-up/v1/decisions?committee=driftnamnden&meetingDate=2025-02-05",
                                "/follow-up/v1/decisions?cursor=MjAyNS0wMi0wNQpzbWFsbC0yMDI0CkFS")
                        .map(path -> request("GET", path, ""));
        Stream<RawRequest> replays =
                Stream.of("{\"version\":1}", "{\"meetingDate\":\"2025-02-05\"}")
                        .map(body -> request("POST", REPORT + "/replays", body));
        return Stream.concat(reads, replays).toList();
    }

    private static RawRequest request(String method, String path, String body) {
        Call auditor = SERVICE.auditor();
        return new RawRequest(method, path, List.of(), body.getBytes(StandardCharsets.UTF_8))
                .with(auditor.headers().get(0), auditor.headers().get(1))
                .with("Content-Type", "application/json");
    }

    private static int port() {
        return SERVICE.auditor().port();
    }
}
