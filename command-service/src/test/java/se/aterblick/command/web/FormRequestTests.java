package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.aterblick.command.Callers;
import se.aterblick.command.web.Call.Answer;
import se.aterblick.document.ContentHash;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.form.CsvForm;
import se.aterblick.form.ExcelForm;
import se.aterblick.form.Form;
import se.aterblick.form.FormHead;
import se.aterblick.form.FormLanguage;
import se.aterblick.form.FormRow;
import se.aterblick.form.FormSheet;
import tools.jackson.databind.JsonNode;

/** A form that was filled in: what is new in it is recorded, all or nothing. */
class FormRequestTests {

    private static final FormRow OSA = outcome("osa-varde", null, Map.of("value", "65"));
    private static final FormRow USERS = outcome("nojda-anvandare", null, Map.of("value", "4.0"));
    private static final FormRow EMPTY = new FormRow("portioner", "kost", "YEAR_TO_DATE", Map.of());
    private static final FormRow WRONG =
            outcome("matsvinn", "g/portion", Map.of("value", "85.123"));
    private static final FormRow STATUS =
            new FormRow(
                    "beredskap", null, null, Map.of("label", "Klart", "comment", "Upphandlat."));

    @Test
    void aDryRunTellsWhatWouldBecomeOfEachRowAndRecordsNothing() {
        AdoptedPlan plan = AdoptedPlan.of("form-tried");
        List<String> log = RunningService.INSTANCE.log();

        JsonNode report =
                excel(plan, "?dryRun=true", form(plan, 0, OSA, EMPTY, WRONG))
                        .send()
                        .expect(200)
                        .json();

        assertThat(report.path("recorded").asInt()).isEqualTo(2);
        assertThat(report.path("notFilledIn").asInt()).isEqualTo(1);
        assertThat(report.path("wrong").asInt()).isEqualTo(1);
        assertThat(report.at("/results/0/kind").asString()).isEqualTo("status");
        assertThat(report.at("/results/1/changes/0/after").asString()).isEqualTo("65");
        JsonNode fault = report.at("/results/3/faults/0");
        assertThat(fault.path("code").asString()).isEqualTo("too-many-decimals");
        assertThat(fault.path("cell").asString()).isEqualTo("L5");
        assertThat(fault.path("column").asString()).isEqualTo("Utfall");
        assertThat(RunningService.INSTANCE.log()).isEqualTo(log);
    }

    @Test
    void recordsWhatIsNewAndKeepsTheFileItStoodIn() {
        AdoptedPlan plan = AdoptedPlan.of("form-recorded");
        byte[] file = form(plan, 0, OSA, USERS, EMPTY);
        Call call = excel(plan, "?fileName=UR.xlsx", file).key("form-1");

        Answer answer = call.send().expect(201);

        assertThat(answer.json().path("recorded").asInt()).isEqualTo(3);
        assertThat(answer.json().path("sequence").asInt()).isEqualTo(3);
        assertThat(answer.header("Consistency-Token")).isNotBlank();
        String hash = answer.json().at("/file/contentHash").asString();
        assertThat(hash).isEqualTo(ContentHash.of(file).value());
        assertThat(RunningService.INSTANCE.files(plan.id()))
                .containsExactly(null, hash + " UR.xlsx", hash + " UR.xlsx", hash + " UR.xlsx");
        assertThat(RunningService.INSTANCE.payloads(plan.id()).getLast()).contains("\"4.0\"");
        List<String> log = RunningService.INSTANCE.log();

        assertThat(call.send().expect(201).json()).isEqualTo(answer.json());
        assertThat(call.key("form-2").send().expect(200).json().path("unchanged").asInt())
                .isEqualTo(3);
        assertThat(RunningService.INSTANCE.log()).isEqualTo(log);
    }

    @Test
    void recordsNothingIfOneRowIsWrong() {
        AdoptedPlan plan = AdoptedPlan.of("form-wrong");
        List<String> log = RunningService.INSTANCE.log();

        Answer answer = excel(plan, "", form(plan, 0, OSA, WRONG)).send().expect(422);

        assertThat(answer.string("code")).isEqualTo("form-refused");
        assertThat(answer.json().at("/report/wrong").asInt()).isEqualTo(1);
        assertThat(RunningService.INSTANCE.log()).isEqualTo(log);
    }

    @Test
    void replacesNothingThatWasReportedAfterTheFormWasMade() {
        AdoptedPlan plan = AdoptedPlan.of("form-stale");
        plan.to("outcomes", "{'indicator':'osa-varde','period':'AR','value':'60'}", Callers.MANAGER)
                .send()
                .expect(201);

        JsonNode stale = excel(plan, "?dryRun=true", form(plan, 0, OSA)).send().expect(200).json();
        JsonNode fresh = excel(plan, "?dryRun=true", form(plan, 1, OSA)).send().expect(200).json();

        assertThat(stale.at("/results/1/faults/0/code").asString()).isEqualTo("reported-since");
        assertThat(fresh.at("/results/1/result").asString()).isEqualTo("RECORDED");
        assertThat(fresh.at("/results/1/changes/0/before").asString()).isEqualTo("60");
    }

    @Test
    void leavesWhatItHasNoColumnsForAsItWas() {
        AdoptedPlan plan = AdoptedPlan.of("form-breakdown");
        plan.to(
                        "outcomes",
                        "{'indicator':'osa-varde','period':'AR','value':'60','breakdown':[{'dimension':'kön','category':'män','value':'58'}]}",
                        Callers.MANAGER)
                .send()
                .expect(201);

        excel(plan, "", form(plan, 1, OSA)).send().expect(201);

        assertThat(RunningService.INSTANCE.payloads(plan.id()))
                .last()
                .asString()
                .contains("\"65\"", "män");
    }

    @Test
    void takesAPassageOfTextOnceThereIsOne() {
        AdoptedPlan plan = AdoptedPlan.of("form-text");
        Map<String, String> carried = Map.of("order", "10", "title", "Ekonomi");
        Map<String, String> written = new HashMap<>(carried);
        written.put("text", "Året gick bra:\n- köket\n- lagret");

        JsonNode untouched =
                excel(plan, "?dryRun=true", passage(plan, carried)).send().expect(200).json();
        JsonNode wrong =
                excel(plan, "?dryRun=true", passage(plan, Map.of("text", "Utan rubrik.")))
                        .send()
                        .expect(200)
                        .json();
        excel(plan, "", passage(plan, written)).send().expect(201);

        assertThat(untouched.at("/results/0/result").asString()).isEqualTo("NOT_FILLED_IN");
        assertThat(wrong.at("/results/0/faults/0/column").asString()).isEqualTo("Rubrik");
        assertThat(RunningService.INSTANCE.payloads(plan.id()))
                .last()
                .asString()
                .contains("\"order\":10", "\"section\":\"ekonomi\"", "bra:\\n- köket\\n- lagret");
    }

    @Test
    void letsAManagerReportForOwnAreasOnly() {
        AdoptedPlan plan = AdoptedPlan.of("form-areas");

        JsonNode report =
                excel(plan, "?dryRun=true", form(plan, 0, OSA))
                        .by(Callers.KOST_MANAGER)
                        .send()
                        .expect(200)
                        .json();

        assertThat(report.at("/results/1/faults/0/code").asString())
                .isEqualTo("service-area-not-allowed");
        assertThat(report.at("/results/1/faults/0/cell").asString()).isEqualTo("C3");
    }

    @Test
    void takesCommaSeparatedValuesAsWell() {
        AdoptedPlan plan = AdoptedPlan.of("form-csv");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CsvForm.write(read(plan, 0, OSA, USERS), FormLanguage.SWEDISH, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String text = out.toString(StandardCharsets.UTF_8).replace("4,0", "-4,05");

        send(plan, "", "text/csv", text.getBytes(StandardCharsets.UTF_8)).send().expect(201);

        assertThat(RunningService.INSTANCE.payloads(plan.id()).getLast()).contains("\"-4.05\"");
    }

    @Test
    void refusesFilesThatAreNoFormOrAnotherOne() {
        AdoptedPlan plan = AdoptedPlan.of("form-other");
        AdoptedPlan another = AdoptedPlan.of("form-another");
        List<String> log = RunningService.INSTANCE.log();
        byte[] good = form(plan, 0, OSA);

        assertRefused(excel(another, "", good), 422, "form-of-another");
        assertRefused(excel(plan, "", form(plan, 7, OSA)), 422, "form-of-another");
        assertRefused(excel(plan, "", Arrays.copyOf(good, 900)), 422, "form-unreadable");
        assertRefused(excel(plan, "", new byte[5 * 1024 * 1024]), 413, "body-too-large");
        assertRefused(send(plan, "", "text/csv", bytes("a;b\n1;2\n")), 422, "no-form");
        assertRefused(send(plan, "", "text/csv", good), 422, "form-not-utf-8");
        assertRefused(send(plan, "", "application/json", bytes("{}")), 415, "http-415");
        assertRefused(send(plan, "", "application/zip", good), 415, "http-415");
        assertRefused(excel(new AdoptedPlan("form-othr"), "", good), 404, "unknown-plan");
        assertRefused(
                excel(plan, "", good).by(Callers.ofOtherCommittee(Callers.MANAGER)),
                403,
                "committee-not-allowed");
        assertThat(RunningService.INSTANCE.log()).isEqualTo(log);
    }

    @Test
    void takesNoOpenPersonMarkersWhoseHashWouldOutliveThem() {
        AdoptedPlan plan = AdoptedPlan.of("form-person");
        FormRow marked =
                outcome(
                        "osa-varde",
                        null,
                        Map.of("value", "65", "comment", "{{person:p-1|Testnamn Ett}} mätte."));

        JsonNode report =
                excel(plan, "?dryRun=true", form(plan, 0, marked)).send().expect(200).json();

        assertThat(report.at("/results/1/faults/0/code").asString())
                .isEqualTo("form-person-marker");
    }

    private static void assertRefused(Call call, int status, String code) {
        assertThat(call.send().expect(status).string("code")).isEqualTo(code);
    }

    private static Call excel(AdoptedPlan plan, String query, byte[] file) {
        return send(plan, query, SubmittedFileResolver.EXCEL, file);
    }

    private static Call send(AdoptedPlan plan, String query, String type, byte[] file) {
        return Call.of("POST", AdoptedPlan.path(plan.id()) + "/forms/AR" + query)
                .bytes(file)
                .with("Content-Type", type)
                .by(Callers.MANAGER);
    }

    private static byte[] form(AdoptedPlan plan, long sequence, FormRow... outcomes) {
        return written(read(plan, sequence, outcomes));
    }

    private static byte[] passage(AdoptedPlan plan, Map<String, String> values) {
        FormRow row = new FormRow("ekonomi", null, null, values);
        return written(
                new Form(
                        new FormHead(plan.id(), SmallPlan.AR, 0),
                        List.of(),
                        List.of(),
                        List.of(),
                        Map.of(FormSheet.NARRATIVE, List.of(row))));
    }

    private static byte[] written(Form form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ExcelForm.write(form, FormLanguage.SWEDISH, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static Form read(AdoptedPlan plan, long sequence, FormRow... outcomes) {
        return new Form(
                new FormHead(plan.id(), SmallPlan.AR, sequence),
                List.of(),
                List.of("Klart"),
                List.of(),
                Map.of(FormSheet.STATUS, List.of(STATUS), FormSheet.OUTCOME, List.of(outcomes)));
    }

    private static FormRow outcome(String indicator, String unit, Map<String, String> values) {
        Map<String, String> all = new HashMap<>(values);
        if (unit != null) {
            all.put("unit", unit);
        }
        return new FormRow(indicator, null, "PERIOD", all);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
