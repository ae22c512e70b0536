package se.aterblick.form;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as it came back.
 *
 * @param sheet the name of the sheet it stands on, as the file has it
 * @param number its number on that sheet, from 1
 * @param part the number of the part of an update that it is about; absent where it is about the
 *     update itself
 * @param name what the form calls what the row is about
 * @param unit the unit that the form states, where it is not to be changed
 * @param values what was filled in, by the ids of the columns; as in {@link FormRow}
 * @param places where a column's cell stands, by its id, such as B7
 * @param faults what cannot be read
 */
public record FilledRow(
        String sheet,
        int number,
        FormSheet kind,
        String item,
        @Nullable String serviceArea,
        @Nullable String basis,
        @Nullable Integer part,
        String name,
        @Nullable String unit,
        Map<String, String> values,
        Map<String, String> places,
        List<Fault> faults) {

    /**
     * Something that cannot be read, by a stable code.
     *
     * @param column the heading of the column, as the file has it
     */
    public record Fault(String cell, String column, String code, String found) {}

    public FilledRow {
        values = Map.copyOf(values);
        places = Map.copyOf(places);
        faults = List.copyOf(faults);
    }

    /** Whether nothing was filled in; what is carried over alone says nothing. */
    public boolean isBlank() {
        return faults.isEmpty()
                && kind.inputs().stream()
                        .allMatch(column -> column.isCarried() || !values.containsKey(column.id()));
    }
}
