package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.aterblick.standalone.RunningSystem.Answer;
import tools.jackson.databind.JsonNode;

/** A period reported by a form: fetched, filled in, tried, mended, recorded, and found again. */
class ReportingFormTests {

    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String CSV = "text/csv";

    private static final RunningStandalone SERVICE = RunningStandalone.get();

    /** Whoever sends the form as it was fetched changes nothing, whatever has been reported. */
    @ParameterizedTest
    @CsvSource({
        "rgs-2024, AR",
        "rgs-2024, UR2",
        "rgs-2022, AR",
        "leanlink-2023, MARS",
        "rk-2023, AR"
    })
    void comesBackUnchangedFromEverySample(String plan, String period) {
        for (String type : List.of(EXCEL, CSV)) {
            for (String language : List.of("sv", "en")) {
                Answer form =
                        SERVICE.get(
                                "demo-controller",
                                form(plan, period),
                                "Accept",
                                type,
                                "Accept-Language",
                                language);
                assertThat(form.status()).as(form.text()).isEqualTo(200);
                assertThat(form.header("Content-Type")).startsWith(type);

                JsonNode report =
                        sent("demo-controller", plan, period, "?dryRun=true", type, form.bytes())
                                .json();

                assertThat(report.path("rows").asInt()).as(report.toString()).isGreaterThan(10);
                assertThat(report.path("wrong").asInt()).as(faults(report)).isZero();
                assertThat(report.path("recorded").asInt()).as(report.toString()).isZero();
                if (plan.equals("rgs-2024") && period.equals("AR")) {
                    assertThat(report.path("unchanged").asInt()).isGreaterThan(50);
                }
            }
        }
    }

    @Test
    void goesFromTheEmptyFormToTheAuditTrail() {
        String plan = "formular-2025";
        OneIndicatorPlan adopted = OneIndicatorPlan.adoptedIn(SERVICE, plan);
        byte[] empty = SERVICE.get("demo-manager", form(plan, "AR"), "Accept", EXCEL).bytes();
        assertThat(FilledWorkbook.of(empty).text())
                .contains("sheetProtection", "dataValidation", "Matsvinn", "pane");

        byte[] wrong =
                FilledWorkbook.of(empty)
                        .type(2, "L3", "ca 85")
                        .type(3, "I3", "mnkr")
                        .type(3, "J3", "\u221248,2")
                        .bytes();
        JsonNode tried = sent("demo-manager", plan, "AR", "?dryRun=true", EXCEL, wrong).json();
        assertThat(tried.path("wrong").asInt()).as(tried.toString()).isEqualTo(2);
        assertThat(tried.at("/results/0/faults/0/cell").asString()).isEqualTo("L3");
        assertThat(tried.at("/results/0/faults/0/code").asString()).isEqualTo("form-number");
        assertThat(tried.at("/results/0/faults/0/detail").asString()).contains("ca 85");
        Answer refused = sent("demo-manager", plan, "AR", "", EXCEL, wrong);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("code").asString()).isEqualTo("form-refused");

        byte[] mended = FilledWorkbook.of(empty).type(2, "L3", "85,0").bytes();
        Answer recorded = sent("demo-manager", plan, "AR", "?fileName=%C3%85R.xlsx", EXCEL, mended);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        JsonNode view = adopted.viewSeeing(recorded).json();
        assertThat(view.toString()).contains("\"85.0\"");

        JsonNode entry =
                SERVICE.get(
                                "demo-auditor",
                                "/follow-up/v1/plans/" + plan + "/events?kind=outcome",
                                "Consistency-Token",
                                recorded.header("Consistency-Token"))
                        .json()
                        .at("/items/0");
        assertThat(entry.at("/file/contentHash").asString())
                .isEqualTo(recorded.json().at("/file/contentHash").asString());
        assertThat(entry.at("/file/name").asString()).isEqualTo("ÅR.xlsx");
    }

    @ParameterizedTest
    @CsvSource({"formular-text-xlsx, sv", "formular-text-csv, en"})
    void takesATextThatIsWrittenAgain(String plan, String language) {
        OneIndicatorPlan adopted = OneIndicatorPlan.adoptedIn(SERVICE, plan);
        Answer written =
                SERVICE.post(
                        "demo-controller",
                        "/reporting/v1/plans/" + plan + "/narratives",
                        """
                        {"section":"ekonomi","period":"AR","order":10,"title":"Ekonomi","text":"Stabil."}
                        """);
        assertThat(adopted.viewSeeing(written).text()).contains("Stabil.");
        String type = language.equals("sv") ? EXCEL : CSV;
        byte[] form =
                SERVICE.get(
                                "demo-controller",
                                form(plan, "AR"),
                                "Accept",
                                type,
                                "Accept-Language",
                                language)
                        .bytes();
        String text = "Resultatet:\n- bättre";
        byte[] filled =
                type.equals(EXCEL)
                        ? FilledWorkbook.of(form).type(4, "K3", text).bytes()
                        : new String(form, StandardCharsets.UTF_8)
                                .replace("Stabil.", '"' + text + '"')
                                .getBytes(StandardCharsets.UTF_8);

        JsonNode tried = sent("demo-controller", plan, "AR", "?dryRun=true", type, filled).json();
        Answer recorded = sent("demo-controller", plan, "AR", "", type, filled);

        assertThat(tried.path("recorded").asInt()).as(tried.toString()).isEqualTo(1);
        assertThat(recorded.status()).as(recorded.text()).isEqualTo(201);
        assertThat(adopted.viewSeeing(recorded).json().at("/document/narratives/0").toString())
                .contains("Resultatet:\\n- bättre", "\"title\":\"Ekonomi\"");
    }

    @Test
    void holdsForAManagerTheirOwnAreas() {
        Answer form = SERVICE.get("demo-manager-maltid", form("rgs-2022", "UR1"), "Accept", CSV);

        assertThat(form.text()).contains("maltidsservice").doesNotContain(";logistikservice;");
    }

    /** The page of forms takes files that way, and no other address does. */
    @ParameterizedTest
    @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary=x"})
    void takesNoFilesAsPartsOfARequest(String type) {
        for (String path :
                List.of(
                        "/imports?dryRun=true",
                        "/plans/rgs-2024/forms/AR?dryRun=true",
                        "/plans/rgs-2024/outcomes")) {
            Answer answer =
                    SERVICE.send(
                            "POST",
                            "demo-controller",
                            "/reporting/v1" + path,
                            "--x\r\n",
                            "Content-Type",
                            type);

            assertThat(answer.status()).as(path + answer.text()).isIn(400, 415);
        }
    }

    /** The sample: invented amounts against the plan of Regionservice. */
    @Test
    void readsAccountsByAMapping() throws IOException {
        JsonNode tried = accounts("demo-controller", "?dryRun=true").json();

        assertThat(tried.path("recorded").asInt()).as(tried.toString()).isEqualTo(4);
        assertThat(tried.at("/lines/2/budgetLine").asString())
                .isEqualTo("stad-och-vardnara-service");
        assertThat(tried.at("/lines/2/deviation").asString()).isEqualTo("1.1");
        assertThat(tried.at("/lines/2/unrounded/deviation").asString()).isEqualTo("1086795.87");
        assertThat(tried.at("/notTaken/0/object").asString()).isEqualTo("1 190");
        assertThat(accounts("demo-manager", "?dryRun=true").status()).isEqualTo(403);
    }

    private static Answer accounts(String account, String query) throws IOException {
        Path samples = Path.of("..", "samples", "rgs-2024");
        String body =
                "mapping:\n"
                        + Files.readString(samples.resolve("konton.yaml")).indent(2)
                        + "fileName: exempel.se\nfile: "
                        + Base64.getEncoder()
                                .encodeToString(Files.readAllBytes(samples.resolve("exempel.se")))
                        + "\n";
        return SERVICE.send(
                "POST",
                account,
                "/reporting/v1/plans/rgs-2024/accounting-imports" + query,
                body,
                "Content-Type",
                "application/yaml");
    }

    private static String faults(JsonNode report) {
        List<String> faults = new ArrayList<>();
        report.path("results")
                .forEach(row ->
                        row.path("faults")
                                .forEach(fault -> faults.add(row.path("item") + " " + fault)));
        return String.join("\n", faults);
    }

    private static String form(String plan, String period) {
        return "/follow-up/v1/plans/%s/reports/%s/form".formatted(plan, period);
    }

    private static Answer sent(
            String account, String plan, String period, String query, String type, byte[] file) {
        return SERVICE.send(
                "POST",
                account,
                "/reporting/v1/plans/%s/forms/%s%s".formatted(plan, period, query),
                file,
                "Content-Type",
                type);
    }
}
