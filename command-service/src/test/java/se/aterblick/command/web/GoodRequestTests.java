package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.command.web.Call.ROOT;
import static se.aterblick.command.web.Call.post;
import static se.aterblick.command.web.Call.put;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.aterblick.command.Callers;
import se.aterblick.command.web.Call.Answer;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.http.ConsistencyToken;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.caller.Role;
import se.aterblick.plan.PlanContent;
import se.aterblick.value.PlanId;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What the Reporting API answers to what is right. */
class GoodRequestTests {

    private static final String OSA = "{'indicator':'osa-varde','period':'AR','value':'65'}";
    private static final Caller SAMPLES_CONTROLLER =
            new Caller("p-1", Set.of(Role.CONTROLLER), Set.of("dn-regionservice"), Set.of());

    @Test
    void adoptsAPlanOnceHoweverItIsWrittenDown() {
        PlanContent plan = plan("good-adoption");
        YAMLMapper.Builder yaml = YAMLMapper.builder();
        PlanJson.configure(yaml);
        Call json = put(path(plan), plan).by(Callers.CONTROLLER);

        Answer first = json.send().expect(201);
        List<String> log = RunningService.INSTANCE.log();
        Answer again = json.send().expect(200);
        Answer asYaml = json.yaml(yaml.build().writeValueAsString(plan)).send().expect(200);

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(asYaml.json()).isEqualTo(first.json());
        assertThat(RunningService.INSTANCE.log()).isEqualTo(log);
    }

    @Test
    void answersWithWhatWasRecordedAndATokenToReadItBy() {
        String plan = adopted("good-answer");

        Answer answer = outcome(plan, OSA).send().expect(201);

        assertThat(answer.string("planId")).isEqualTo("good-answer");
        assertThat(answer.json().path("sequence").asInt()).isEqualTo(1);
        assertThat(answer.string("recordedAt")).matches("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
        assertThat(ConsistencyToken.decode(answer.header(ConsistencyToken.HEADER)))
                .contains(new ConsistencyToken(PlanId.of("good-answer"), 1));
    }

    @Test
    void answersARetryAsTheFirstTimeAndRecordsItOnce() {
        String plan = adopted("good-retry");
        Call call = outcome(plan, OSA).key("6f9b-retry");
        Answer first = call.send().expect(201);
        List<String> log = RunningService.INSTANCE.log();

        Answer retry = call.send().expect(201);

        assertThat(retry.json()).isEqualTo(first.json());
        assertThat(retry.header(ConsistencyToken.HEADER))
                .isEqualTo(first.header(ConsistencyToken.HEADER));
        assertThat(RunningService.INSTANCE.log()).isEqualTo(log);
    }

    @Test
    void answersARetriedSubmissionWithItsOwnVersionAfterALaterOne() {
        String report = adopted("good-submission") + "/reports/AR/";
        Call submission = post(report + "submissions", "{}").by(Callers.REGISTRAR);
        Answer first = submission.key("v1").send().expect(201);
        post(report + "referrals", "{'version':1,'reason':'x'}")
                .by(Callers.REGISTRAR)
                .send()
                .expect(201);
        submission.key("v2").send().expect(201);

        Answer retry = submission.key("v1").send().expect(201);

        assertThat(retry.json().path("version").asInt()).isEqualTo(1);
        assertThat(retry.string("contentHash")).isEqualTo(first.string("contentHash"));
    }

    @Test
    void submitsWithoutABody() {
        String report = adopted("good-empty-body") + "/reports/UR1/submissions";

        Call.of("POST", report).by(Callers.REGISTRAR).send().expect(201);
    }

    @Test
    void importsTheSamplesAndKnowsThemAgain() throws IOException {
        Path samples = Path.of("..", "samples", "rgs-2024");
        adoptWhatTheSampleContinues();
        Call.of("PUT", ROOT + "/plans/rgs-2024?originallyRecordedAt=2024-01-01T08:00:00Z")
                .yaml(Files.readString(samples.resolve("plan.yaml")))
                .by(SAMPLES_CONTROLLER)
                .send()
                .expect(201);
        Call updates =
                Call.of("POST", ROOT + "/imports")
                        .yaml(Files.readString(samples.resolve("updates.yaml")))
                        .by(SAMPLES_CONTROLLER);

        Answer first = updates.send().expect(201);
        Answer again = updates.send().expect(201);

        int rows = first.json().path("rows").asInt();
        assertThat(rows).isGreaterThan(70);
        assertThat(first.json().path("recorded").asInt()).isEqualTo(rows);
        assertThat(again.json().path("recorded").asInt()).isZero();
        assertThat(again.json().path("alreadyRecorded").asInt()).isEqualTo(rows);
    }

    private static void adoptWhatTheSampleContinues() throws IOException {
        Path earlier = Path.of("..", "samples", "rgs-2022", "plan.yaml");
        if (Files.exists(earlier)) {
            Call.of("PUT", ROOT + "/plans/rgs-2022?originallyRecordedAt=2022-01-01T08:00:00Z")
                    .yaml(Files.readString(earlier))
                    .by(SAMPLES_CONTROLLER)
                    .send()
                    .expect(201);
        }
    }

    @Test
    void tellsWhatAnImportRecordedBeforeTheRowThatStoppedIt() {
        adopted("good-until-the-second");
        String good =
                "{'row':'a','originallyRecordedAt':'%s','fact':{'kind':'outcome','indicator':'osa-varde',"
                        + "'period':'AR','value':'65'}}";
        String now = Instant.now().toString();
        Call call =
                post(
                                ROOT + "/imports",
                                "{'format':'aterblick-updates/1','planId':'good-until-the-second','updates':["
                                        + good.formatted(now)
                                        + ","
                                        + good.formatted(now)
                                                .replace("osa-varde", "osa")
                                                .replace("'a'", "'b'")
                                        + "]}")
                        .by(Callers.CONTROLLER);

        Answer answer = call.send().expect(404);

        assertThat(answer.string("code")).isEqualTo("unknown-indicator");
        assertThat(answer.json().path("recorded").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/refused/index").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/refused/row").asString()).isEqualTo("b");
        assertThat(answer.json().at("/results/0/row").asString()).isEqualTo("a");
    }

    @Test
    void answersInUtf8WhateverCharsetIsAskedFor() {
        String plan = adopted("good-charset");

        Answer answer =
                outcome(plan, OSA)
                        .with("Accept", "application/json; charset=utf-16")
                        .send()
                        .expect(201);

        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.string("planId")).isEqualTo("good-charset");
    }

    @Test
    void namesTheMethodsAnAddressTakes() {
        Answer answer =
                Call.of("DELETE", Call.PLAN + "/outcomes").by(Callers.MANAGER).send().expect(405);

        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    private static Call outcome(String plan, String json) {
        return post(plan + "/outcomes", json).by(Callers.MANAGER);
    }

    private static String adopted(String id) {
        PlanContent plan = plan(id);
        put(path(plan), plan).by(Callers.CONTROLLER).send().expect(201);
        return path(plan);
    }

    private static PlanContent plan(String id) {
        return PlanBuilder.like(SmallPlan.content()).planId(id).build();
    }

    private static String path(PlanContent plan) {
        return ROOT + "/plans/" + plan.planId();
    }
}
