package se.aterblick.query.figures;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.query.paging.Page;
import se.aterblick.query.projection.AnsweredFrom;
import se.aterblick.query.projection.Processor;

/** Answers the controllers' questions across plans and periods, in pages or as a file. */
@RestController
@Tag(name = "Lists")
@AnsweredFrom(Processor.FIGURES)
final class FigureController {

    private final Answers answers;

    FigureController(Answers answers) {
        this.answers = answers;
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
        FactList<?> list = FigureLists.at(request.getServletPath());
        return answers.answer(list, caller, request, response, asked -> list.relation());
    }
}
