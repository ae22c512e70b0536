package se.aterblick.form;

import java.util.List;
import java.util.Map;

/**
 * A form to be filled in.
 *
 * @param about what is said of it to people: label and text
 * @param words the plan's own words for a status
 * @param areas the keys of the plan's service areas
 */
public record Form(
        FormHead head,
        List<About> about,
        List<String> words,
        List<String> areas,
        Map<FormSheet, List<FormRow>> rows) {

    /** Something said of the form. */
    public record About(String label, String text) {}

    public Form {
        about = List.copyOf(about);
        words = List.copyOf(words);
        areas = List.copyOf(areas);
        rows = Map.copyOf(rows);
    }

    List<FormRow> rows(FormSheet sheet) {
        return rows.getOrDefault(sheet, List.of());
    }
}
