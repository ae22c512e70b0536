package se.aterblick.form;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row to fill in.
 *
 * @param item the key of what it is about
 * @param basis the measure basis of an outcome
 * @param part the number of the part of an update that it is about, from 1
 * @param values what stands in the other columns, by their ids: decimals with a point, days as ISO
 *     dates, codes for words of closed lists
 */
public record FormRow(
        String item,
        @Nullable String serviceArea,
        @Nullable String basis,
        @Nullable Integer part,
        Map<String, String> values) {

    public FormRow {
        values = Map.copyOf(values);
    }

    /** A row about a whole update. */
    public FormRow(
            String item,
            @Nullable String serviceArea,
            @Nullable String basis,
            Map<String, String> values) {
        this(item, serviceArea, basis, null, values);
    }

    /** Whether a column is filled in on this row. */
    boolean takes(FormColumn column) {
        return column.isInput() && column.isOfPart() == (part != null);
    }

    String value(String column) {
        return switch (column) {
            case FormSheet.ITEM -> item;
            case FormSheet.AREA -> serviceArea == null ? "" : serviceArea;
            case FormSheet.BASIS -> basis == null ? "" : basis;
            case FormSheet.PART -> part == null ? "" : part.toString();
            default -> values.getOrDefault(column, "");
        };
    }
}
