package se.aterblick.query.figures;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.Provenance;
import se.aterblick.plan.Named;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.reporting.Fact;
import se.aterblick.state.RecordedFact;
import se.aterblick.value.Amount;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/** A fact that stands now, beside the plan in force. */
record StandingFact<F extends Fact>(PlanContent plan, RecordedFact recorded, F fact) {

    Provenance provenance() {
        return recorded.provenance();
    }

    Optional<Period> period() {
        return plan.period(fact.period());
    }

    @Nullable String nameOfArea(@Nullable String id) {
        return plan.serviceAreas().stream()
                .filter(area -> area.id().equals(id))
                .map(Named::name)
                .findFirst()
                .orElse(null);
    }

    /** Kronor, so that amounts reported in different units can be compared. */
    static @Nullable String inSek(@Nullable Decimal value, MoneyUnit unit) {
        return value == null ? null : new Amount(value, unit).inSek().toPlainString();
    }
}
