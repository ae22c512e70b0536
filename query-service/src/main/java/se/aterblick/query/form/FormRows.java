package se.aterblick.query.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.form.FormRow;
import se.aterblick.form.FormSheet;
import se.aterblick.plan.BudgetLine;
import se.aterblick.plan.ControlActivity;
import se.aterblick.plan.Indicator;
import se.aterblick.plan.InvestmentBudget;
import se.aterblick.plan.PlanContent;
import se.aterblick.plan.PlanItem;
import se.aterblick.plan.VolumeFigure;
import se.aterblick.reporting.CarryOverRequest;
import se.aterblick.reporting.FactKey;
import se.aterblick.reporting.InvestmentOutcome;
import se.aterblick.reporting.Narrative;
import se.aterblick.state.PlanState;

/**
 * The rows of a form: what the plan asks for in the period, for the whole and for each area that is
 * concerned, and whatever has been reported in it already. What was withdrawn is left out. No plan
 * says which passages of text there are: there is a row for each that there has been. Nor does it
 * say what money is asked to be carried over for: there are rows for purposes to come.
 */
final class FormRows {

    private static final String INVESTMENTS = "Investeringsbudget";
    private static final String CARRY_OVER = "Begäran om överföring";

    private final PlanState state;
    private final PlanContent plan;
    private final Scope scope;
    private final FormValues values;
    private final Map<FormSheet, List<FormRow>> rows = new EnumMap<>(FormSheet.class);

    private FormRows(PlanState state, Scope scope, FormValues values) {
        this.state = state;
        this.plan = state.plan();
        this.scope = scope;
        this.values = values;
    }

    /** In the order of the plan. */
    static Map<FormSheet, List<FormRow>> of(PlanState state, Scope scope, FormValues values) {
        FormRows rows = new FormRows(state, scope, values);
        PlanContent plan = state.plan();
        plan.items().forEach(rows::status);
        plan.indicators().forEach(rows::outcome);
        plan.volumeFigures().forEach(rows::volume);
        plan.budgetLines().forEach(rows::deviation);
        rows.trend("cost", "Kostnadsutveckling");
        rows.trend("income", "Intäktsutveckling");
        if (plan.investments() != null) {
            rows.investments(plan.investments());
        }
        plan.internalControl().stream()
                .filter(c -> c.reportedIn().isEmpty() || c.reportedIn().contains(values.period()))
                .forEach(rows::control);
        values.passages().forEach(rows::passage);
        rows.carryOver();
        return rows.rows;
    }

    private void status(PlanItem item) {
        Map<String, String> about = named(item.number(), item.title());
        put(about, "planned", item.dueDate());
        areas(FormSheet.STATUS, item.id(), null, item.serviceAreas(), about);
    }

    private void outcome(Indicator indicator) {
        Map<String, String> about = named(null, indicator.name());
        put(about, FormSheet.UNIT, indicator.unit());
        indicator
                .allowedBases()
                .forEach(basis -> {
                    Map<String, String> onBasis = new HashMap<>(about);
                    if (indicator.target() != null
                            && (indicator.target().basis() == null
                                    || indicator.target().basis() == basis)) {
                        put(onBasis, "target", indicator.target().value());
                    }
                    areas(
                            FormSheet.OUTCOME,
                            indicator.key(),
                            basis.name(),
                            indicator.serviceAreas(),
                            onBasis);
                });
    }

    private void volume(VolumeFigure figure) {
        Map<String, String> about = named(null, figure.name());
        put(about, FormSheet.UNIT, figure.unit());
        areas(FormSheet.VOLUME_FIGURE, figure.key(), null, figure.serviceAreas(), about);
    }

    private void deviation(BudgetLine line) {
        Map<String, String> about = named(null, line.name());
        put(about, FormSheet.UNIT, line.budget() == null ? null : line.budget().unit());
        line(FormSheet.BUDGET_DEVIATION, line.id(), line.serviceArea(), about);
    }

    private void trend(String trend, String name) {
        areas(FormSheet.COST_TREND, trend, null, List.of(), named(null, name));
    }

    private void investments(InvestmentBudget budget) {
        Map<String, String> about = named(null, INVESTMENTS);
        put(about, FormSheet.UNIT, budget.frame() == null ? null : budget.frame().unit());
        line(FormSheet.INVESTMENT, InvestmentOutcome.TOTAL, null, about);
        budget.lines()
                .forEach(line ->
                        line(
                                FormSheet.INVESTMENT,
                                line.id(),
                                line.serviceArea(),
                                named(null, line.name())));
    }

    private void control(ControlActivity control) {
        areas(FormSheet.CONTROL_RESULT, control.id(), null, List.of(), named(null, control.risk()));
    }

    private void passage(Narrative passage) {
        if (scope.covers(passage.serviceArea(), List.of())) {
            add(
                    FormSheet.NARRATIVE,
                    passage.key(),
                    passage.serviceArea(),
                    named(null, values.opened(passage.title())));
        }
    }

    private void carryOver() {
        Map<String, String> about = named(null, values.label(CARRY_OVER, "Request for carry-over"));
        put(about, "toYear", plan.year() + 1);
        if (plan.investments() != null && plan.investments().frame() != null) {
            put(about, FormSheet.UNIT, plan.investments().frame().unit());
        }
        areas(FormSheet.CARRY_OVER_REQUEST, CarryOverRequest.ITEM, null, List.of(), about);
    }

    /**
     * For the whole and for each area where there are several; where none is named, for those the
     * form is limited to.
     */
    private void areas(
            FormSheet sheet,
            String item,
            @Nullable String basis,
            List<String> concerned,
            Map<String, String> about) {
        if (state.isWithdrawn(sheet.kind(), item)) {
            return;
        }
        Set<FactKey> keys = new LinkedHashSet<>();
        List<String> named = concerned.isEmpty() ? scope.own(plan) : concerned;
        keys.add(new FactKey(sheet.kind(), item, null, basis));
        if (concerned.size() != 1) {
            named.forEach(area -> keys.add(new FactKey(sheet.kind(), item, area, basis)));
        }
        values.reported(sheet.kind(), item)
                .filter(key -> basis == null || basis.equals(key.basis()))
                .forEach(keys::add);
        keys.stream()
                .filter(key -> scope.covers(key.serviceArea(), concerned))
                .forEach(key -> add(sheet, key, key.serviceArea(), about));
    }

    /** What is about one line of a budget: its area is not told apart. */
    private void line(
            FormSheet sheet, String item, @Nullable String area, Map<String, String> about) {
        if (scope.covers(area, List.of())) {
            add(sheet, new FactKey(sheet.kind(), item, null, null), area, about);
        }
    }

    private void add(
            FormSheet sheet, FactKey key, @Nullable String area, Map<String, String> about) {
        Map<String, String> all = new HashMap<>(about);
        if (area != null) {
            put(all, "areaName", areaName(area));
        }
        all.putAll(values.of(sheet, key));
        List<FormRow> of = rows.computeIfAbsent(sheet, s -> new ArrayList<>());
        of.add(new FormRow(key.item(), key.serviceArea(), key.basis(), all));
        if (sheet.hasParts()) {
            int part = 0;
            for (Map<String, String> entered : values.parts(sheet, key)) {
                part++;
                put(entered, "name", values.label("Ändamål ", "Purpose ") + part);
                of.add(new FormRow(key.item(), key.serviceArea(), key.basis(), part, entered));
            }
        }
    }

    private String areaName(String area) {
        return Stream.concat(plan.serviceAreas().stream(), Stream.of(plan.administration()))
                .filter(named -> named.id().equals(area))
                .map(named -> named.name())
                .findFirst()
                .orElse(area);
    }

    private static Map<String, String> named(@Nullable String number, String name) {
        Map<String, String> about = new HashMap<>();
        put(about, "number", number);
        put(about, "name", name);
        return about;
    }

    private static void put(Map<String, String> to, String column, @Nullable Object value) {
        if (value != null) {
            to.put(column, value.toString());
        }
    }
}
