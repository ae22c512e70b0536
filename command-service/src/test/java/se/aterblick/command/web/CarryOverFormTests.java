package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static se.aterblick.command.web.CarryOverForm.purpose;
import static se.aterblick.command.web.CarryOverForm.tried;
import static se.aterblick.command.web.CarryOverForm.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.aterblick.command.Callers;
import se.aterblick.command.web.CarryOverForm.Report;

/** A carry-over request that was filled in: all its rows are one fact, or none is recorded. */
class CarryOverFormTests {

    private static final String SUM = "Summa (räknas om tom)";
    private static final AdoptedPlan WRONG = new AdoptedPlan("carry-wrong");

    private static final Map<String, String> EMPTY = Map.of();
    private static final Map<String, String> HEAD = Map.of("unit", "MSEK", "toYear", "2025");
    private static final Map<String, String> COMMENTED = with(HEAD, "comment", "Beställt.");
    private static final Map<String, String> CAR = purpose("Ellastbil", "5.0", "kost");
    private static final Map<String, String> KEYS = purpose("Nyckelskåp", "3.30", null);

    private static final String REPORTED =
            """
            {'period':'AR','amount':'8.30','unit':'MSEK','toYear':2025,'comment':'Beställt.','items':[
            {'serviceArea':'kost','amount':'5.0','purpose':'Ellastbil'},{'amount':'3.30','purpose':'Nyckelskåp'}]}
            """;

    @BeforeAll
    static void adopt() {
        AdoptedPlan.of(WRONG.id());
    }

    @Test
    void recordsARequestAndItsPurposesAsOneFact() {
        AdoptedPlan plan = AdoptedPlan.of("carry-new");
        CarryOverForm form = form(plan, 0, HEAD, CAR, EMPTY, KEYS, EMPTY);

        Report report = form.tried();
        form.send("?fileName=AR.xlsx").send().expect(201);

        assertThat(report.results())
                .containsExactly(
                        "RECORDED", "RECORDED", "NOT_FILLED_IN", "RECORDED", "NOT_FILLED_IN");
        assertThat(report.change(0, SUM)).isEqualTo("nothing -> 8.30");
        assertThat(report.change(1, "Belopp")).isEqualTo("nothing -> 5.0");
        assertThat(report.json().at("/results/3/part").asInt()).isEqualTo(3);
        assertThat(payloads(plan)).hasSize(2);
        assertThat(RunningService.INSTANCE.files(plan.id()).getLast()).endsWith(" AR.xlsx");
        assertThat(payloads(plan).getLast())
                .contains(
                        "\"amount\":\"8.30\"",
                        "\"toYear\":2025",
                        "{\"serviceArea\":\"kost\",\"amount\":\"5.0\",\"purpose\":\"Ellastbil\"}",
                        "{\"amount\":\"3.30\",\"purpose\":\"Nyckelskåp\"}");
        assertThat(form.tried().results())
                .containsExactly(
                        "UNCHANGED", "UNCHANGED", "NOT_FILLED_IN", "UNCHANGED", "NOT_FILLED_IN");
    }

    @Test
    void recordsNothingOfAFormThatIsLeftAsItIs() {
        AdoptedPlan plan = reported("carry-same", REPORTED);
        AdoptedPlan none = AdoptedPlan.of("carry-none");

        assertThat(form(plan, 1, COMMENTED, CAR, KEYS, EMPTY).tried().results())
                .containsExactly("UNCHANGED", "UNCHANGED", "UNCHANGED", "NOT_FILLED_IN");
        assertThat(form(none, 0, HEAD, EMPTY).tried().results())
                .containsExactly("NOT_FILLED_IN", "NOT_FILLED_IN");
    }

    @Test
    void recordsAllPurposesWhereOneHasChanged() {
        AdoptedPlan plan = reported("carry-changed", REPORTED);
        CarryOverForm form = form(plan, 1, COMMENTED, CAR, KEYS).changed(2, "items.amount", "3.4");

        Report report = form.tried();
        form.send("").send().expect(201);

        assertThat(report.results()).containsExactly("RECORDED", "UNCHANGED", "RECORDED");
        assertThat(report.change(0, SUM)).isEqualTo("8.30 -> 8.4");
        assertThat(report.change(2, "Belopp")).isEqualTo("3.30 -> 3.4");
        assertThat(payloads(plan)).hasSize(3);
        assertThat(payloads(plan).getLast())
                .contains("\"8.4\"", "\"5.0\"", "\"3.4\"", "kost", "Beställt.");
    }

    @Test
    void removesAPurposeThatIsEmptied() {
        AdoptedPlan plan = reported("carry-removed", REPORTED);
        CarryOverForm form = form(plan, 1, COMMENTED, EMPTY, KEYS);

        Report report = form.tried();
        form.send("").send().expect(201);

        assertThat(report.results()).containsExactly("RECORDED", "RECORDED", "UNCHANGED");
        assertThat(report.change(1, "Ändamål")).isEqualTo("Ellastbil -> nothing");
        assertThat(payloads(plan).getLast())
                .contains("\"amount\":\"3.30\"", "Nyckelskåp")
                .doesNotContain("Ellastbil");
    }

    /** Rounded, or for no purpose: it stands in its own cell, and stays until that is changed. */
    @Test
    void leavesASumThatIsNotThatOfItsPurposes() {
        AdoptedPlan rounded = reported("carry-rounded", REPORTED.replace("'8.30'", "'8.4'"));
        AdoptedPlan bare =
                reported(
                        "carry-bare", "{'period':'AR','amount':'8.3','unit':'MSEK','toYear':2025}");
        CarryOverForm bareForm = form(bare, 1, with(HEAD, "amount", "8.3"), EMPTY);

        assertThat(form(rounded, 1, with(COMMENTED, "amount", "8.4"), CAR, KEYS).tried().results())
                .containsOnly("UNCHANGED");
        assertThat(bareForm.tried().results()).containsExactly("UNCHANGED", "NOT_FILLED_IN");
        form(bare, 1, with(HEAD, "amount", "8.3"), CAR)
                .tried()
                .assertFault(0, "does-not-add-up", "P3");
        bareForm.changed(0, "amount", "0").send("").send().expect(201);
        assertThat(payloads(bare).getLast()).contains("\"amount\":\"0\"", "\"items\":[]");
    }

    @Test
    void asksForPurposesOrASumWhereAllWasEmptied() {
        AdoptedPlan plan = reported("carry-emptied", REPORTED);

        for (Map<String, String> head : List.of(HEAD, COMMENTED)) {
            Report report = form(plan, 1, head, EMPTY, EMPTY).tried();

            report.assertFault(0, "form-no-parts", "P3");
            assertThat(report.json().path("wrong").asInt()).isEqualTo(1);
        }
    }

    /** Nothing of a request is lost because a row of it is. */
    @Test
    void missesRowsThatTheFileHasLost() {
        AdoptedPlan plan = reported("carry-lost", REPORTED);
        String whole = form(plan, 1, COMMENTED, CAR, KEYS, EMPTY).csv();

        Report purpose = tried(plan, without(whole, "Ellastbil"));
        Report request = tried(plan, without(whole, "Beställt."));
        Report unused = tried(plan, without(whole, "investments;;3;"));

        purpose.assertFault(0, "form-row-missing", "B9");
        assertThat(purpose.fault(0).path("detail").asString()).contains("saknas 1 i filen");
        request.assertFault(0, "form-row-missing", "B9");
        assertThat(unused.results()).containsExactly("UNCHANGED", "UNCHANGED", "UNCHANGED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "items.amount;; 1; invalid-value.required; N4; Belopp",
                "items.purpose;; 1; invalid-value.required; M4; Ändamål",
                "items.amount; 1.1234567; 1; form-number; N4; Belopp",
                "items.amount; 1234567890123456; 1; form-number; N4; Belopp",
                "items.amount; cirka 5; 1; form-number; N4; Belopp",
                "items.serviceArea; köket; 1; invalid-value.slug; O4; Ändamålets område",
                "items.serviceArea; koket; 1; unknown-service-area; O4; Ändamålets område",
                "items.purpose; {{person:p-1|Namn}}; 1; form-person-marker; M4; Ändamål",
                "toYear; 2024; 0; year-not-later; K3; Till år",
                "toYear;; 0; invalid-value.required; K3; Till år",
                "toYear; nästa år; 0; form-whole-number; K3; Till år",
                "unit;; 0; invalid-value.required; L3; Enhet",
                "unit; euro; 0; form-word; L3; Enhet",
                "amount; 9.9; 0; does-not-add-up; P3; Summa (räknas om tom)",
            })
    void tellsWhatIsWrongAndInWhichCell(
            String column,
            @Nullable String value,
            int row,
            String code,
            String cell,
            String heading) {
        CarryOverForm form = form(WRONG, 0, HEAD, CAR, KEYS, EMPTY).changed(row, column, value);

        Report report = form.tried();

        report.assertFault(row, code, cell);
        assertThat(report.fault(row).path("column").asString()).isEqualTo(heading);
        assertThat(report.json().path("wrong").asInt()).isEqualTo(1);
        assertThat(form.send("").send().expect(422).string("code")).isEqualTo("form-refused");
        assertThat(payloads(WRONG)).hasSize(1);
    }

    /** A unit is that of the request: there is no cell for another one. */
    @Test
    void tellsOfEveryRowThatIsWrong() {
        String good = form(WRONG, 0, HEAD, CAR, KEYS, purpose("Kassor", "1", null)).csv();
        String bad =
                good.replace(";Ellastbil;", "tkr;Ellastbil;")
                        .replace(";Nyckelskåp;", ";;")
                        .replace(";Kassor;1;", ";Kassor;;");

        Report report = tried(WRONG, bad);

        assertThat(report.results()).containsExactly("RECORDED", "WRONG", "WRONG", "WRONG");
        report.assertFault(1, "form-cell-unused", "L10");
        report.assertFault(2, "invalid-value.required", "M11");
        report.assertFault(3, "invalid-value.required", "N12");
        assertThat(report.fault(1).path("detail").asString()).contains("tkr");
    }

    @Test
    void refusesASumThatHasMoreDigitsThanAnyFigure() {
        Map<String, String> much = purpose("Allt", "999999999999999", null);

        form(WRONG, 0, HEAD, much, much).tried().assertFault(0, "invalid-value.decimal", "P3");
    }

    @Test
    void replacesNoRequestThatWasReportedAfterTheFormWasMade() {
        AdoptedPlan plan = reported("carry-stale", REPORTED);

        form(plan, 0, HEAD, CAR).tried().assertFault(0, "reported-since", "B3");
        assertThat(form(plan, 1, HEAD, CAR, EMPTY).tried().results())
                .containsExactly("RECORDED", "UNCHANGED", "RECORDED");
    }

    @Test
    void letsAManagerAskForOwnAreasOnly() {
        AdoptedPlan plan = AdoptedPlan.of("carry-areas");
        Call whole = form(plan, 0, HEAD, CAR).send("?dryRun=true");
        Call own = new CarryOverForm(plan, 0, "kost", List.of(HEAD, CAR)).send("");

        new Report(whole.by(Callers.KOST_MANAGER).send().expect(200).json())
                .assertFault(0, "service-area-not-allowed", "C3");
        own.by(Callers.KOST_MANAGER).send().expect(201);
        assertThat(payloads(plan).getLast())
                .contains("\"carry-over-request\",\"serviceArea\":\"kost\",\"period\":\"AR\"");
    }

    @Test
    void takesCommaSeparatedValuesThatWereSorted() {
        AdoptedPlan plan = reported("carry-csv", REPORTED);
        List<String> lines = form(plan, 1, COMMENTED, CAR, KEYS).csv().lines().toList();
        List<String> sorted = new ArrayList<>(lines.subList(0, lines.size() - 3));
        sorted.addAll(lines.subList(lines.size() - 3, lines.size()).reversed());
        String same = String.join("\r\n", sorted);

        assertThat(tried(plan, same).results()).containsOnly("UNCHANGED");
        CarryOverForm.send(plan, "", same.replace("\"3,30\"", "4")).send().expect(201);
        assertThat(payloads(plan).getLast())
                .containsSubsequence("\"amount\":\"9.0\"", "Ellastbil", "\"4\"", "Nyckelskåp");
    }

    private static AdoptedPlan reported(String id, String request) {
        AdoptedPlan plan = AdoptedPlan.of(id);
        plan.to("carry-over-requests", request.replace("\n", ""), Callers.CONTROLLER)
                .send()
                .expect(201);
        return plan;
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // copied at once
    private static CarryOverForm form(
            AdoptedPlan plan, long sequence, Map<String, String>... rows) {
        return new CarryOverForm(plan, sequence, null, List.of(rows));
    }

    private static List<String> payloads(AdoptedPlan plan) {
        return RunningService.INSTANCE.payloads(plan.id());
    }

    private static String without(String csv, String row) {
        return String.join("\r\n", csv.lines().filter(line -> !line.contains(row)).toList());
    }
}
