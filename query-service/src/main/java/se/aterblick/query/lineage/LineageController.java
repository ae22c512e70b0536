package se.aterblick.query.lineage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.caller.Caller;
import se.aterblick.query.lineage.VisiblePlans.Visible;
import se.aterblick.query.plan.PlanAccess;
import se.aterblick.value.PlanId;

/** Answers what in a plan continues what, and what continues it. */
@RestController
@Tag(name = "Lineage")
final class LineageController {

    private final PlanAccess access;
    private final VisiblePlans plans;

    LineageController(PlanAccess access, VisiblePlans plans) {
        this.access = access;
        this.plans = plans;
    }

    @GetMapping("/follow-up/v1/plans/{planId}/lineage")
    @Operation(
            summary = "Predecessors and successors of every item, indicator and volume figure",
            description =
                    "A key that stays is SAME_KEY; what a plan says it continues is CONTINUES, MERGES"
                            + " where it continues several, SPLITS where several continue one."
                            + " Of a plan the caller may not see, the reference alone is shown.")
    PlanLineage lineage(
            Caller caller, @Parameter(example = "rgs-2024") @PathVariable String planId) {
        access.plan(caller, planId);
        Visible visible = plans.to(caller);
        return visible.plan(PlanId.of(planId))
                .map(plan -> PlanLineage.of(plan, visible))
                .orElseThrow();
    }
}
