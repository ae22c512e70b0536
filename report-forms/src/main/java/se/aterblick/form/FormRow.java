package se.aterblick.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row to fill in.
 *
 * @param item the key of what it is about
 * @param basis the measure basis of an outcome
 * @param values what stands in the other columns, by their ids: decimals with a point, days as ISO
 *     dates, codes for words of closed lists
 */
public record FormRow(
        String item,
        @Nullable String serviceArea,
        @Nullable String basis,
        Map<String, String> values) {

    public FormRow {
        values = Map.copyOf(values);
    }

    String value(String column) {
        return switch (column) {
            case FormSheet.ITEM -> item;
            case FormSheet.AREA -> serviceArea == null ? "" : serviceArea;
            case FormSheet.BASIS -> basis == null ? "" : basis;
            default -> values.getOrDefault(column, "");
        };
    }
}
