package se.aterblick.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.PlanRevised;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.fixtures.Facts;
import se.aterblick.fixtures.GoldenRevisions;
import se.aterblick.fixtures.PlanBuilder;
import se.aterblick.plan.ItemWithdrawn;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.plan.Period;
import se.aterblick.plan.PeriodKind;
import se.aterblick.plan.Progress;
import se.aterblick.query.history.Story;
import se.aterblick.reporting.BudgetDeviation;
import se.aterblick.reporting.Status;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/** A plan that was followed up in part, the plan of the year after, and one of others. */
final class CompletenessStory {

    private CompletenessStory() {}

    /** The streams, to be awaited. */
    static List<PlanStream> lived(TestDatabase database) {
        PlanStream stream = PlanStream.adopted(database, Story.plan());
        stream.at("2024-05-15T09:00:00Z");
        RecordedEvent survey = stream.report(Facts.outcome("osa-varde", "UR1", "65"));
        stream.report(
                Facts.missing("portioner", "UR1", MeasureBasis.YEAR_TO_DATE, "Byte av system"));
        stream.report(Facts.status("beredskap", "kost", "UR1", "Pågår", null));
        stream.report(deviation("UR1", "1.0", "-3.0"));
        // Half an hour into 25 May in Stockholm.
        stream.at("2024-05-24T22:30:00Z");
        stream.report(Facts.outcome("matsvinn", "UR1", "90"));
        stream.at("2024-06-01T09:00:00Z");
        stream.submit("UR1");
        stream.append(
                new PlanRevised(
                        GoldenRevisions.decision(),
                        new ItemWithdrawn("hv-1", "Utbildningen ställs in")));
        stream.at("2024-06-10T09:00:00Z");
        stream.correct(survey, "Fel underlag", Facts.outcome("osa-varde", "UR1", "66"));
        stream.at("2024-09-10T09:00:00Z");
        stream.report(
                new Status(
                        "beredskap",
                        null,
                        "UR2",
                        "Skjuts till 2025",
                        Progress.POSTPONED,
                        null,
                        null,
                        null,
                        "Leveransen dröjer.",
                        LocalDate.of(2025, 3, 31)));
        stream.at("2025-01-20T09:00:00Z");
        stream.report(deviation("AR", "-4.4", null));
        PlanStream next =
                PlanStream.adopted(
                        database,
                        PlanBuilder.like(Story.plan())
                                .planId("small-2025")
                                .year(2025)
                                .periods(year())
                                .indicators()
                                .internalControl()
                                .build());
        PlanStream other = PlanStream.adopted(database, "annan-2024", "andra");
        return List.of(stream, next, other);
    }

    private static Period year() {
        return new Period(
                "AR",
                "Årsredovisning",
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2025, 12, 31),
                PeriodKind.ANNUAL,
                null);
    }

    private static BudgetDeviation deviation(
            String period, String deviation, @Nullable String forecast) {
        return new BudgetDeviation(
                "periodresultat",
                period,
                null,
                null,
                Decimal.of(deviation),
                forecast == null ? null : Decimal.of(forecast),
                MoneyUnit.MSEK,
                null,
                null);
    }
}
