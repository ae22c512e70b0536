package se.aterblick.command.accounting;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an SIE 4 file says of its own year: the monthly changes of accounts, and their budgets. What
 * it says of other years, and its vouchers, are passed over.
 *
 * @param from the first day of the year ({@code #RAR 0})
 * @param until the last day that actuals are for ({@code #OMFATTN}); the year's last where it is
 *     not said
 * @param accounts names by number
 */
record SieFile(
        LocalDate from, LocalDate until, Map<String, String> accounts, List<PeriodAmount> amounts) {

    private static final int MOST_AMOUNTS = 200_000;
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,13}(?:\\.[0-9]{1,6})?");
    private static final String THIS_YEAR = "0";

    static SieFile of(byte[] file) {
        return new Reading().read(SieText.of(file));
    }

    /** What has been read so far. */
    private static final class Reading {

        private final Map<String, String> accounts = new HashMap<>();
        private final List<PeriodAmount> amounts = new ArrayList<>();
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable LocalDate until;
        private int number;

        SieFile read(String text) {
            for (String line : text.lines().toList()) {
                number++;
                if (line.strip().startsWith("#")) {
                    line(SieLine.of(line.strip(), number));
                }
            }
            LocalDate begins = from;
            LocalDate ends = until == null ? to : until;
            if (begins == null || ends == null) {
                throw new SieProblem("sie-no-year");
            }
            if (amounts.stream().allMatch(PeriodAmount::budget)) {
                throw new SieProblem("sie-no-balances");
            }
            return new SieFile(begins, ends, Map.copyOf(accounts), List.copyOf(amounts));
        }

        private void line(SieLine line) {
            switch (line.label()) {
                case "#RAR" -> {
                    if (line.field(0).equals(THIS_YEAR)) {
                        from = day(line.field(1));
                        to = day(line.field(2));
                    }
                }
                case "#OMFATTN" -> until = day(line.field(0));
                case "#KONTO" -> accounts.put(line.field(0), line.field(1));
                case "#PSALDO", "#PBUDGET" -> {
                    if (line.field(0).equals(THIS_YEAR)) {
                        amounts.add(amount(line));
                    }
                }
                default -> {}
            }
            if (amounts.size() > MOST_AMOUNTS) {
                throw new SieProblem("sie-too-large", MOST_AMOUNTS);
            }
        }

        private PeriodAmount amount(SieLine line) {
            String amount = line.field(3);
            if (!AMOUNT.matcher(amount).matches() || line.field(2).isEmpty()) {
                throw new SieProblem("sie-unreadable", number);
            }
            return new PeriodAmount(
                    line.label().equals("#PBUDGET"),
                    month(line.field(1)),
                    line.field(2),
                    objects(line.objects()),
                    new BigDecimal(amount));
        }

        private Map<String, String> objects(List<String> pairs) {
            Map<String, String> objects = new HashMap<>();
            if (pairs.size() % 2 != 0) {
                throw new SieProblem("sie-unreadable", number);
            }
            for (int i = 0; i < pairs.size(); i += 2) {
                objects.put(pairs.get(i), pairs.get(i + 1));
            }
            return objects;
        }

        private LocalDate day(String text) {
            try {
                return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
            } catch (DateTimeException e) {
                throw new SieProblem("sie-unreadable", number);
            }
        }

        private YearMonth month(String text) {
            try {
                return YearMonth.of(
                        Integer.parseInt(text.substring(0, 4)),
                        Integer.parseInt(text.substring(4)));
            } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException e) {
                throw new SieProblem("sie-unreadable", number);
            }
        }
    }
}
