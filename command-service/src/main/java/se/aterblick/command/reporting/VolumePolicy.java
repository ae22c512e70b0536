package se.aterblick.command.reporting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.VolumeFigure;
import se.aterblick.reporting.VolumeOutcome;

/**
 * A volume is in its figure's unit, within its decimals, for an area in its scope, and is compared
 * with years before the plan's, each once.
 */
final class VolumePolicy {

    private VolumePolicy() {}

    static VolumeOutcome accepted(PlanContent plan, VolumeFigure figure, VolumeOutcome volume) {
        MeasuredValue measured =
                new MeasuredValue(figure.unit(), figure.mostDecimals(), figure.serviceAreas());
        measured.checkArea(volume.serviceArea());
        measured.checkUnit(volume.unit(), volume.value() != null);
        measured.checkDecimals("value", volume.value());
        List<VolumeOutcome.EarlierFigure> comparisons = volume.comparisons();
        Set<Integer> years = new HashSet<>();
        for (int i = 0; i < comparisons.size(); i++) {
            int year = comparisons.get(i).year();
            if (year >= plan.year() || !years.add(year)) {
                throw new CommandRejected(
                        new AgainstRule.ComparisonYear(
                                "comparisons[" + i + "].year", year, plan.year()));
            }
            measured.checkDecimals("comparisons[" + i + "].value", comparisons.get(i).value());
        }
        return volume;
    }
}
