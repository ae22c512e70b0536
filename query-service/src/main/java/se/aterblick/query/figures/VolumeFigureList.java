package se.aterblick.query.figures;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.VolumeFigure;
import se.aterblick.reporting.VolumeOutcome;
import se.aterblick.reporting.VolumeOutcome.EarlierFigure;

/** The volume figures beside those of earlier years. */
final class VolumeFigureList {

    static final String NAME = "volume-figures";

    static final FactList<VolumeOutcome> LIST =
            new FactList<>(
                    NAME,
                    "volume_figure",
                    "Produktionstal",
                    "Volume figures as they stand now, across plans and periods",
                    VolumeOutcome.class,
                    "-year,planId,periodTo,volumeFigure,serviceArea",
                    new Columns<StandingFact<VolumeOutcome>>()
                            .and(CommonColumns.planAndPeriod())
                            .text(
                                    "volumeFigure",
                                    "Produktionstal",
                                    "portioner",
                                    s -> s.fact().volumeFigure())
                            .oneOf("volumeFigure")
                            .text(
                                    "volumeFigureName",
                                    "Produktionstalets namn",
                                    "Antal portioner",
                                    s -> definition(s).map(VolumeFigure::name).orElse(null))
                            .and(CommonColumns.serviceArea(s -> s.fact().serviceArea()))
                            .decimal("value", "Antal", "812345", s -> s.fact().value())
                            .text("unit", "Enhet", "st", VolumeFigureList::unit)
                            .prose(
                                    "missingReason",
                                    "Skäl till att värdet saknas",
                                    "Räknas bara i årsredovisningen",
                                    s -> s.fact().missingReason())
                            .present("missing")
                            .decimal(
                                    "previousYear",
                                    "Föregående år",
                                    "798210",
                                    VolumeFigureList::previousYear)
                            .prose(
                                    "comparisons",
                                    "Tidigare år",
                                    "2023: 798210; 2022: 780004",
                                    VolumeFigureList::comparisons)
                            .prose(
                                    "comment",
                                    "Kommentar",
                                    "Fler vårdplatser.",
                                    s -> s.fact().comment())
                            .and(CommonColumns.provenance())
                            .list());

    private VolumeFigureList() {}

    private static Optional<VolumeFigure> definition(StandingFact<VolumeOutcome> standing) {
        return standing.plan().volumeFigure(standing.fact().volumeFigure());
    }

    private static @Nullable String unit(StandingFact<VolumeOutcome> standing) {
        String reported = standing.fact().unit();
        return reported == null
                ? definition(standing).map(VolumeFigure::unit).orElse(null)
                : reported;
    }

    /** As the report prints it, which is not always what was reported then. */
    private static @Nullable Object previousYear(StandingFact<VolumeOutcome> standing) {
        return standing.fact().comparisons().stream()
                .filter(earlier -> earlier.year() == standing.plan().year() - 1)
                .map(EarlierFigure::value)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String comparisons(StandingFact<VolumeOutcome> standing) {
        return standing.fact().comparisons().isEmpty()
                ? null
                : standing.fact().comparisons().stream()
                        .map(earlier -> earlier.year() + ": " + earlier.value())
                        .collect(Collectors.joining("; "));
    }
}
