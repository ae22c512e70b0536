package se.aterblick.query.figures;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.paging.Limit;
import se.aterblick.query.paging.Page;
import se.aterblick.query.plan.PlanAccess;

/** Answers a question to a list, in pages or as a file. */
@Component
final class Answers {

    private final PlanAccess access;
    private final Figures figures;
    private final Exports exports;

    Answers(PlanAccess access, Figures figures, Exports exports) {
        this.access = access;
        this.figures = figures;
        this.exports = exports;
    }

    /**
     * A page of rows; null where the answer was sent as a file.
     *
     * @param rows where they are read from; asked only once the parameters are known to be names
     *     the list has, of plans and committees that are the caller's
     */
    @Nullable Page<Row> answer(
            FigureList<?> list,
            Caller caller,
            HttpServletRequest request,
            HttpServletResponse response,
            Function<Asked, Relation> rows)
            throws IOException {
        Asked asked = asked(list, caller, request);
        Parameters parameters = asked.parameters();
        Format format = Format.preferred(request.getHeader(HttpHeaders.ACCEPT));
        Limit limit = limit(parameters);
        CsvExport.Separator separator = separator(parameters);
        Question question = question(list, asked, rows);
        if (format == Format.JSON) {
            return figures.page(question, limit, parameters.one(Parameters.CURSOR));
        }
        exports.send(question, format, separator, request, response);
        return null;
    }

    /**
     * What is asked.
     *
     * @throws ProblemException if the list has no such parameter, or a plan or committee is not the
     *     caller's
     */
    Asked asked(FigureList<?> list, Caller caller, HttpServletRequest request) {
        Parameters parameters = Parameters.of(list, request.getParameterMap());
        parameters.all("plan").forEach(plan -> access.plan(caller, plan));
        parameters.all("committee").forEach(asked -> access.requireCommittee(caller, asked));
        return new Asked(caller, parameters, caller.committees());
    }

    /** Rows are only made for a question that can be understood. */
    Question question(FigureList<?> list, Asked asked, Function<Asked, Relation> rows) {
        return Question.of(list, () -> rows.apply(asked), asked.parameters(), asked.committees());
    }

    static Limit limit(Parameters parameters) {
        return Limit.of(parameters.one(Parameters.LIMIT).map(Answers::number).orElse(null));
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new ProblemException(FigureProblems.badValue(Parameters.LIMIT, text));
        }
    }

    private static CsvExport.Separator separator(Parameters parameters) {
        Optional<String> asked = parameters.one(Parameters.SEPARATOR);
        return switch (asked.orElse("comma")) {
            case "comma" -> CsvExport.Separator.COMMA;
            case "semicolon" -> CsvExport.Separator.SEMICOLON;
            default ->
                    throw new ProblemException(
                            FigureProblems.unknown(
                                    "unknown-filter-value",
                                    Parameters.SEPARATOR,
                                    asked.orElse(""),
                                    List.of("comma", "semicolon")));
        };
    }
}
