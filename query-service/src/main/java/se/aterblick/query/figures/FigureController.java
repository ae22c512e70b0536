package se.aterblick.query.figures;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.paging.Limit;
import se.aterblick.query.paging.Page;
import se.aterblick.query.plan.PlanAccess;
import se.aterblick.query.projection.AnsweredFrom;
import se.aterblick.query.projection.Processor;

/** Answers the controllers' questions across plans and periods, in pages or as a file. */
@RestController
@Tag(name = "Lists")
@AnsweredFrom(Processor.FIGURES)
final class FigureController {

    private final PlanAccess access;
    private final Figures figures;
    private final Exports exports;

    FigureController(PlanAccess access, Figures figures, Exports exports) {
        this.access = access;
        this.figures = figures;
        this.exports = exports;
    }

    @GetMapping(
            path = {
                FigureList.ROOT + OutcomeList.NAME,
                FigureList.ROOT + BudgetDeviationList.NAME,
                FigureList.ROOT + StatusReportList.NAME,
                FigureList.ROOT + ControlResultList.NAME,
                FigureList.ROOT + InvestmentList.NAME,
                FigureList.ROOT + CostTrendList.NAME,
                FigureList.ROOT + VolumeFigureList.NAME
            },
            produces = {Format.JSON_TYPE, Format.CSV_TYPE, Format.EXCEL_TYPE})
    @Nullable Page<Row> list(
            Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        FigureList<?> list = FigureLists.at(request.getServletPath());
        Parameters parameters = Parameters.of(list, request.getParameterMap());
        Question question = Question.of(list, parameters, committees(caller, parameters));
        Format format = Format.preferred(request.getHeader(HttpHeaders.ACCEPT));
        Limit limit =
                Limit.of(
                        parameters
                                .one(Parameters.LIMIT)
                                .map(FigureController::number)
                                .orElse(null));
        CsvExport.Separator separator = separator(parameters);
        if (format == Format.JSON) {
            return figures.page(question, limit, parameters.one(Parameters.CURSOR));
        }
        exports.send(question, format, separator, request, response);
        return null;
    }

    /**
     * The caller's committees, or those asked for.
     *
     * @throws ProblemException if one of them is not the caller's, or a plan is not
     */
    private Collection<String> committees(Caller caller, Parameters parameters) {
        parameters.all("plan").forEach(plan -> access.plan(caller, plan));
        parameters.all("committee").forEach(asked -> access.requireCommittee(caller, asked));
        return caller.committees();
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
