package se.aterblick.query;

import java.time.LocalDate;
import java.util.List;
import se.aterblick.event.DecisionBasis;
import se.aterblick.event.ReportApproved;
import se.aterblick.event.ReportSubmitted;
import se.aterblick.eventstore.PlanJson;
import se.aterblick.plan.Fulfilment;
import se.aterblick.plan.MeasureBasis;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.Progress;
import se.aterblick.reporting.InvestmentOutcome;
import se.aterblick.reporting.Outcome;
import se.aterblick.reporting.Status;
import se.aterblick.value.Decimal;
import se.aterblick.value.MoneyUnit;

/** A plan small enough to be read at a glance, and facts about it. */
public final class SmallPlan {

    private static final String JSON =
            """
            {"format": "aterblick-plan/1", "planId": "PLAN_ID", "title": "Verksamhetsplan 2024", "year": 2024,
             "timeZone": "Europe/Stockholm",
             "organisation": {"id": "region", "name": "Regionen"},
             "committee": {"id": "COMMITTEE", "name": "Driftnämnden"},
             "administration": {"id": "forvaltningen", "name": "Förvaltningen"},
             "serviceAreas": [{"id": "kost", "name": "Kost"}, {"id": "stad", "name": "Städ"}],
             "periods": [
               {"code": "UR1", "name": "Uppföljning 1", "from": "2024-01-01", "to": "2024-04-30", "kind": "INTERIM"},
               {"code": "AR", "name": "Årsredovisning", "from": "2024-01-01", "to": "2024-12-31", "kind": "ANNUAL"}],
             "vocabulary": [{"label": "Klart", "progress": "DONE", "fulfilment": "FULFILLED"}],
             "focusAreas": [{"id": "f1", "title": "Hållbarhet", "origin": "COUNCIL", "assignments": [
               {"id": "a1", "number": "7.1.1", "title": "Minska matsvinnet"},
               {"id": "a2", "number": "7.1.2", "title": "Öka beredskapen"}]}],
             "indicators": [
               {"key": "osa-varde", "name": "OSA-värde", "group": "STAFF", "direction": "HIGHER_IS_BETTER",
                "target": {"value": "67"}},
               {"key": "nojda", "name": "Nöjda användare", "group": "OWN", "direction": "HIGHER_IS_BETTER",
                "target": {"value": "4.0"}},
               {"key": "resultat", "name": "Periodresultat", "group": "ECONOMY"}],
             "budgetLines": [{"id": "totalt", "name": "Totalt"}],
             "investments": {"frame": {"value": "16.98", "unit": "MSEK"}}}
            """;

    private SmallPlan() {}

    public static PlanContent plan(String planId, String committee) {
        return PlanJson.mapper()
                .readValue(
                        JSON.replace("PLAN_ID", planId).replace("COMMITTEE", committee),
                        PlanContent.class);
    }

    public static Outcome outcome(String period, String indicator, String value) {
        return outcome(period, indicator, value, null);
    }

    public static Outcome outcome(
            String period, String indicator, String value, String statedTarget) {
        return new Outcome(
                indicator,
                null,
                period,
                MeasureBasis.PERIOD,
                Decimal.of(value),
                null,
                null,
                List.of(),
                statedTarget == null ? null : Decimal.of(statedTarget),
                List.of(),
                null,
                null);
    }

    public static Status status(String period, String item, String comment) {
        return new Status(
                item,
                null,
                period,
                "Klart",
                Progress.DONE,
                Fulfilment.FULFILLED,
                null,
                null,
                comment,
                null);
    }

    public static InvestmentOutcome investment(String period, String actual, String frame) {
        return new InvestmentOutcome(
                null, period, Decimal.of(actual), Decimal.of(frame), null, MoneyUnit.KSEK, null);
    }

    /** The approval of a version on 5 February 2025, with a basis dated two days later. */
    public static ReportApproved approval(ReportSubmitted submitted) {
        return approval(submitted, submitted.contentHash());
    }

    public static ReportApproved approval(ReportSubmitted submitted, String hash) {
        return new ReportApproved(
                submitted.period(),
                submitted.version(),
                hash,
                LocalDate.parse("2025-02-05"),
                "§7",
                "DNRGS240021",
                List.of("Rapporten godkänns."),
                List.of(
                        new DecisionBasis(
                                "Förslag till beslut", LocalDate.parse("2025-02-07"), null)));
    }
}
