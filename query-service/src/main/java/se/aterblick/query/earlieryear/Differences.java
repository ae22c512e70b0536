package se.aterblick.query.earlieryear;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.aterblick.query.earlieryear.EarlierYearChanges.Difference;
import se.aterblick.query.earlieryear.ReportedMember.Report;
import se.aterblick.query.judgement.Judgement;
import se.aterblick.reporting.BudgetDeviation;
import se.aterblick.reporting.Outcome;
import se.aterblick.reporting.Status;
import se.aterblick.reporting.VolumeOutcome;
import se.aterblick.value.Decimal;

/** What is not as it was: first in the definition, then in the reports, area by area. */
final class Differences {

    private static final String UNIT = "unit";

    private final List<Difference> found = new ArrayList<>();

    private Differences() {}

    static List<Difference> between(ReportedMember earlier, ReportedMember now) {
        Differences differences = new Differences();
        differences.fields(null, null, texts(earlier), texts(now));
        Map<String, Report> before = byPlace(earlier);
        Map<String, Report> after = byPlace(now);
        Set<String> places = new LinkedHashSet<>(before.keySet());
        places.addAll(after.keySet());
        for (String place : places) {
            differences.report(before.get(place), after.get(place), unit(earlier), unit(now));
        }
        return List.copyOf(differences.found);
    }

    private static Map<String, Object> texts(ReportedMember member) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (Map.Entry<String, String> field : member.definition().entrySet()) {
            boolean number = Set.of("target", "budget").contains(field.getKey());
            fields.put(field.getKey(), number ? Decimal.of(field.getValue()) : field.getValue());
        }
        return fields;
    }

    private static @Nullable String unit(ReportedMember member) {
        return member.definition().get(UNIT);
    }

    private static Map<String, Report> byPlace(ReportedMember member) {
        Map<String, Report> reports = new LinkedHashMap<>();
        member.reports().forEach(report -> reports.put(report.place(), report));
        return reports;
    }

    private void report(
            @Nullable Report earlier,
            @Nullable Report now,
            @Nullable String unitEarlier,
            @Nullable String unitNow) {
        Report either = now == null ? earlier : now;
        if (either != null) {
            fields(
                    either.fact().key().serviceArea(),
                    either.fact().key().basis(),
                    earlier == null ? Map.of() : values(earlier, unitEarlier),
                    now == null ? Map.of() : values(now, unitNow));
        }
    }

    private void fields(
            @Nullable String area,
            @Nullable String basis,
            Map<String, Object> earlier,
            Map<String, Object> now) {
        Set<String> names = new LinkedHashSet<>(now.keySet());
        names.addAll(earlier.keySet());
        boolean sameUnit = Objects.equals(earlier.get(UNIT), now.get(UNIT));
        for (String name : names) {
            @Nullable Object a = earlier.get(name);
            @Nullable Object b = now.get(name);
            if (!Objects.equals(a, b)) {
                found.add(
                        new Difference(
                                area,
                                basis,
                                name,
                                a == null ? null : a.toString(),
                                b == null ? null : b.toString(),
                                sameUnit ? derived(a, b) : null));
            }
        }
    }

    private static @Nullable String derived(@Nullable Object earlier, @Nullable Object now) {
        if (earlier instanceof Decimal a && now instanceof Decimal b) {
            BigDecimal difference = b.value().subtract(a.value());
            return difference.toPlainString();
        }
        return null;
    }

    /** What is compared of a report; running text is not, it is another every year. */
    private static Map<String, Object> values(Report report, @Nullable String defaultUnit) {
        Map<String, Object> fields = new LinkedHashMap<>();
        switch (report.fact()) {
            case Status s -> {
                put(fields, "label", s.label());
                put(fields, "progress", s.progress());
                put(fields, "fulfilment", s.fulfilment());
                put(fields, "forecast", s.forecast());
                put(fields, "missingReason", s.missingReason());
                put(fields, "dueDate", s.dueDate());
            }
            case Outcome o -> {
                put(fields, UNIT, o.unit() == null ? defaultUnit : o.unit());
                put(fields, "value", o.value());
                put(fields, "missingReason", o.missingReason());
                Judgement judgement = report.judgement();
                put(fields, "verdict", judgement == null ? null : judgement.verdict());
            }
            case VolumeOutcome v -> {
                put(fields, UNIT, v.unit() == null ? defaultUnit : v.unit());
                put(fields, "value", v.value());
                put(fields, "missingReason", v.missingReason());
            }
            case BudgetDeviation d -> {
                put(fields, UNIT, d.unit());
                put(fields, "actual", d.actual());
                put(fields, "budget", d.budget());
                put(fields, "deviation", d.deviation());
                put(fields, "forecast", d.forecast());
            }
            default -> throw new IllegalStateException("not compared: " + report.fact().key());
        }
        return fields;
    }

    private static void put(Map<String, Object> into, String name, @Nullable Object value) {
        if (value != null) {
            into.put(name, value instanceof Decimal ? value : value.toString());
        }
    }
}
