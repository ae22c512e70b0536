package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.command.Callers;
import se.aterblick.command.web.Call.Answer;
import se.aterblick.document.ContentHash;

/** An accounting file: the deviations of its mapping's lines are recorded, all or none. */
class AccountingRequestTests {

    /** Income 1 049 999.50 against 1 000 000, costs as budgeted. */
    private static final String SIE =
            """
            #RAR 0 20240101 20241231
            #KONTO 5010 "Löner"
            #PSALDO 0 202401 3010 {} -549999.50
            #PSALDO 0 202412 3010 {} -500000.00
            #PBUDGET 0 202401 3010 {} -1000000.00
            #PSALDO 0 202403 5010 {} 900000.00
            #PBUDGET 0 202403 5010 {} 900000.00
            #PSALDO 0 202403 8010 {} 7.00
            """;

    private static final String LINE = "{'budgetLine':'kost-resultat','accounts':['3000-7999']%s}";

    @Test
    void recordsEachLineOnceWithTheFileItStoodIn() {
        AdoptedPlan plan = AdoptedPlan.of("accounts-recorded");
        Call call = accounts(plan, "", LINE.formatted("")).key("accounts-1");

        Answer answer = call.send().expect(201);

        assertThat(answer.json().at("/lines/0/actual").asString()).isEqualTo("150");
        assertThat(answer.json().at("/lines/0/budget").asString()).isEqualTo("100");
        assertThat(answer.json().at("/lines/0/deviation").asString()).isEqualTo("50");
        assertThat(answer.json().at("/lines/0/unrounded/deviation").asString())
                .isEqualTo("49999.50");
        assertThat(answer.json().at("/notTaken/0/account").asString()).isEqualTo("8010");
        assertThat(RunningService.INSTANCE.payloads(plan.id()).getLast())
                .contains("\"deviation\":\"50\"", "KSEK");
        assertThat(RunningService.INSTANCE.files(plan.id()).getLast())
                .isEqualTo(ContentHash.ofUtf8(SIE).value() + " mars.se");
        List<String> log = RunningService.INSTANCE.log();

        assertThat(call.send().expect(201).json()).isEqualTo(answer.json());
        assertThat(call.key("accounts-2").send().expect(200).json().path("unchanged").asInt())
                .isEqualTo(1);
        assertThat(RunningService.INSTANCE.log()).isEqualTo(log);
    }

    @Test
    void keepsForecastCommentAndCauseThatWereReportedBefore() {
        AdoptedPlan plan = AdoptedPlan.of("accounts-before");
        plan.to(
                        "budget-deviations",
                        "{'budgetLine':'kost-resultat','period':'AR','deviation':'1','forecast':'40','unit':'KSEK','cause':'Priser.'}",
                        Callers.CONTROLLER)
                .send()
                .expect(201);

        accounts(plan, "", LINE.formatted("")).send().expect(201);

        assertThat(RunningService.INSTANCE.payloads(plan.id()).getLast())
                .contains("\"forecast\":\"40\"", "Priser.", "\"deviation\":\"50\"");
    }

    @Test
    void recordsNothingIfOneLineIsWrong() {
        AdoptedPlan plan = AdoptedPlan.of("accounts-wrong");
        List<String> log = RunningService.INSTANCE.log();
        String nothing = "{'budgetLine':'periodresultat','accounts':['1000-1999']}";

        Answer tried =
                accounts(plan, "?dryRun=true", LINE.formatted("") + "," + nothing)
                        .send()
                        .expect(200);
        Answer refused = accounts(plan, "", LINE.formatted("") + "," + nothing).send().expect(422);

        assertThat(tried.json().at("/lines/1/fault/code").asString())
                .isEqualTo("sie-nothing-for-line");
        assertThat(refused.string("code")).isEqualTo("sie-refused");
        assertThat(refused.json().at("/report/lines/0/result").asString()).isEqualTo("RECORDED");
        assertThat(RunningService.INSTANCE.log()).isEqualTo(log);
    }

    private static Call accounts(AdoptedPlan plan, String query, String lines) {
        String json =
                """
                {'mapping':{'format':'aterblick-accounts/1','period':'AR','unit':'KSEK','lines':[%s]},\
                'fileName':'mars.se','file':'%s'}\
                """
                        .formatted(
                                lines,
                                Base64.getEncoder()
                                        .encodeToString(SIE.getBytes(StandardCharsets.UTF_8)));
        return plan.to("accounting-imports" + query, json, Callers.CONTROLLER);
    }
}
