package se.aterblick.query.series;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.Lineage;
import se.aterblick.plan.LineageMember;
import se.aterblick.plan.Period;
import se.aterblick.query.series.MeasureFamily.Found;
import se.aterblick.query.series.VolumeRow.Elsewhere;
import se.aterblick.reporting.VolumeOutcome;
import se.aterblick.value.Decimal;

/** Finds what earlier plans reported of a window that a later report compares itself with. */
record EarlierFigures(Lineage lineage, List<Found> all) {

    VolumeRow.Comparison beside(
            Found found,
            Period period,
            VolumeOutcome figure,
            @Nullable String unit,
            VolumeOutcome.EarlierFigure stated) {
        Set<LineageMember> origins = lineage.origins(found.entry().member());
        List<Elsewhere> elsewhere =
                all.stream()
                        .filter(other -> origins.contains(other.entry().member()))
                        .filter(other -> other.plan().year() == stated.year())
                        .flatMap(other ->
                                reported(
                                        other,
                                        period,
                                        found.plan().year() - stated.year(),
                                        figure.serviceArea()))
                        .toList();
        return new VolumeRow.Comparison(
                stated.year(), stated.value(), elsewhere, agrees(stated.value(), unit, elsewhere));
    }

    private static Stream<Elsewhere> reported(
            Found other, Period period, int years, @Nullable String area) {
        return other.plan().periods().stream()
                .filter(p ->
                        p.from().equals(period.from().minusYears(years))
                                && p.to().equals(period.to().minusYears(years)))
                .flatMap(p -> other.stream().head().period(p.code()).facts().stream())
                .flatMap(fact ->
                        fact.fact() instanceof VolumeOutcome figure
                                        && figure.volumeFigure().equals(other.entry().member().id())
                                        && Objects.equals(figure.serviceArea(), area)
                                ? elsewhere(other, figure)
                                : Stream.empty());
    }

    private static Stream<Elsewhere> elsewhere(Found other, VolumeOutcome figure) {
        Decimal value = figure.value();
        if (value == null) {
            return Stream.empty();
        }
        String unit =
                figure.unit() == null
                        ? other.plan().volumeFigure(figure.volumeFigure()).orElseThrow().unit()
                        : figure.unit();
        return Stream.of(
                new Elsewhere(
                        other.plan().planId().value(),
                        figure.volumeFigure(),
                        figure.period(),
                        value,
                        unit));
    }

    private static @Nullable Boolean agrees(
            Decimal stated, @Nullable String unit, List<Elsewhere> elsewhere) {
        if (elsewhere.size() != 1) {
            return null;
        }
        Elsewhere other = elsewhere.getFirst();
        return Objects.equals(unit, other.unit())
                && stated.value().compareTo(other.value().value()) == 0;
    }
}
