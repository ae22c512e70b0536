package se.aterblick.command.forms;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import se.aterblick.form.FilledRow;
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
                    "forecast");

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

    /** What the interface says of the row's fact. */
    FormReport.Fault refused(FilledRow row, Problem problem) {
        String field = field(problem, row);
        return told(problem, row.places().getOrDefault(field, ""), heading(row.kind(), field));
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
        if (!row.places().containsKey(field)) {
            field = FIELDS.getOrDefault(problem.code(), FormSheet.ITEM);
        }
        return field;
    }

    private FormReport.Fault told(Problem problem, String cell, String column) {
        ProblemWriter.Told told = words.apply(problem);
        return new FormReport.Fault(cell, column, problem.code(), told.title(), told.detail());
    }
}
