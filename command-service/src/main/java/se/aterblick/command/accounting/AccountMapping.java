package se.aterblick.command.accounting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.aterblick.value.Checks;
import se.aterblick.value.Decimal;
import se.aterblick.value.InvalidValue;
import se.aterblick.value.MoneyUnit;

/**
 * Which accounts and objects make up which budget line.
 *
 * @param unit what amounts are reported in
 * @param decimals how many decimals they are rounded to, 0–6; 1 for MSEK and 0 for the others where
 *     it is not said
 */
public record AccountMapping(
        String format,
        String period,
        MoneyUnit unit,
        @Nullable Integer decimals,
        List<Line> lines) {

    public static final String FORMAT = "aterblick-accounts/1";

    private static final int MOST_DECIMALS = 6;
    private static final Pattern RANGE = Pattern.compile("[0-9]{1,12}(?:-[0-9]{1,12})?");

    public AccountMapping {
        if (!FORMAT.equals(Checks.required("format", format))) {
            throw new InvalidValue("format", "unknown-format", format);
        }
        Checks.code("period", period);
        Checks.required("unit", unit);
        Checks.between("decimals", "decimals-range", decimals, 0, MOST_DECIMALS);
        lines = Checks.list("lines", Checks.required("lines", lines));
        Set<String> named = new HashSet<>();
        for (Line line : lines) {
            if (!named.add(line.budgetLine())) {
                throw new InvalidValue("lines", "duplicate", line.budgetLine());
            }
        }
        if (lines.isEmpty()) {
            throw new InvalidValue("lines", "empty", "");
        }
    }

    /**
     * A budget line.
     *
     * @param accounts numbers or ranges of them, such as {@code 3000-3999}; both ends count
     * @param objects the objects of one dimension it is made of; where there are none, it is made
     *     of what is said of the accounts as a whole
     * @param forecast for the full year, in the unit of the mapping; one reported before stays
     */
    public record Line(
            String budgetLine,
            List<String> accounts,
            @Nullable Objects objects,
            @Nullable Decimal forecast) {

        public Line {
            Checks.slug("budgetLine", budgetLine);
            accounts = Checks.list("accounts", Checks.required("accounts", accounts));
            if (accounts.isEmpty()) {
                throw new InvalidValue("accounts", "empty", "");
            }
            for (String range : accounts) {
                if (!RANGE.matcher(range).matches()) {
                    throw new InvalidValue("accounts", "account-range", range);
                }
            }
        }

        /** Whether an amount belongs to it. */
        boolean takes(PeriodAmount amount) {
            boolean object =
                    objects == null
                            ? amount.objects().isEmpty()
                            : amount.objects().size() == 1
                                    && objects.ids()
                                            .contains(
                                                    amount.objects()
                                                            .getOrDefault(objects.dimension(), ""));
            return object && accounts.stream().anyMatch(range -> isIn(range, amount.account()));
        }

        private static boolean isIn(String range, String account) {
            int dash = range.indexOf('-');
            String low = dash < 0 ? range : range.substring(0, dash);
            String high = dash < 0 ? range : range.substring(dash + 1);
            return compare(low, account) <= 0 && compare(account, high) <= 0;
        }

        /** By number: an account is one, whatever its length. */
        private static int compare(String a, String b) {
            return a.length() == b.length()
                    ? a.compareTo(b)
                    : Integer.compare(a.length(), b.length());
        }
    }

    /** Objects of one dimension, such as cost centres. */
    public record Objects(String dimension, List<String> ids) {

        public Objects {
            Checks.title("dimension", dimension);
            ids = Checks.list("ids", Checks.required("ids", ids));
            if (ids.isEmpty()) {
                throw new InvalidValue("ids", "empty", "");
            }
        }
    }

    int decimalsOrUsual() {
        if (decimals != null) {
            return decimals;
        }
        return unit == MoneyUnit.MSEK ? 1 : 0;
    }
}
