package se.aterblick.form;

import java.util.List;

/** A form as it came back. */
public record FilledForm(FormHead head, List<FilledRow> rows) {

    public FilledForm {
        rows = List.copyOf(rows);
    }
}
