package se.aterblick.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A form as it came back. */
public record FilledForm(FormHead head, List<FilledRow> rows) {

    public FilledForm {
        rows = List.copyOf(rows);
    }

    /** The updates that the rows report, in the order of the first row of each. */
    public List<FilledUpdate> updates() {
        Map<Object, List<FilledRow>> updates = new LinkedHashMap<>();
        for (FilledRow row : rows) {
            Object update =
                    row.kind().hasParts()
                            ? List.of(row.kind(), row.item(), String.valueOf(row.serviceArea()))
                            : row;
            updates.computeIfAbsent(update, u -> new ArrayList<>()).add(row);
        }
        return updates.values().stream().map(FilledUpdate::new).toList();
    }
}
