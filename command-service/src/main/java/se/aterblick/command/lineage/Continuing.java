package se.aterblick.command.lineage;

import java.util.List;
import se.aterblick.command.plan.PlanCommand;

/** A command on a plan that may continue earlier ones, which are looked up before it is decided. */
public interface Continuing extends PlanCommand {

    /** What says that it continues something. */
    List<Link> links();

    /** The same command with what was looked up. */
    PlanCommand knowing(EarlierPlans found);
}
