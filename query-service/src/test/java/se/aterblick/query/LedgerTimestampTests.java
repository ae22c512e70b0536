package se.aterblick.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.bouncycastle.tsp.TimeStampResponse;
import org.junit.jupiter.api.Test;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.ledger.Ledger;
import se.aterblick.query.ledger.TestAuthority;
import se.aterblick.query.ledger.tree.Hash;

/** Checkpoints are time-stamped when the authority is there, and signed whether it is or not. */
class LedgerTimestampTests {

    @Test
    void stampsApprovalsAndTheNewestOnceTheAuthorityIsThere() throws Exception {
        TestDatabase database = TestDatabase.create();
        PlanStream stream = PlanStream.adopted(database);
        stream.report(Facts.outcome("osa-varde", "AR", "65"));
        ReportSubmitted submitted = stream.submit("AR");
        stream.append(Oddities.approval(submitted));
        try (TestAuthority authority = new TestAuthority()) {
            authority.answerWith(500);
            try (RunningService service =
                    RunningService.start(
                            database,
                            List.of(
                                    "--aterblick.ledger.checkpoint-interval=200ms",
                                    "--aterblick.ledger.tsa-url=" + authority.url()))) {
                Ledger ledger = service.bean(Ledger.class);
                RunningService.await(() -> ledger.of(4).isPresent() && authority.asked() > 0);
                assertThat(ledger.timestamp(4)).isEmpty();
                authority.answerWith(200);
                stream.report(Facts.outcome("osa-varde", "T1", "65"));

                RunningService.await(
                        () -> ledger.timestamp(4).isPresent() && ledger.timestamp(5).isPresent());

                byte[] response = ledger.timestamp(4).orElseThrow().response();
                assertThat(
                                new TimeStampResponse(response)
                                        .getTimeStampToken()
                                        .getTimeStampInfo()
                                        .getMessageImprintDigest())
                        .isEqualTo(
                                Hash.sha256(
                                        ledger.timestamp(4).orElseThrow().body().getBytes(UTF_8)));
            }
        }
    }
}
