package se.aterblick.command.accounting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.aterblick.plan.Period;

/**
 * What no line of a mapping is made of. An account that is told both as a whole and by objects is
 * looked at in the ways the mapping does, so that nothing is asked for twice.
 */
final class Untaken {

    private Untaken() {}

    static List<AccountingReport.NotTaken> of(SieFile sie, AccountMapping mapping, Period period) {
        Set<String> looked =
                mapping.lines().stream()
                        .map(AccountMapping.Line::objects)
                        .map(objects -> objects == null ? "" : objects.dimension())
                        .collect(Collectors.toSet());
        Map<String, List<PeriodAmount>> left =
                sie.amounts().stream()
                        .filter(amount -> LineSum.isIn(period, amount.month()))
                        .filter(amount -> isLookedAt(amount, looked))
                        .filter(amount ->
                                mapping.lines().stream().noneMatch(line -> line.takes(amount)))
                        .collect(
                                Collectors.groupingBy(
                                        amount -> amount.account() + "\n" + object(amount),
                                        TreeMap::new,
                                        Collectors.toList()));
        List<AccountingReport.NotTaken> notTaken = new ArrayList<>();
        left.values()
                .forEach(amounts -> {
                    PeriodAmount first = amounts.getFirst();
                    String object = object(first);
                    notTaken.add(
                            new AccountingReport.NotTaken(
                                    first.account(),
                                    sie.accounts().get(first.account()),
                                    object.isEmpty() ? null : object,
                                    sum(amounts, false),
                                    sum(amounts, true)));
                });
        return List.copyOf(notTaken);
    }

    /** Several objects together are of no one dimension: no line can take them. */
    private static boolean isLookedAt(PeriodAmount amount, Set<String> looked) {
        return amount.objects().isEmpty()
                ? looked.contains("")
                : amount.objects().keySet().stream().anyMatch(looked::contains);
    }

    private static String object(PeriodAmount amount) {
        return new TreeMap<>(amount.objects())
                .entrySet().stream()
                        .map(object -> object.getKey() + " " + object.getValue())
                        .collect(Collectors.joining(", "));
    }

    private static String sum(List<PeriodAmount> amounts, boolean budget) {
        return amounts.stream()
                .filter(amount -> amount.budget() == budget)
                .map(PeriodAmount::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .toPlainString();
    }
}
