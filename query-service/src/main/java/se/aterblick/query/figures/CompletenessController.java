package se.aterblick.query.figures;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.query.commitment.Commitments;
import se.aterblick.query.forecast.Forecasts;
import se.aterblick.query.history.PlanThen;
import se.aterblick.query.paging.Cursor;
import se.aterblick.query.paging.Limit;
import se.aterblick.query.paging.Page;
import se.aterblick.query.projection.AnsweredFrom;
import se.aterblick.query.projection.Processor;

/** Answers what is due and missing, what became of promises, and how forecasts came out. */
@RestController
@Tag(name = "Completeness")
final class CompletenessController {

    private static final int SUMMARY_KEYS = 1;

    private final Answers answers;
    private final CompletenessRows completeness;
    private final PlansAsked plans;
    private final Figures figures;

    CompletenessController(
            Answers answers, CompletenessRows completeness, PlansAsked plans, Figures figures) {
        this.answers = answers;
        this.completeness = completeness;
        this.plans = plans;
        this.figures = figures;
    }

    @AnsweredFrom({Processor.REPORTS, Processor.COMPLETENESS})
    @GetMapping(
            path = FigureList.ROOT + CompletenessList.NAME,
            produces = {Format.JSON_TYPE, Format.CSV_TYPE, Format.EXCEL_TYPE})
    @Nullable Page<Row> completeness(
            Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answers.answer(
                CompletenessList.LIST, caller, request, response, completeness::relation);
    }

    @AnsweredFrom({Processor.REPORTS, Processor.COMPLETENESS})
    @GetMapping(
            path = FigureList.ROOT + CompletenessList.NAME + "/summary",
            produces = Format.JSON_TYPE)
    @Operation(
            operationId = "completeness-summary",
            summary = "How many things stand how, for each plan and period",
            description =
                    "Takes the filters of the list of completeness, asOf and version included.")
    Page<PeriodSummary> summary(Caller caller, HttpServletRequest request) {
        Asked asked = answers.asked(CompletenessList.LIST, caller, request);
        Limit limit = Answers.limit(asked.parameters());
        int start = start(asked.parameters().one(Parameters.CURSOR));
        List<PeriodSummary> all =
                figures.periods(
                        answers.question(CompletenessList.LIST, asked, completeness::relation));
        List<PeriodSummary> rows = all.stream().skip(start).limit(limit.rowsToRead()).toList();
        return Page.of(rows, limit, last -> Cursor.after(start + limit.value()));
    }

    private static int start(Optional<String> cursor) {
        @Nullable Cursor decoded = Cursor.decode(cursor.orElse(null), SUMMARY_KEYS);
        return decoded == null ? 0 : Math.clamp(decoded.number(0), 0, Integer.MAX_VALUE);
    }

    @GetMapping(
            path = FigureList.ROOT + CommitmentList.NAME,
            produces = {Format.JSON_TYPE, Format.CSV_TYPE, Format.EXCEL_TYPE})
    @Nullable Page<Row> commitments(
            Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answers.answer(
                CommitmentList.LIST,
                caller,
                request,
                response,
                asked ->
                        Relation.made(
                                CommitmentList.LIST,
                                Commitments.of(plans.then(plans.ofCommittees(asked), asked))));
    }

    @GetMapping(
            path = FigureList.ROOT + ForecastList.NAME,
            produces = {Format.JSON_TYPE, Format.CSV_TYPE, Format.EXCEL_TYPE})
    @Nullable Page<Row> forecasts(
            Caller caller, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return answers.answer(
                ForecastList.LIST,
                caller,
                request,
                response,
                asked ->
                        Relation.made(
                                ForecastList.LIST,
                                plans.then(plans.filtered(asked), asked).stream()
                                        .map(PlanThen::state)
                                        .flatMap(state -> Forecasts.of(state).stream())
                                        .toList()));
    }
}
