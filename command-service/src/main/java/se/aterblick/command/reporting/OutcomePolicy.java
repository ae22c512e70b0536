package se.aterblick.command.reporting;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.RejectionReason;
import se.aterblick.plan.Indicator;
import se.aterblick.reporting.BreakdownValue;
import se.aterblick.reporting.Outcome;
import se.aterblick.value.Decimal;

/**
 * An outcome is on one of its indicator's bases, in its unit, within its decimals, for an area in
 * its scope.
 */
final class OutcomePolicy {

    private OutcomePolicy() {}

    static Outcome accepted(Indicator indicator, Outcome outcome) {
        if (!indicator.allowedBases().contains(outcome.basis())) {
            throw new CommandRejected(
                    new RejectionReason.BasisNotMeasured(
                            outcome.basis().name(),
                            indicator.allowedBases().stream().map(Enum::name).toList()));
        }
        String area = outcome.serviceArea();
        if (area != null
                && !indicator.serviceAreas().isEmpty()
                && !indicator.serviceAreas().contains(area)) {
            throw new CommandRejected(
                    new RejectionReason.AreaOutOfScope(area, indicator.serviceAreas()));
        }
        boolean unitMatters = outcome.value() != null || outcome.unit() != null;
        if (unitMatters && !Objects.equals(indicator.unit(), outcome.unit())) {
            throw new CommandRejected(
                    new RejectionReason.WrongUnit("unit", indicator.unit(), outcome.unit()));
        }
        checkDecimals("value", indicator, outcome.value());
        for (int i = 0; i < outcome.breakdown().size(); i++) {
            BreakdownValue part = outcome.breakdown().get(i);
            checkDecimals("breakdown[" + i + "].value", indicator, part.value());
        }
        return outcome;
    }

    private static void checkDecimals(String field, Indicator indicator, @Nullable Decimal value) {
        if (value != null && value.scale() > indicator.mostDecimals()) {
            throw new CommandRejected(
                    new RejectionReason.TooManyDecimals(
                            field, indicator.mostDecimals(), value.text()));
        }
    }
}
