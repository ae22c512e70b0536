package se.aterblick.command.forms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.aterblick.form.FilledRow;
import se.aterblick.form.FilledUpdate;
import se.aterblick.form.FormColumn;
import se.aterblick.form.FormLanguage;
import se.aterblick.form.FormSheet;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemWriter;

/** Tells what is wrong with a row, and in which cell. */
final class RowFaults {

    /** Where the problem does not say which field it is about. */
    private static final Map<String, String> FIELDS =
            Map.of(
                    "unknown-word",
                    "label",
                    "word-contradicted",
                    "label",
                    "basis-not-measured",
                    FormSheet.BASIS,
                    "area-out-of-scope",
                    FormSheet.AREA,
                    "service-area-not-allowed",
                    FormSheet.AREA,
                    "forecast-required",
                    "forecast",
                    "year-not-later",
                    "toYear");

    private final Function<Problem, ProblemWriter.Told> words;
    private final boolean english;

    RowFaults(Function<Problem, ProblemWriter.Told> words, boolean english) {
        this.words = words;
        this.english = english;
    }

    /** What could not be read. */
    List<FormReport.Fault> unread(FilledRow row) {
        return row.faults().stream()
                .map(fault ->
                        told(
                                Problem.of(
                                        HttpStatus.UNPROCESSABLE_CONTENT,
                                        fault.code(),
                                        fault.found()),
                                fault.cell(),
                                fault.column()))
                .toList();
    }

    /** What is wrong with a row as one of a form. */
    FormReport.Fault misfit(FilledRow row, String column, String code, Object... values) {
        return told(Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, code, values), row, column);
    }

    /** What the interface says of the row's fact, or part of one. */
    FormReport.Fault refused(FilledRow row, Problem problem) {
        return told(problem, row, field(problem, row));
    }

    /** What the interface says of an update's fact, by the rows that it says it of. */
    Map<FilledRow, List<FormReport.Fault>> refused(FilledUpdate update, Problem problem) {
        List<FilledRow> parts =
                problem.code().equals("unknown-service-area")
                        ? update.parts().stream().filter(row -> isOfArea(row, problem)).toList()
                        : List.of();
        if (parts.isEmpty()) {
            FilledRow row = update.whole().orElseGet(update::first);
            return Map.of(row, List.of(refused(row, problem)));
        }
        return parts.stream()
                .collect(
                        Collectors.toMap(
                                row -> row,
                                row -> List.of(told(problem, row, FormSheet.PART_AREA))));
    }

    private static boolean isOfArea(FilledRow part, Problem problem) {
        return Objects.equals(
                part.values().get(FormSheet.PART_AREA), problem.members().get("name"));
    }

    String heading(FormSheet sheet, String field) {
        return sheet.columns().stream()
                .filter(column -> column.id().equals(field))
                .map(this::heading)
                .findFirst()
                .orElse("");
    }

    String heading(FormColumn column) {
        return english ? column.english() : column.swedish();
    }

    /** A word of a closed list as people know it; any other value as it is reported. */
    @Nullable String word(FormColumn column, @Nullable String value) {
        FormLanguage language = english ? FormLanguage.ENGLISH : FormLanguage.SWEDISH;
        return value == null || column.holds() != FormColumn.Holds.WORD
                ? value
                : column.shown(value, language);
    }

    private static String field(Problem problem, FilledRow row) {
        Object stated = problem.members().getOrDefault("field", "");
        String field = stated.toString().replaceFirst("^updates\\[0]\\.fact\\.", "");
        field = field.replaceFirst("[.\\[].*", "");
        if (row.part() != null) {
            field = FormSheet.PARTS + "." + field;
        }
        if (!row.places().containsKey(field)) {
            field = FIELDS.getOrDefault(problem.code(), FormSheet.ITEM);
        }
        return field;
    }

    private FormReport.Fault told(Problem problem, FilledRow row, String column) {
        String cell = row.places().getOrDefault(column, "");
        return told(problem, cell, heading(row.kind(), column));
    }

    private FormReport.Fault told(Problem problem, String cell, String column) {
        ProblemWriter.Told told = words.apply(problem);
        return new FormReport.Fault(cell, column, problem.code(), told.title(), told.detail());
    }
}
