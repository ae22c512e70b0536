package se.aterblick.query;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.PlanRevised;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.fixtures.SmallPlan;
import se.aterblick.plan.Activity;
import se.aterblick.plan.Assignment;
import se.aterblick.plan.Direction;
import se.aterblick.plan.FocusArea;
import se.aterblick.plan.FocusAreaOrigin;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.IndicatorGroup;
import se.aterblick.plan.Period;
import se.aterblick.plan.PeriodKind;
import se.aterblick.plan.Predecessor;
import se.aterblick.plan.Progress;
import se.aterblick.plan.RevisionDecision;
import se.aterblick.plan.TargetRevised;
import se.aterblick.plan.TargetValue;
import se.aterblick.plan.VolumeFigure;
import se.aterblick.reporting.VolumeOutcome;
import se.aterblick.value.Decimal;
import se.aterblick.value.PlanId;

/**
 * One committee's plans of 2022, 2023 and 2024, in which things keep their key, get another one,
 * are merged, split, added and ended; a target is revised between two submissions; another
 * committee's plan stands beside them.
 */
final class ThreeYears {

    static final String FIRST = "small-2022";
    static final String SECOND = "small-2023";
    static final String THIRD = "small-2024";
    static final String HIDDEN = "annan-2023";

    private ThreeYears() {}

    static List<PlanStream> lived(TestDatabase database) {
        return List.of(first(database), second(database), hidden(database), third(database));
    }

    private static PlanStream first(TestDatabase database) {
        PlanStream stream =
                PlanStream.adopted(
                        database,
                        plan(FIRST, 2022)
                                .periods(
                                        period("T1", 2022, 4, PeriodKind.INTERIM),
                                        period("ARS", 2022, 12, PeriodKind.ANNUAL))
                                .focusAreas(
                                        focusArea(
                                                assignment("forrad"),
                                                assignment("gammalt"),
                                                assignment("samma")))
                                .indicators(
                                        indicator("matsvinn", "g/portion", "100"),
                                        indicator("utslapp", "g/km", "140"),
                                        indicator("bilar", null, "10"),
                                        indicator("bussar", null, "20"))
                                .volumeFigures(figure("dygnsportioner"))
                                .build());
        stream.at("2023-01-10T08:00:00Z");
        stream.report(Facts.outcome("utslapp", "ARS", "139"));
        stream.report(Facts.outcome("bilar", "ARS", "9"));
        stream.report(Facts.outcome("bussar", "ARS", "21"));
        stream.report(volume("ARS", "1000"));
        stream.report(Facts.status("forrad", "ARS", Progress.ONGOING, "Två förråd."));
        stream.report(Facts.status("samma", "ARS", Progress.NOT_STARTED, "Väntar."));
        RecordedEvent deviation = stream.report(Facts.deviation("periodresultat", "ARS", "-2.0"));
        stream.append(Oddities.approval(stream.submit("ARS")));
        stream.correct(deviation, "Fel tecken", Facts.deviation("periodresultat", "ARS", "2.0"));
        return stream;
    }

    private static PlanStream second(TestDatabase database) {
        return PlanStream.adopted(
                database,
                plan(SECOND, 2023)
                        .periods(period("AR", 2023, 12, PeriodKind.ANNUAL))
                        .focusAreas()
                        .indicators(indicator("matsvinn", "g/portion", "110"))
                        .volumeFigures()
                        .build());
    }

    /** Of the same organisation, with the same key. */
    private static PlanStream hidden(TestDatabase database) {
        PlanStream stream =
                PlanStream.adopted(
                        database,
                        plan(HIDDEN, 2023)
                                .committee("andra")
                                .periods(period("AR", 2023, 12, PeriodKind.ANNUAL))
                                .indicators(
                                        indicator("matsvinn", "g/portion", "95"),
                                        indicator("hemlig", null, "1"))
                                .volumeFigures()
                                .build());
        stream.report(Facts.outcome("matsvinn", "AR", "94"));
        return stream;
    }

    private static PlanStream third(TestDatabase database) {
        PlanStream stream =
                PlanStream.adopted(
                        database,
                        plan(THIRD, 2024)
                                .periods(
                                        period("UR1", 2024, 4, PeriodKind.INTERIM),
                                        period("AR", 2024, 12, PeriodKind.ANNUAL))
                                .focusAreas(
                                        focusArea(
                                                assignment("lager-a", FIRST + "/forrad"),
                                                assignment("lager-b", FIRST + "/forrad"),
                                                assignment("samma"),
                                                assignment("nytt")))
                                .indicators(
                                        indicator("matsvinn", "g/portion", "100"),
                                        indicator("koldioxid", "kg", "115", FIRST + "/utslapp"),
                                        indicator(
                                                "fordon",
                                                null,
                                                "30",
                                                FIRST + "/bilar",
                                                FIRST + "/bussar"),
                                        indicator("dold", null, "1", HIDDEN + "/hemlig"))
                                .volumeFigures(figure("dygnsportioner"))
                                .build());
        stream.at("2024-05-10T08:00:00Z");
        stream.report(Facts.outcome("matsvinn", "UR1", "90"));
        stream.report(volume("UR1", "350", "330"));
        stream.submit("UR1");
        stream.at("2024-06-12T08:00:00Z");
        stream.append(
                new PlanRevised(
                        new RevisionDecision(
                                "Driftnämnden", LocalDate.of(2024, 6, 12), "§40", null, null),
                        new TargetRevised(
                                "matsvinn",
                                new TargetValue(Decimal.of("85"), null),
                                null,
                                null,
                                null)));
        stream.at("2025-01-10T08:00:00Z");
        RecordedEvent wrong = stream.report(Facts.outcome("matsvinn", "AR", "84.6"));
        stream.correct(wrong, "Avläst fel", Facts.outcome("matsvinn", "AR", "85.6"));
        stream.report(Facts.outcome("koldioxid", "AR", "79"));
        stream.report(Facts.outcome("fordon", "AR", "31"));
        stream.report(volume("AR", "1100", "999"));
        stream.report(Facts.status("lager-a", "AR", Progress.DONE, "Klart."));
        stream.report(Facts.status("samma", "AR", Progress.DONE, "Klart."));
        stream.report(Facts.deviation("periodresultat", "AR", "1.50"));
        stream.submit("AR");
        return stream;
    }

    private static PlanBuilder plan(String id, int year) {
        return PlanBuilder.like(SmallPlan.content())
                .planId(id)
                .year(year)
                .workEnvironment()
                .internalControl();
    }

    private static Period period(String code, int year, int month, PeriodKind kind) {
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, month, 1).plusMonths(1).minusDays(1);
        return new Period(code, "Period " + code, from, to, kind, null);
    }

    private static FocusArea focusArea(Assignment... assignments) {
        return new FocusArea(
                "omrade",
                null,
                "Område",
                null,
                FocusAreaOrigin.COMMITTEE,
                List.of(),
                List.of(assignments),
                null);
    }

    private static Assignment assignment(String id, String... continues) {
        return new Assignment(
                id,
                null,
                "Uppdrag " + id,
                null,
                List.of(),
                null,
                List.of(),
                List.<Activity>of(),
                null,
                predecessors(continues));
    }

    private static Indicator indicator(
            String key, @Nullable String unit, String target, String... continues) {
        return new Indicator(
                key,
                "Indikator " + key,
                IndicatorGroup.OWN,
                unit,
                1,
                Direction.LOWER_IS_BETTER,
                List.of(),
                new TargetValue(Decimal.of(target), null),
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                predecessors(continues));
    }

    private static VolumeFigure figure(String key) {
        return new VolumeFigure(key, "Dygnsportioner", "st", 0, List.of(), null, null, List.of());
    }

    private static VolumeOutcome volume(String period, String value, String... of2022) {
        return new VolumeOutcome(
                "dygnsportioner",
                null,
                period,
                Decimal.of(value),
                null,
                null,
                Arrays.stream(of2022)
                        .map(v -> new VolumeOutcome.EarlierFigure(2022, Decimal.of(v)))
                        .toList(),
                null);
    }

    private static List<Predecessor> predecessors(String... sources) {
        return Arrays.stream(sources)
                .map(source -> source.split("/", 2))
                .map(source -> new Predecessor(PlanId.of(source[0]), source[1]))
                .toList();
    }
}
