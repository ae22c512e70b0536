package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.aterblick.command.Callers;
import se.aterblick.command.web.Call.Answer;

/** Many updates in one call: all of them, or none and the first that could not be recorded. */
class BatchRequestTests {

    private static final String OSA =
            "{'fact':{'kind':'outcome','indicator':'osa-varde','period':'AR','value':'%s'}}";
    private static final String STATUS =
            "{'fact':{'kind':'status','item':'beredskap','period':'AR','label':'Klart'}}";

    @Test
    void namesTheEventOfEachUpdateSoThatItCanBeCorrectedLater() {
        AdoptedPlan plan = AdoptedPlan.of("batch-answer");

        Answer answer = plan.batch(OSA.formatted("65"), STATUS).send().expect(201);

        assertThat(answer.json().path("sequence").asInt()).isEqualTo(2);
        assertThat(answer.json().path("results")).hasSize(2);
        assertThat(answer.json().at("/results/0/sequence").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/results/1/index").asInt()).isEqualTo(1);
        assertThat(answer.json().at("/results/1/eventId").asString())
                .isEqualTo(answer.string("eventId"));
        String first = answer.json().at("/results/0/eventId").asString();
        plan.batch(
                        "{'correction':{'corrects':'%s','reason':'Fel.','replacement':{'kind':'outcome',"
                                        .formatted(first)
                                + "'indicator':'osa-varde','period':'AR','value':'66'}}}")
                .send()
                .expect(201);
    }

    @Test
    void answersARetryAsTheFirstTimeAlsoAfterOtherUpdates() {
        AdoptedPlan plan = AdoptedPlan.of("batch-retry");
        Call call = plan.batch(OSA.formatted("65"), STATUS).key("batch-1");
        Answer first = call.send().expect(201);
        plan.batch(OSA.formatted("66")).send().expect(201);
        List<String> log = RunningService.INSTANCE.log();

        assertThat(call.send().expect(201).json()).isEqualTo(first.json());
        assertThat(RunningService.INSTANCE.log()).isEqualTo(log);
    }

    @Test
    void namesTheUpdateThatIsRefusedAndRecordsNoneOfThem() {
        AdoptedPlan plan = AdoptedPlan.of("batch-refused");
        List<String> log = RunningService.INSTANCE.log();

        Answer answer = plan.batch(STATUS, OSA.formatted("65.123")).send().expect(422);

        assertThat(answer.string("code")).isEqualTo("too-many-decimals");
        assertThat(answer.json().path("index").asInt(-1)).isEqualTo(1);
        assertThat(answer.string("field")).isEqualTo("updates[1].fact.value");
        assertThat(RunningService.INSTANCE.log()).isEqualTo(log);
    }

    @Test
    void namesTheUpdateThatCannotBeRead() {
        AdoptedPlan plan = AdoptedPlan.of("batch-unread");

        Answer answer = plan.batch(STATUS, OSA.formatted("65,1")).send().expect(400);

        assertThat(answer.json().path("index").asInt(-1)).isEqualTo(1);
        assertThat(answer.string("field")).isEqualTo("updates[1].fact.value");
    }

    @Test
    void takesAThousandUpdatesAndNotOneMore() {
        AdoptedPlan plan = AdoptedPlan.of("batch-thousand");
        String[] thousand =
                IntStream.range(0, 1_000)
                        .mapToObj(i -> OSA.formatted(Integer.toString(i)))
                        .toArray(String[]::new);
        String[] more = Arrays.copyOf(thousand, 1_001);
        more[1_000] = STATUS;

        Answer tooMany = plan.batch(more).send().expect(413);
        Answer answer = plan.batch(thousand).send().expect(201);

        assertThat(tooMany.string("code")).isEqualTo("too-many-updates");
        assertThat(answer.json().path("sequence").asInt()).isEqualTo(1_000);
        assertThat(answer.json().path("results")).hasSize(1_000);
    }

    @Test
    void takesFourMebibytes() {
        AdoptedPlan plan = AdoptedPlan.of("batch-large");
        String[] updates =
                IntStream.range(0, 200)
                        .mapToObj(i ->
                                "{'fact':{'kind':'narrative','section':'s%d','period':'AR','title':'T','text':'%s'}}"
                                        .formatted(i, "x".repeat(20_000)))
                        .toArray(String[]::new);

        plan.batch(updates).send().expect(201);
        String[] more = Arrays.copyOf(updates, 220);
        Arrays.fill(more, 200, 220, updates[0]);
        assertThat(plan.batch(more).send().expect(413).string("code")).isEqualTo("body-too-large");
    }

    @Test
    void checksAccessFactByFact() {
        AdoptedPlan plan = AdoptedPlan.of("batch-access");
        String kitchen =
                "{'fact':{'kind':'volume-figure','volumeFigure':'dygnsportioner','period':'AR','value':'5','unit':'st'}}";
        String updates = "{'updates':[" + kitchen + "," + STATUS + "]}";

        Answer answer = plan.to("batches", updates, Callers.KOST_MANAGER).send().expect(403);

        assertThat(answer.string("code")).isEqualTo("service-area-not-allowed");
        assertThat(answer.json().path("index").asInt(-1)).isEqualTo(1);
    }
}
