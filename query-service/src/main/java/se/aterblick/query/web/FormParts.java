package se.aterblick.query.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;

/** The parts of an outcome in a form: three fields side by side, row after row. */
final class FormParts {

    private static final String DIMENSION = "breakdown.dimension";
    private static final String CATEGORY = "breakdown.category";
    private static final String VALUE = "breakdown.value";

    private FormParts() {}

    /** Rows in which something is written. */
    static List<ReportForm.Part> in(MultiValueMap<String, String> entered) {
        List<String> values = entered.getOrDefault(VALUE, List.of());
        List<ReportForm.Part> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            ReportForm.Part part =
                    new ReportForm.Part(
                            at(entered, DIMENSION, i), at(entered, CATEGORY, i), values.get(i));
            String all = part.dimension() + part.category() + part.value();
            if (!all.isBlank()) {
                parts.add(part);
            }
        }
        return parts;
    }

    private static String at(MultiValueMap<String, String> entered, String name, int row) {
        List<String> values = entered.getOrDefault(name, List.of());
        return row < values.size() ? values.get(row).strip() : "";
    }
}
