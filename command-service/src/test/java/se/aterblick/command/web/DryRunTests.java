package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.aterblick.command.Callers;
import se.aterblick.command.web.Call.Answer;
import tools.jackson.databind.JsonNode;

/** A dry run shows row by row what an import would do, and records nothing. */
class DryRunTests {

    private static final String DRY = "?dryRun=true";
    private static final String OSA =
            "'fact':{'kind':'outcome','indicator':'osa-varde','period':'AR','value':'%s'}";

    @Test
    void goesOnAfterARefusedRowAndRecordsNothing() {
        AdoptedPlan plan = AdoptedPlan.of("dry-2024");
        plan.rows("", row("65")).send().expect(201);
        List<String> log = RunningService.INSTANCE.log();

        Answer answer =
                plan.rows(
                                DRY,
                                row("65"),
                                "{'row':'b'," + OSA.formatted("66.123") + "}",
                                "{'row':'c'," + OSA.formatted("66") + "}",
                                correction("b", "67"),
                                correction("c", "67"),
                                row("66.5"),
                                row("66.5"))
                        .send()
                        .expect(200);

        assertThat(RunningService.INSTANCE.log()).isEqualTo(log);
        JsonNode results = answer.json().path("results");
        assertThat(results.valueStream().map(r -> r.path("result").asString()))
                .containsExactly(
                        "ALREADY_RECORDED",
                        "REFUSED",
                        "WOULD_BE_RECORDED",
                        "REFUSED",
                        "WOULD_BE_RECORDED",
                        "WOULD_BE_RECORDED",
                        "ALREADY_RECORDED");
        assertThat(results.at("/0/sequence").asInt()).isEqualTo(1);
        assertThat(results.at("/1/row").asString()).isEqualTo("b");
        assertThat(results.at("/1/refusal/code").asString()).isEqualTo("too-many-decimals");
        assertThat(results.at("/1/refusal/status").asInt()).isEqualTo(422);
        assertThat(results.at("/1/refusal/values/2").asString()).isEqualTo("66.123");
        assertThat(results.at("/1/refusal/detail").asString()).contains("66.123");
        assertThat(results.at("/3/refusal/code").asString()).isEqualTo("unknown-event");
        assertThat(results.at("/6/eventId").isMissingNode()).isTrue();
        assertThat(answer.json().path("wouldBeRecorded").asInt()).isEqualTo(3);
        assertThat(answer.json().path("alreadyRecorded").asInt()).isEqualTo(2);
        assertThat(answer.json().path("refused").asInt()).isEqualTo(2);
        assertThat(answer.json().path("dryRun").asBoolean()).isTrue();
    }

    @Test
    void decidesEachRowOnThePlanAsTheRowsBeforeItWouldLeaveIt() {
        AdoptedPlan plan = AdoptedPlan.of("dry-life");
        String[] rows = {
            "{'revision':{'decision':{'decidedBy':'Driftnämnden'},'changes':["
                    + "{'kind':'item-added','under':'beredskap','activity':{'id':'ny','title':'Ny'}},"
                    + "{'kind':'indicator-withdrawn','indicator':'matsvinn','reason':'Nedlagd.'}]}}",
            "{'fact':{'kind':'status','item':'ny','period':'AR','label':'Klart'}}",
            "{'fact':{'kind':'outcome','indicator':'matsvinn','period':'AR','value':'9','unit':'g/portion'}}",
            "{'fact':{'kind':'volume-figure','volumeFigure':'dygnsportioner','period':'AR','value':'9','unit':'st',"
                    + "'comparisons':[{'year':2023,'value':'8'}]}}",
            "{'submission':{'period':'AR'}}",
            "{'approval':{'period':'AR','version':1,'meetingDate':'2025-02-05','paragraph':'§7',"
                    + "'registryNumber':'DN1'}}",
            row("65")
        };

        Answer dry = plan.rows(DRY, rows).send().expect(200);
        Answer real = plan.rows("", rows).send().expect(409);

        assertThat(
                        dry.json()
                                .path("results")
                                .valueStream()
                                .map(r -> r.at("/refusal/code").asString("")))
                .containsExactly("", "", "withdrawn-from-plan", "", "", "", "corrections-only");
        assertThat(real.string("code")).isEqualTo("withdrawn-from-plan");
        assertThat(real.json().path("recorded").asInt()).isEqualTo(2);
        assertThat(real.json().at("/results/0/sequence").asInt()).isEqualTo(2);
    }

    @Test
    void tellsRefusalsInTheLanguageOfTheRequest() {
        AdoptedPlan plan = AdoptedPlan.of("dry-language");
        Call call = plan.rows(DRY, row("65.123"));

        String swedish = call.send().json().at("/results/0/refusal/title").asString();
        String english =
                call.with("Accept-Language", "en")
                        .send()
                        .json()
                        .at("/results/0/refusal/title")
                        .asString();

        assertThat(swedish).isEqualTo("För många decimaler");
        assertThat(english).isNotEqualTo(swedish).isNotBlank();
    }

    @Test
    void isForControllersOfThePlansCommittee() {
        AdoptedPlan plan = AdoptedPlan.of("dry-access");

        plan.rows(DRY, row("65")).by(Callers.MANAGER).send().expect(403);
        plan.rows(DRY, row("65"))
                .by(Callers.ofOtherCommittee(Callers.CONTROLLER))
                .send()
                .expect(403);
        new AdoptedPlan("dry-acces").rows(DRY, row("65")).send().expect(404);
    }

    @Test
    void triesTenThousandRowsAndTheImportThenRecordsThem() {
        AdoptedPlan plan = AdoptedPlan.of("dry-large");
        String[] rows =
                IntStream.range(0, 10_000)
                        .mapToObj(i -> row(Integer.toString(i)))
                        .toArray(String[]::new);
        Instant start = Instant.now();

        Answer dry = plan.rows(DRY, rows).send().expect(200);
        Answer real = plan.rows("", rows).send().expect(201);

        assertThat(dry.json().path("wouldBeRecorded").asInt()).isEqualTo(10_000);
        assertThat(real.json().path("recorded").asInt()).isEqualTo(10_000);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMinutes(5));
    }

    @Test
    void stopsWhereTheTimesGoBackwards() {
        AdoptedPlan plan = AdoptedPlan.of("import-backwards");
        Instant now = Instant.now();
        String[] rows = {
            timed(now, "65"), timed(now.minusSeconds(60), "66"), timed(Instant.now(), "67")
        };

        JsonNode dry = plan.rows(DRY, rows).send().expect(200).json();
        Answer real = plan.rows("", rows).send().expect(422);

        assertThat(dry.at("/results/1/refusal/code").asString()).isEqualTo("recorded-out-of-order");
        assertThat(dry.at("/results/2/result").asString()).isEqualTo("WOULD_BE_RECORDED");
        assertThat(real.string("code")).isEqualTo("recorded-out-of-order");
        assertThat(real.json().path("recorded").asInt()).isEqualTo(1);
    }

    private static String timed(Instant at, String value) {
        return "{'originallyRecordedAt':'%s',%s}".formatted(at, OSA.formatted(value));
    }

    /** A cell that a spreadsheet would run is text here, and stays what it was. */
    @Test
    void recordsAFormulaAsTheTextItIs() {
        AdoptedPlan plan = AdoptedPlan.of("import-formula");
        String formula = "=HYPERLINK(\\'http://example.org\\',\\'x\\')";

        plan.rows(
                        "",
                        "{'fact':{'kind':'outcome','indicator':'osa-varde','period':'AR','value':'65','comment':'"
                                + formula
                                + "'}}")
                .send()
                .expect(201);

        assertThat(RunningService.INSTANCE.payloads("import-formula").getLast())
                .contains("=HYPERLINK(");
    }

    private static String row(String value) {
        return "{" + OSA.formatted(value) + "}";
    }

    private static String correction(String row, String value) {
        return "{'correction':{'correctsRow':'%s','reason':'Fel.','replacement':{'kind':'outcome',"
                        .formatted(row)
                + "'indicator':'osa-varde','period':'AR','value':'"
                + value
                + "'}}}";
    }
}
