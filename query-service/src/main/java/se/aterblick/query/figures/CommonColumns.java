package se.aterblick.query.figures;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Period;
import se.aterblick.reporting.Fact;
import se.aterblick.state.Correction;

/**
 * The columns that every list has: which plan and period, which area, where the fact comes from.
 */
final class CommonColumns {

    private CommonColumns() {}

    static <F extends Fact> List<Column<StandingFact<F>>> planAndPeriod() {
        return new Columns<StandingFact<F>>()
                .text("planId", "Plan", "rgs-2024", s -> s.plan().planId())
                .oneOf("plan")
                .integer("year", "År", "2024", s -> s.plan().year())
                .oneOf("year")
                .text("committee", "Nämnd", "dn-regionservice", s -> s.plan().committee().id())
                .oneOf("committee")
                .text(
                        "committeeName",
                        "Nämndens namn",
                        "Driftnämnden Regionservice",
                        s -> s.plan().committee().name())
                .text("period", "Period", "AR", s -> s.fact().period())
                .oneOf("period")
                .text(
                        "periodName",
                        "Periodens namn",
                        "Årsredovisning",
                        s -> s.period().map(Period::name).orElse(null))
                .date(
                        "periodFrom",
                        "Period från",
                        "2024-01-01",
                        s -> s.period().map(Period::from).orElse(null))
                .date(
                        "periodTo",
                        "Period till",
                        "2024-12-31",
                        s -> s.period().map(Period::to).orElse(null))
                .list();
    }

    /** The service area, whether the fact names it or the plan does for its item. */
    static <F extends Fact> List<Column<StandingFact<F>>> serviceArea(Area<F> area) {
        return new Columns<StandingFact<F>>()
                .text("serviceArea", "Verksamhetsområde", "maltidsservice", area::of)
                .oneOf("serviceArea")
                .text(
                        "serviceAreaName",
                        "Verksamhetsområdets namn",
                        "Måltidsservice",
                        s -> s.nameOfArea(area.of(s)))
                .list();
    }

    static <F extends Fact> List<Column<StandingFact<F>>> provenance() {
        return new Columns<StandingFact<F>>()
                .text("actor", "Rapporterad av", "person-7", s -> s.provenance().actor())
                .oneOf("actor")
                .text("role", "Roll", "CONTROLLER", s -> s.provenance().role())
                .oneOf("role")
                .yesNo("imported", "Importerad", "true", s -> s.provenance().imported())
                .instant(
                        "knownAt",
                        "Känd sedan",
                        "2025-01-20T09:00:00Z",
                        s -> s.provenance().knownAt())
                .between("known")
                .instant(
                        "recordedAt",
                        "Registrerad",
                        "2026-01-01T08:00:00Z",
                        s -> s.provenance().recordedAt())
                .between("recorded")
                .text("timeZone", "Planens tidszon", "Europe/Stockholm", s -> s.plan().timeZone())
                .text(
                        "eventId",
                        "Händelse",
                        "0d0ad1a8-9d4c-4e0b-8f8e-3a7f5b6f1f5e",
                        s -> s.provenance().eventId())
                .integer("sequence", "Händelsens nummer", "17", s -> s.provenance().sequence())
                .text(
                        "corrects",
                        "Rättar händelse",
                        "5d5a9bb2-7c07-4b62-9d24-5f8a1f7cb0a1",
                        s -> correction(s).map(Correction::corrects).orElse(null))
                .present("corrected")
                .prose(
                        "correctionReason",
                        "Skäl till rättelsen",
                        "Fel underlag",
                        s -> correction(s).map(Correction::reason).orElse(null))
                .list();
    }

    private static Optional<Correction> correction(StandingFact<?> standing) {
        return Optional.ofNullable(standing.recorded().correction());
    }

    /** Which area a fact is about. */
    @FunctionalInterface
    interface Area<F extends Fact> {
        @Nullable String of(StandingFact<F> standing);
    }
}
