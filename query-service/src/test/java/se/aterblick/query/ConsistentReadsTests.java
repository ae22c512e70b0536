package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.query.SharedService.DATABASE;
import static se.aterblick.query.SharedService.PLAN;
import static se.aterblick.query.SharedService.SERVICE;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.RunningService.Answer;

/** A read with a write's token sees that write. */
class ConsistentReadsTests {

    @Test
    void seesEveryWriteItsTokenNames() {
        PlanStream stream = PlanStream.adopted(DATABASE, "fresh");
        for (int i = 0; i < 50; i++) {
            stream.report(Facts.outcome("osa-varde", "AR", String.valueOf(i)));

            Answer answer =
                    SERVICE.auditor()
                            .seeing("fresh", stream.head())
                            .get("/follow-up/v1/plans/fresh/reports/AR");

            assertThat(answer.at("/document/indicators/0/outcomes/0/value"))
                    .isEqualTo(String.valueOf(i));
        }
    }

    @Test
    void givesUpAfterTwoSeconds() {
        long start = System.nanoTime();

        Answer answer = SERVICE.auditor().seeing("small-2024", 1_000).get(PLAN);

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isGreaterThanOrEqualTo(Duration.ofSeconds(2));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.response().headers().allValues("Retry-After")).containsExactly("1");
        assertThat(answer.at("/code")).isEqualTo("not-yet-seen");
    }

    @Test
    void refusesATokenThatIsNone() {
        Answer answer = SERVICE.auditor().with("Consistency-Token", "soon").get(PLAN);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.at("/code")).isEqualTo("malformed-consistency-token");
    }
}
