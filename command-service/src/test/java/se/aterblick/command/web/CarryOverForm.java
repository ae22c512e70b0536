package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.Callers;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.form.CsvForm;
import se.aterblick.form.ExcelForm;
import se.aterblick.form.Form;
import se.aterblick.form.FormHead;
import se.aterblick.form.FormLanguage;
import se.aterblick.form.FormRow;
import se.aterblick.form.FormSheet;
import tools.jackson.databind.JsonNode;

/**
 * A form with one carry-over request, as somebody filled it in.
 *
 * @param rows what stands in that of the request, and in those of its purposes after it
 */
record CarryOverForm(
        AdoptedPlan plan, long sequence, @Nullable String area, List<Map<String, String>> rows) {

    static Map<String, String> purpose(String purpose, String amount, @Nullable String area) {
        Map<String, String> values = with(Map.of("items.purpose", purpose), "items.amount", amount);
        return area == null ? values : with(values, "items.serviceArea", area);
    }

    static Map<String, String> with(
            Map<String, String> row, String column, @Nullable String value) {
        Map<String, String> values = new HashMap<>(row);
        values.remove(column);
        if (value != null) {
            values.put(column, value);
        }
        return values;
    }

    /** The same row, with another value in a column; none is that it is empty. */
    CarryOverForm changed(int row, String column, @Nullable String value) {
        List<Map<String, String>> changed = new ArrayList<>(rows);
        changed.set(row, with(rows.get(row), column, value));
        return new CarryOverForm(plan, sequence, area, changed);
    }

    private Form form() {
        List<FormRow> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            all.add(new FormRow("investments", area, null, i == 0 ? null : i, rows.get(i)));
        }
        return new Form(
                new FormHead(plan.id(), SmallPlan.AR, sequence),
                List.of(),
                List.of(),
                List.of("kost", "fastighet"),
                Map.of(FormSheet.CARRY_OVER_REQUEST, all));
    }

    String csv() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            CsvForm.write(form(), FormLanguage.SWEDISH, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Sends it as a workbook, by a controller. */
    Call send(String query) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ExcelForm.write(form(), FormLanguage.SWEDISH, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return send(plan, query, SubmittedFileResolver.EXCEL, out.toByteArray());
    }

    static Call send(AdoptedPlan plan, String query, String csv) {
        return send(plan, query, "text/csv", csv.getBytes(StandardCharsets.UTF_8));
    }

    private static Call send(AdoptedPlan plan, String query, String type, byte[] file) {
        return Call.of("POST", AdoptedPlan.path(plan.id()) + "/forms/AR" + query)
                .bytes(file)
                .with("Content-Type", type)
                .by(Callers.CONTROLLER);
    }

    /** What would become of it. */
    Report tried() {
        return new Report(send("?dryRun=true").send().expect(200).json());
    }

    static Report tried(AdoptedPlan plan, String csv) {
        return new Report(send(plan, "?dryRun=true", csv).send().expect(200).json());
    }

    /** What was answered. */
    record Report(JsonNode json) {

        /** What becomes of each row, in their order. */
        List<String> results() {
            return StreamSupport.stream(json.path("results").spliterator(), false)
                    .map(row -> row.path("result").asString())
                    .toList();
        }

        /** What stood in a column of a row, and what does now. */
        String change(int row, String column) {
            for (JsonNode change : json.at("/results/%d/changes".formatted(row))) {
                if (change.path("column").asString().equals(column)) {
                    return change.path("before").asString("nothing")
                            + " -> "
                            + change.path("after").asString("nothing");
                }
            }
            return "unchanged";
        }

        JsonNode fault(int row) {
            return json.at("/results/%d/faults/0".formatted(row));
        }

        void assertFault(int row, String code, String cell) {
            assertThat(fault(row).path("code").asString()).as(json.toString()).isEqualTo(code);
            assertThat(fault(row).path("cell").asString()).isEqualTo(cell);
        }
    }
}
