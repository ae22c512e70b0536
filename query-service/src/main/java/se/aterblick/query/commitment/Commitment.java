package se.aterblick.query.commitment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.plan.Fulfilment;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.Progress;
import se.aterblick.reporting.FactKind;

/**
 * Something a plan promised that did not come as promised.
 *
 * @param plan the plan in force that promised it
 * @param kind what is reported on it: a status, an outcome or a volume figure
 * @param said what was said of it last; absent where nothing was
 * @param dueDate the date that counts: stated last, or else the plan's
 * @param earlierDueDate the one it took the place of
 * @param silence the reports without it; absent but for {@code SILENT}
 * @param laterPlan the next plan, which neither contains nor continues it; only of {@code VANISHED}
 * @param after the event that came without it: the last submission of a silence, or the adoption of
 *     the next plan
 */
public record Commitment(
        CommitmentState state,
        PlanContent plan,
        FactKind kind,
        String item,
        @Nullable String number,
        String name,
        List<String> serviceAreas,
        List<String> responsible,
        @Nullable Said said,
        @Nullable LocalDate dueDate,
        @Nullable LocalDate earlierDueDate,
        @Nullable Silence silence,
        @Nullable PlanContent laterPlan,
        @Nullable Provenance after) {

    public Commitment {
        serviceAreas = List.copyOf(serviceAreas);
        responsible = List.copyOf(responsible);
    }

    /** A status, or an outcome, with the event it comes from. */
    public record Said(
            String period,
            @Nullable String label,
            @Nullable Progress progress,
            @Nullable Fulfilment fulfilment,
            @Nullable String comment,
            Provenance provenance) {}

    /**
     * Reports in a row that say nothing of something they should have.
     *
     * @param periods their codes, the earliest first
     * @param brokenIn the next period that says something; absent while the silence lasts
     */
    public record Silence(List<String> periods, @Nullable String brokenIn) {

        public Silence {
            periods = List.copyOf(periods);
        }
    }
}
