package se.aterblick.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.CuttingProxy;
import se.aterblick.eventstore.EventLog;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.eventstore.axonserver.AxonServer;
import se.aterblick.eventstore.axonserver.AxonServerEventStorage;
import se.aterblick.eventstore.axonserver.GivenAxonServer;
import se.aterblick.eventstore.axonserver.NeedsAxonServer;
import se.aterblick.fixtures.Facts;
import se.aterblick.query.ledger.Ledger;
import se.aterblick.query.ledger.LedgerCheck;

/** The query side on a real Axon Server. */
@NeedsAxonServer
class AxonServerReadingTests {

    private static AxonServer server;
    private static EventStorageEngine engine;
    private static TestDatabase database;
    private static CuttingProxy proxy;
    private static RunningService service;

    @BeforeAll
    static void start() throws InterruptedException {
        server = GivenAxonServer.connect("query-tests");
        server.awaitConnection();
        engine = AxonServerEventStorage.engine(server, Duration.ofSeconds(15));
        database = TestDatabase.create();
        proxy = CuttingProxy.to(GivenAxonServer.localPort());
        service = started();
    }

    private static RunningService started() {
        return RunningService.start(
                database, AxonServerProfileTests.options("localhost:" + proxy.port()));
    }

    @AfterAll
    static void stop() throws Exception {
        if (service != null) {
            service.close();
            server.close();
            proxy.close();
        }
    }

    @Test
    void showsProvesAndReplaysTheLifeOfAReport() {
        String plan = plan();
        PlanStream stream = approved(plan);
        String report = "/follow-up/v1/plans/" + plan + "/reports/AR";

        assertThat(service.auditor().seeing(plan, stream.head()).get(report + "/approved").status())
                .isEqualTo(200);
        inLedger();
        assertThat(service.as("REGISTRAR", "driftnamnden").get(report + "/evidence").status())
                .isEqualTo(200);
        RunningService.Answer replayed =
                service.auditor().post(report + "/replays", "{\"meetingDate\":\"2025-02-05\"}");
        assertThat(replayed.status()).isEqualTo(200);
        assertThat(replayed.json().at("/identical").asBoolean()).isTrue();
        RunningService.Answer decisions =
                service.auditor().get("/follow-up/v1/decisions?plan=" + plan);
        assertThat(decisions.text()).contains(plan);
        assertThat(service.bean(LedgerCheck.class).check()).isEmpty();
        assertThat(service.management().get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void rebuildsEveryProjectionToTheSameRows() {
        PlanStream stream = approved(plan());
        service.awaitHead(stream);
        ProjectionCalls projections = new ProjectionCalls(service);

        for (String name : projections.names()) {
            projections.request(name);
            RunningService.Answer done = projections.finished(name);
            assertThat(done.at("/rebuild/state")).as(name).isEqualTo("DONE");
            assertThat(done.json().at("/rebuild/rowsWritten").asInt(-1)).as(name).isZero();
            assertThat(done.json().at("/rebuild/rowsRemoved").asInt(-1)).as(name).isZero();
        }
    }

    @Test
    void connectsAgainWhenTheConnectionIsCut() {
        PlanStream stream = PlanStream.adopted(engine, plan());
        service.awaitHead(stream);
        proxy.cutNext(CuttingProxy.Cut.BEFORE_IT_ARRIVES);

        stream.report(Facts.outcome("osa-varde", "AR", "66"));

        service.awaitHead(stream);
        inLedger();
    }

    @Test
    void goesOnWhereItWasWhenItStartsAgain() {
        PlanStream stream = PlanStream.adopted(engine, plan());
        service.awaitHead(stream);
        inLedger();
        service.close();
        stream.report(Facts.outcome("osa-varde", "AR", "66"));

        service = started();

        service.awaitHead(stream);
        inLedger();
        assertThat(service.bean(LedgerCheck.class).check()).isEmpty();
    }

    private static String plan() {
        return "plan-" + UUID.randomUUID();
    }

    private static PlanStream approved(String plan) {
        PlanStream stream = PlanStream.adopted(engine, plan);
        stream.report(Facts.outcome("osa-varde", "AR", "65"));
        ReportSubmitted submitted = stream.submit("AR");
        stream.append(Oddities.approval(submitted));
        return stream;
    }

    private static void inLedger() {
        long end = service.bean(EventLog.class).end();
        RunningService.await(() -> service.bean(Ledger.class).size() >= end);
    }
}
