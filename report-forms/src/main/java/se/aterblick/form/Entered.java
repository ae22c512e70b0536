package se.aterblick.form;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.aterblick.form.Grid.Cell;
import se.aterblick.value.Decimal;
import se.aterblick.value.InvalidValue;

/**
 * What somebody entered in a cell, as it is meant; or a stable code of why that cannot be told.
 *
 * <p>A decimal keeps the decimals it was written with. A number that a spreadsheet keeps as such
 * has those it is shown with; one that shows fewer digits than it has is refused, for nobody can
 * know which of the two was meant.
 */
record Entered(String value, @Nullable String fault) {

    private static final Pattern FIXED_DECIMALS = Pattern.compile("[#,]*0(?:\\.(0+))?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern NOT_SHOWN =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]|\\s");

    /** Excel keeps no more (IEEE 754 double). */
    private static final MathContext DIGITS = new MathContext(15);

    /** Day 0 of a workbook; right from 1 March 1900 on. */
    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);

    static Entered of(FormColumn column, Cell cell) {
        if (cell.type() == Grid.Type.FORMULA) {
            return refused("form-formula", cell);
        }
        if (cell.isEmpty()) {
            return new Entered("", null);
        }
        if (cell.type() == Grid.Type.OTHER) {
            return refused("form-cell-value", cell);
        }
        return switch (column.holds()) {
            case TEXT, OWN_WORD, AREA -> new Entered(cell.text().strip(), null);
            case PROSE, REASON -> new Entered(cell.text().replace("\r\n", "\n"), null);
            case DECIMAL -> cell.type() == Grid.Type.NUMBER ? number(cell) : decimal(cell);
            case WHOLE_NUMBER -> wholeNumber(cell);
            case DAY -> cell.type() == Grid.Type.NUMBER ? serialDay(cell) : day(cell);
            case WORD ->
                    column.words()
                            .code(cell.text())
                            .map(code -> new Entered(code, null))
                            .orElseGet(() -> refused("form-word", cell));
        };
    }

    private static Entered decimal(Cell cell) {
        return WrittenDecimal.plain(cell.text())
                .map(plain -> decimal(plain, cell))
                .orElseGet(() -> refused("form-number", cell));
    }

    private static Entered decimal(String text, Cell cell) {
        try {
            return new Entered(new Decimal(text).text(), null);
        } catch (InvalidValue e) {
            return refused("form-number", cell);
        }
    }

    private static Entered wholeNumber(Cell cell) {
        String text = cell.text().strip().replaceFirst("\\.0+$", "");
        return WHOLE_NUMBER.matcher(text).matches()
                ? new Entered(Integer.toString(Integer.parseInt(text)), null)
                : refused("form-whole-number", cell);
    }

    private static Entered number(Cell cell) {
        BigDecimal value;
        try {
            value = BigDecimal.valueOf(Double.parseDouble(cell.text().strip())).round(DIGITS);
        } catch (NumberFormatException e) {
            return refused("form-number", cell);
        }
        Optional<Integer> shown = decimalsShown(cell.format());
        if (shown.isEmpty()) {
            return refused("form-number-format", cell);
        }
        BigDecimal exact = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        int scale = Math.max(exact.scale(), 0);
        int decimals = cell.format() == null ? scale : shown.get();
        return scale > decimals
                ? refused("form-number-hides-digits", cell)
                : decimal(exact.setScale(decimals).toPlainString(), cell);
    }

    /** How many decimals a format shows; empty if it shows something else than the number. */
    private static Optional<Integer> decimalsShown(@Nullable String format) {
        if (format == null) {
            return Optional.of(0);
        }
        String positive = NOT_SHOWN.matcher(format).replaceAll("").replaceAll(";.*", "");
        Matcher fixed = FIXED_DECIMALS.matcher(positive);
        if (!fixed.matches()) {
            return Optional.empty();
        }
        return Optional.of(fixed.group(1) == null ? 0 : fixed.group(1).length());
    }

    private static Entered day(Cell cell) {
        try {
            return new Entered(LocalDate.parse(cell.text().strip()).toString(), null);
        } catch (DateTimeParseException e) {
            return refused("form-day", cell);
        }
    }

    private static Entered serialDay(Cell cell) {
        String format = cell.format() == null ? "" : cell.format().toLowerCase(Locale.ROOT);
        try {
            int days = new BigDecimal(cell.text().strip()).intValueExact();
            boolean isDay = format.contains("y") && format.contains("d") && days > 60;
            return isDay
                    ? new Entered(DAY_0.plusDays(days).toString(), null)
                    : refused("form-day", cell);
        } catch (ArithmeticException | NumberFormatException e) {
            return refused("form-day", cell);
        }
    }

    private static Entered refused(String code, Cell cell) {
        return new Entered(cell.text(), code);
    }
}
