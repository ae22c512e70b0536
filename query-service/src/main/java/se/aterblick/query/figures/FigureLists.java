package se.aterblick.query.figures;

import java.util.List;

/** All lists. */
final class FigureLists {

    static final List<FigureList<?>> ALL =
            List.of(
                    OutcomeList.LIST,
                    BudgetDeviationList.LIST,
                    StatusReportList.LIST,
                    ControlResultList.LIST,
                    InvestmentList.LIST,
                    CostTrendList.LIST,
                    VolumeFigureList.LIST);

    private FigureLists() {}

    /**
     * The list that is served at an address.
     *
     * @throws IllegalStateException if none is
     */
    static FigureList<?> at(String path) {
        return ALL.stream()
                .filter(list -> list.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no list at " + path));
    }
}
