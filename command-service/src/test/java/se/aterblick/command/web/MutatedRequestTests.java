package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.aterblick.http.mutation.KnownCodes;
import se.aterblick.http.mutation.Mutation;
import se.aterblick.http.mutation.RawAnswer;
import se.aterblick.http.mutation.RawRequest;

/**
 * Valid requests made wrong at random: the service never fails, refuses with a code it can explain,
 * and records nothing of what it refuses. {@code -Daterblick.seed=…} repeats a run or makes another
 * one, {@code -Daterblick.mutations=…} a longer one.
 */
class MutatedRequestTests {

    private static final RunningService SERVICE = RunningService.INSTANCE;
    private static final Set<String> CODES = KnownCodes.in("common", "reporting");
    private static final long SEED = Long.getLong("aterblick.seed", 20_240_205L);
    private static final int REQUESTS =
            Integer.getInteger("aterblick.mutations", 600) / Mutation.values().length;

    @Test
    void startFromRequestsThatAreAccepted() {
        List<ValidRequest> requests = ValidRequest.all();

        assertThat(requests).hasSize(20);
        requests.forEach(request -> request.call().send().expect(201));
    }

    @ParameterizedTest
    @EnumSource
    void areRefusedWithHelpOrRecordedOnce(Mutation mutation) throws IOException {
        Random random = new Random(SEED + mutation.name().hashCode());
        List<ValidRequest> valid = ValidRequest.all();
        List<String> log = SERVICE.log();
        List<String> faults = new ArrayList<>();
        Map<String, Integer> codes = new TreeMap<>();

        for (int i = 0; i < REQUESTS; i++) {
            ValidRequest request = valid.get(random.nextInt(valid.size()));
            RawRequest mutated = mutation.mutate(request.call().raw(), random);
            long before = SERVICE.events();
            RawAnswer answer = mutated.send(SERVICE.port());
            String fault = fault(answer, SERVICE.events() - before);
            codes.merge(answer.code(), 1, Integer::sum);
            if (!fault.isEmpty()) {
                faults.add("%s of %s: %s%n<- %s".formatted(fault, request, mutated, answer));
            }
            if (answer.isSuccess()) {
                request.isUsed();
            }
        }

        System.out.printf("-Daterblick.seed=%d, %s: %s%n", SEED, mutation, codes);
        assertThat(faults).as("-Daterblick.seed=%d", SEED).isEmpty();
        assertThat(SERVICE.log()).startsWith(log.toArray(String[]::new));
    }

    private static String fault(RawAnswer answer, long recorded) {
        // An import keeps what stood before the row that was refused, and says so.
        long told = answer.isSuccess() ? 1 : answer.json().path("recorded").asInt(0);
        if (recorded < 0 || recorded > told) {
            return recorded + " events";
        }
        return answer.isSuccess() ? "" : answer.faultAsRefusal(CODES);
    }
}
