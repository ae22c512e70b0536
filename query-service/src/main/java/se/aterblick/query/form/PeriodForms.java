package se.aterblick.query.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.aterblick.form.Form;
import se.aterblick.form.Form.About;
import se.aterblick.form.FormHead;
import se.aterblick.form.FormLanguage;
import se.aterblick.http.caller.Caller;
import se.aterblick.plan.Named;
import se.aterblick.plan.Period;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.StatusWord;
import se.aterblick.state.PlanState;

/** Makes the form of a period for somebody who reports in it; pure. */
final class PeriodForms {

    private PeriodForms() {}

    static Form of(
            PlanState state,
            Period period,
            Caller caller,
            FormLanguage language,
            UnaryOperator<String> texts) {
        PlanContent plan = state.plan();
        Scope scope = Scope.of(caller, plan);
        FormHead head =
                new FormHead(plan.planId().value(), period.code(), state.nextSequence() - 1);
        return new Form(
                head,
                language == FormLanguage.SWEDISH
                        ? swedish(plan, period, scope)
                        : english(plan, period, scope),
                plan.vocabulary().stream().map(StatusWord::label).toList(),
                plan.serviceAreas().stream().map(Named::id).toList(),
                FormRows.of(state, scope, new FormValues(state, period, language, texts)));
    }

    private static List<About> swedish(PlanContent plan, Period period, Scope scope) {
        List<About> about = new ArrayList<>();
        about.add(new About("Verksamhetsplan", plan.title()));
        about.add(new About("Nämnd", plan.committee().name()));
        about.add(new About("Rapport", named(period)));
        about(about, "Senast", period.reportBy());
        about.add(new About("Gäller", areas(plan, scope)));
        about.add(
                new About(
                        "Så fyller du i",
                        "Fyll i de ljusgula cellerna. Rader som lämnas tomma rapporteras inte; det som redan är"
                                + " rapporterat står ifyllt och räknas som oförändrat om det lämnas som det är."));
        about.add(
                new About(
                        "Tal",
                        "Tal behåller de decimaler de skrivs med: 4,0 är inte 4. Formler tas inte emot."));
        about.add(
                new About(
                        "Överföring",
                        "Varje ändamål har en egen rad, och summan räknas av beloppen om den lämnas tom. Ett ändamål tas"
                                + " bort genom att dess celler töms; skriv 0 som summa om inget begärs överfört. Räcker"
                                + " raderna inte, finns fler i nästa formulär."));
        about.add(
                new About(
                        "Sedan",
                        "Skicka in filen där den hämtades. Först visas rad för rad vad som kommer att registreras."));
        return about;
    }

    private static List<About> english(PlanContent plan, Period period, Scope scope) {
        List<About> about = new ArrayList<>();
        about.add(new About("Operational plan", plan.title()));
        about.add(new About("Committee", plan.committee().name()));
        about.add(new About("Report", named(period)));
        about(about, "Report by", period.reportBy());
        about.add(new About("For", areas(plan, scope)));
        about.add(
                new About(
                        "How to fill it in",
                        "Fill in the light yellow cells. Rows left empty are not reported; what has been reported is"
                                + " filled in already and counts as unchanged if it is left as it is."));
        about.add(
                new About(
                        "Numbers",
                        "Numbers keep the decimals they are written with: 4.0 is not 4. Formulas are not taken."));
        about.add(
                new About(
                        "Carry-over",
                        "Each purpose has a row of its own, and the sum is computed from the amounts if it is left empty."
                                + " A purpose is removed by emptying its cells; enter 0 as the sum if nothing is asked"
                                + " for. If there are too few rows, the next form has more."));
        about.add(
                new About(
                        "Then",
                        "Send the file in where it was fetched. What will be recorded is shown first, row by row."));
        return about;
    }

    private static void about(List<About> about, String label, @Nullable LocalDate day) {
        if (day != null) {
            about.add(new About(label, day.toString()));
        }
    }

    private static String named(Period period) {
        return "%s, %s – %s".formatted(period.name(), period.from(), period.to());
    }

    private static String areas(PlanContent plan, Scope scope) {
        return scope.everything()
                ? plan.administration().name()
                : plan.serviceAreas().stream()
                        .filter(area -> scope.areas().contains(area.id()))
                        .map(Named::name)
                        .collect(Collectors.joining(", "));
    }
}
