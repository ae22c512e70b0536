package se.aterblick.query.figures;

import java.util.List;
import java.util.stream.Stream;

/** All lists: those of facts, and those that are made. */
final class FigureLists {

    /** One for each kind of fact. */
    static final List<FactList<?>> ALL =
            List.of(
                    OutcomeList.LIST,
                    BudgetDeviationList.LIST,
                    StatusReportList.LIST,
                    ControlResultList.LIST,
                    InvestmentList.LIST,
                    CostTrendList.LIST,
                    VolumeFigureList.LIST);

    static final List<FigureList<?>> SERVED =
            Stream.<FigureList<?>>concat(
                            ALL.stream(),
                            Stream.of(
                                    CompletenessList.LIST, CommitmentList.LIST, ForecastList.LIST))
                    .toList();

    private FigureLists() {}

    /**
     * The list of facts that is served at an address.
     *
     * @throws IllegalStateException if none is
     */
    static FactList<?> at(String path) {
        return ALL.stream()
                .filter(list -> list.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no list at " + path));
    }
}
