package se.aterblick.query.rebuild;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.problem.Nearest;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.paging.Page;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.query.projection.AnsweredFrom;
import se.aterblick.query.projection.ProcessorState;
import se.aterblick.query.projection.Processors;
import se.aterblick.query.projection.Projection;
import se.aterblick.query.projection.Table;

/** Shows how the projections are doing, and has them rebuilt. */
@RestController
@AnsweredFrom({})
@RequestMapping(ProjectionController.PATH)
@Tag(name = "Projections")
final class ProjectionController {

    static final String PATH = "/follow-up/v1/projections";

    private static final String EXAMPLE =
            """
            {"name":"period-view","tables":["period_view"],
             "processor":{"processor":"reports","state":"running","position":4711,"head":4711,"lag":0,
              "segments":[{"segment":0,"position":4711,"instance":"1@3f0c-5d21a9e4"},
               {"segment":1,"position":4711,"instance":"1@77b2-0c9e41d7"}]},
             "rebuild":{"state":"RUNNING","requestedBy":"person-1","requestedAt":"2025-03-01T09:00:00Z",
              "starts":1,"startedAt":"2025-03-01T09:00:01Z","position":2000,"head":4711,"percent":42,
              "eventsPerSecond":20000,"secondsLeft":0}}\
            """;
    private static final String CANCELLED =
            """
            {"name":"period-view","tables":["period_view"],
             "processor":{"processor":"reports","state":"running","position":4711,"head":4711,"lag":0,
              "segments":[{"segment":0,"position":4711,"instance":"1@3f0c-5d21a9e4"},
               {"segment":1,"position":4711,"instance":"1@77b2-0c9e41d7"}]},
             "rebuild":{"state":"CANCELLED","requestedBy":"person-1","requestedAt":"2025-03-01T09:00:00Z",
              "starts":1,"startedAt":"2025-03-01T09:00:01Z","finishedAt":"2025-03-01T09:00:02Z",
              "position":2000,"head":4711,"percent":42}}\
            """;
    private static final String NAME = "As in the list of projections";

    private final RebuildableProjections projections;
    private final Processors processors;
    private final Rebuilds rebuilds;
    private final RebuildRequests requests;
    private final RebuildWorker worker;

    ProjectionController(
            RebuildableProjections projections,
            Processors processors,
            Rebuilds rebuilds,
            RebuildRequests requests,
            RebuildWorker worker) {
        this.projections = projections;
        this.processors = processors;
        this.rebuilds = rebuilds;
        this.requests = requests;
        this.worker = worker;
    }

    @GetMapping
    @Operation(summary = "The projections, how far their processors are, and their last rebuilds")
    @ApiResponse(
            responseCode = "200",
            content = @Content(examples = @ExampleObject("{\"items\":[" + EXAMPLE + "]}")))
    Page<ProjectionStatus> list() {
        List<ProcessorState> states = processors.states();
        return new Page<>(
                projections.all().stream().map(projection -> status(projection, states)).toList(),
                null);
    }

    @GetMapping("/{name}")
    @Operation(summary = "One projection, its processor and its last rebuild")
    @ApiResponse(responseCode = "200", content = @Content(examples = @ExampleObject(EXAMPLE)))
    ProjectionStatus one(
            @Parameter(description = NAME, example = "period-view") @PathVariable String name) {
        return status(find(name), processors.states());
    }

    @PostMapping("/{name}/rebuilds")
    @Operation(
            summary = "Makes a projection's rows again from the first event on",
            description =
                    "Reads go on answering from the old rows until the new ones take their place."
                            + " One rebuild of a projection runs at a time.")
    @ApiResponse(
            responseCode = "202",
            description = "Asked for; the projection's own address shows how far it has come",
            content = @Content(examples = @ExampleObject(EXAMPLE)))
    ResponseEntity<ProjectionStatus> rebuild(
            Caller caller,
            @Parameter(description = NAME, example = "period-view") @PathVariable String name) {
        Projection projection = find(name);
        if (requests.request(projection, caller.id()).isEmpty()) {
            throw new ProblemException(FollowUpProblems.rebuildRunning(name));
        }
        ProjectionStatus status = status(projection, processors.states());
        worker.wake();
        return ResponseEntity.accepted().location(URI.create(PATH + "/" + name)).body(status);
    }

    @DeleteMapping("/{name}/rebuilds/running")
    @Operation(
            summary = "Cancels the rebuild of a projection that runs",
            description = "Nothing has changed then; the rows that are read were never touched.")
    @ApiResponse(responseCode = "200", content = @Content(examples = @ExampleObject(CANCELLED)))
    ProjectionStatus cancel(
            @Parameter(description = NAME, example = "period-view") @PathVariable String name) {
        Projection projection = find(name);
        if (!rebuilds.cancel(name)) {
            throw new ProblemException(FollowUpProblems.noRebuildRunning(name));
        }
        return status(projection, processors.states());
    }

    private ProjectionStatus status(Projection projection, List<ProcessorState> states) {
        String processor = projection.processor().code();
        return new ProjectionStatus(
                projection.name(),
                projection.tables().stream().map(Table::name).toList(),
                states.stream()
                        .filter(state -> state.processor().equals(processor))
                        .findFirst()
                        .orElseThrow(),
                rebuilds.latest(projection.name()).orElse(null));
    }

    private Projection find(String name) {
        return projections
                .named(name)
                .orElseThrow(() ->
                        new ProblemException(
                                FollowUpProblems.unknownProjection(
                                        name, Nearest.to(name, projections.names()))));
    }
}
