package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.command.web.Call.put;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.command.Callers;
import se.aterblick.command.web.Call.Answer;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.http.ConsistencyToken;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.Predecessor;
import se.aterblick.plan.VolumeFigure;
import se.aterblick.state.PlanState;
import se.aterblick.value.Decimal;
import se.aterblick.value.PlanId;

/** Plans are revised over HTTP, and continue earlier ones. */
class RevisionRequestTests {

    private static final String FRAME =
            "{'kind':'frame-revised','frame':{'value':'18.98','unit':'MSEK'}}";

    @Test
    void raisesTheFrameRevisesATargetAddsAnItemThatIsReportedOnAndRenamesAnArea() {
        AdoptedPlan plan = AdoptedPlan.of("revised-2024");

        Answer answer =
                plan.revision(
                                FRAME,
                                "{'kind':'target-revised','indicator':'osa-varde','target':{'value':'70'}}",
                                "{'kind':'item-added','under':'7.1.1','activity':{'id':'ny','title':'Ny'}}",
                                "{'kind':'service-area-renamed','serviceArea':'kost','name':'Måltider'}")
                        .send()
                        .expect(201);
        plan.to("status-reports", "{'item':'ny','period':'AR','label':'Klart'}", Callers.MANAGER)
                .send()
                .expect(201);

        assertThat(answer.string("planId")).isEqualTo("revised-2024");
        assertThat(answer.json().path("sequence").asInt()).isEqualTo(4);
        assertThat(ConsistencyToken.decode(answer.header(ConsistencyToken.HEADER)))
                .contains(new ConsistencyToken(PlanId.of("revised-2024"), 4));
        PlanState state = stored("revised-2024");
        PlanContent now = state.plan();
        assertThat(now.investments().frame().value()).isEqualTo(Decimal.of("18.98"));
        assertThat(now.indicator("osa-varde").orElseThrow().target().value())
                .isEqualTo(Decimal.of("70"));
        assertThat(now.item("ny")).isPresent();
        assertThat(now.serviceAreas().getFirst().name()).isEqualTo("Måltider");
        assertThat(state.revisions())
                .hasSize(4)
                .allSatisfy(r -> assertThat(r.event().decision().paragraph()).isEqualTo("§31"));
    }

    @Test
    void answersARetryAsTheFirstTimeAndRecordsItOnce() {
        AdoptedPlan plan = AdoptedPlan.of("revised-once");
        Call call = plan.revision(FRAME).key("revise-1");
        Answer first = call.send().expect(201);
        List<String> log = RunningService.INSTANCE.log();

        assertThat(call.send().expect(201).json()).isEqualTo(first.json());
        assertThat(RunningService.INSTANCE.log()).isEqualTo(log);
        assertThat(plan.revision(FRAME).send().expect(422).string("code"))
                .isEqualTo("revision-changes-nothing");
    }

    @Test
    void namesTheChangeThatIsRefusedAndRecordsNoneOfThem() {
        AdoptedPlan plan = AdoptedPlan.of("revised-not");

        Answer answer =
                plan.revision(
                                FRAME,
                                "{'kind':'target-revised','indicator':'osa','target':{'value':'70'}}")
                        .send()
                        .expect(404);

        assertThat(answer.json().path("index").asInt(-1)).isEqualTo(1);
        assertThat(answer.string("field")).isEqualTo("changes[1]");
        assertThat(answer.json().at("/nearest/0").asString()).isEqualTo("osa-varde");
        assertThat(stored("revised-not").revisions()).isEmpty();
    }

    @Test
    void adoptsAPlanThatContinuesAnEarlierOne() {
        AdoptedPlan.of(plan("line-2021", 2021));
        PlanContent later = continuing("line-2022", 2022, "line-2021", "dygnsportioner");

        AdoptedPlan.of(later);
        put(AdoptedPlan.path("line-2022"), later).by(Callers.CONTROLLER).send().expect(200);
    }

    @Test
    void refusesLineageToWhatIsNotThere() {
        AdoptedPlan.of(plan("gone-2021", 2021));

        assertRefused(
                continuing("gone-2022", 2022, "gone-2020", "dygnsportioner"), 404, "unknown-plan");
        Answer answer =
                assertRefused(
                        continuing("gone-2022", 2022, "gone-2021", "dygnsportion"),
                        404,
                        "unknown-predecessor");
        assertThat(answer.json().at("/nearest/0").asString()).isEqualTo("dygnsportioner");
        assertRefused(
                continuing("gone-2019", 2019, "gone-2021", "dygnsportioner"),
                422,
                "lineage-not-earlier");
    }

    /** The later plan continues the earlier one, which therefore can never continue the later. */
    @Test
    void refusesToCloseACircle() {
        AdoptedPlan earlier = AdoptedPlan.of(plan("circle-2023", 2023));
        AdoptedPlan.of(continuing("circle-2024", 2024, "circle-2023", "dygnsportioner"));

        Answer answer =
                earlier.revision(
                                "{'kind':'volume-figure-added','volumeFigure':{'key':'ny','name':'Ny',"
                                        + "'continues':[{'plan':'circle-2024','id':'dygnsportioner'}]}}")
                        .send()
                        .expect(422);

        assertThat(answer.string("code")).isEqualTo("lineage-not-earlier");
        assertThat(answer.json().path("index").asInt(-1)).isZero();
        Answer self =
                earlier.revision(
                                "{'kind':'volume-figure-added','volumeFigure':{'key':'ny','name':'Ny',"
                                        + "'continues':[{'plan':'circle-2023','id':'dygnsportioner'}]}}")
                        .send()
                        .expect(422);
        assertThat(self.string("code")).isEqualTo("lineage-not-earlier");
    }

    @Test
    void takesAnAdditionThatContinuesAnEarlierPlan() {
        AdoptedPlan.of(plan("added-2023", 2023));
        AdoptedPlan later = AdoptedPlan.of("added-2024");

        later.revision(
                        "{'kind':'item-added','under':'beredskap','activity':{'id':'ny','title':'Ny',"
                                + "'continues':[{'plan':'added-2023','id':'hv-1'}]}}")
                .send()
                .expect(201);
    }

    private static Answer assertRefused(PlanContent plan, int status, String code) {
        Answer answer =
                put(AdoptedPlan.path(plan.planId().value()), plan)
                        .by(Callers.CONTROLLER)
                        .send()
                        .expect(status);
        assertThat(answer.string("code")).isEqualTo(code);
        return answer;
    }

    private static PlanContent plan(String id, int year) {
        return PlanBuilder.like(SmallPlan.content()).planId(id).year(year).build();
    }

    private static PlanContent continuing(String id, int year, String plan, String figure) {
        VolumeFigure like = SmallPlan.MEALS_SERVED;
        return PlanBuilder.like(plan(id, year))
                .volumeFigures(
                        new VolumeFigure(
                                like.key(),
                                like.name(),
                                like.unit(),
                                like.decimals(),
                                like.serviceAreas(),
                                like.scope(),
                                like.description(),
                                List.of(new Predecessor(PlanId.of(plan), figure))))
                .build();
    }

    private static PlanState stored(String id) {
        return RunningService.INSTANCE
                .bean(StoredPlans.class, "storedPlans")
                .state(PlanId.of(id))
                .orElseThrow();
    }
}
