package se.aterblick.command.reporting;

import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.plan.Indicator;
import se.aterblick.reporting.BreakdownValue;
import se.aterblick.reporting.Outcome;

/**
 * An outcome is on one of its indicator's bases, in its unit, within its decimals, for an area in
 * its scope.
 */
final class OutcomePolicy {

    private OutcomePolicy() {}

    static Outcome accepted(Indicator indicator, Outcome outcome) {
        if (!indicator.allowedBases().contains(outcome.basis())) {
            throw new CommandRejected(
                    new AgainstRule.BasisNotMeasured(
                            outcome.basis().name(),
                            indicator.allowedBases().stream().map(Enum::name).toList()));
        }
        MeasuredValue measured =
                new MeasuredValue(
                        indicator.unit(), indicator.mostDecimals(), indicator.serviceAreas());
        measured.checkArea(outcome.serviceArea());
        measured.checkUnit(outcome.unit(), outcome.value() != null);
        measured.checkDecimals("value", outcome.value());
        for (int i = 0; i < outcome.breakdown().size(); i++) {
            BreakdownValue part = outcome.breakdown().get(i);
            measured.checkDecimals("breakdown[" + i + "].value", part.value());
        }
        return outcome;
    }
}
