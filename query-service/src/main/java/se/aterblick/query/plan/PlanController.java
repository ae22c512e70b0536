package se.aterblick.query.plan;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.http.caller.Caller;
import se.aterblick.plan.PlanContent;
import se.aterblick.query.flag.Flag;
import se.aterblick.query.flag.PlanFlags;
import se.aterblick.query.paging.Cursor;
import se.aterblick.query.paging.Limit;
import se.aterblick.query.paging.Page;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers which plans there are and what is in them. */
@RestController
@RequestMapping("/follow-up/v1/plans")
@Tag(name = "Plans")
final class PlanController {

    private final Plans plans;
    private final PlanAccess access;
    private final JsonMapper json = PlanJson.mapper();

    PlanController(Plans plans, PlanAccess access) {
        this.plans = plans;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "The plans of the caller's committees, in the order of their ids")
    Page<KnownPlan> list(
            Caller caller,
            @Parameter(description = "1–500, 100 unless given") @RequestParam(required = false)
                    @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        Limit rows = Limit.of(limit);
        return Page.of(
                plans.list(caller.committees(), rows, Cursor.decode(cursor, 1)),
                rows,
                plan -> Cursor.after(plan.planId()));
    }

    @GetMapping("/{planId}")
    @Operation(
            summary =
                    "The plan in force: as adopted and revised since; with its oddities and sequence")
    @Schema(type = "object")
    JsonNode plan(Caller caller, @Parameter(example = "rgs-2024") @PathVariable String planId) {
        KnownPlan plan = access.plan(caller, planId);
        String text = plans.content(planId);
        ObjectNode content = (ObjectNode) json.readTree(text);
        List<Flag> flags = PlanFlags.of(json.readValue(text, PlanContent.class));
        return content.put("sequence", plan.sequence()).set("flags", json.valueToTree(flags));
    }
}
