package se.aterblick.query.figures;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a column holds: how it is stored, read, compared and told. */
enum ColumnType {
    /** A key, name, word or number in print. */
    TEXT("text"),
    /** Running text; too long to sort by. */
    PROSE("text"),
    /** Several keys or words, in an order that means something. */
    TEXTS("text"),
    INTEGER("bigint"),
    /** Exactly as reported, such as {@code 4.0}, with a numeric companion to sort and filter by. */
    DECIMAL("numeric"),
    DATE("date"),
    INSTANT("timestamptz"),
    YES_NO("boolean");

    /** What the companion column of a decimal is called. */
    static final String NUMBER = "_number";

    private static final Pattern NUMERIC = Pattern.compile("-?[0-9]{1,30}(?:\\.[0-9]{1,10})?");
    private static final int LAST_YEAR = 9999;

    private final String sqlType;

    ColumnType(String sqlType) {
        this.sqlType = sqlType;
    }

    boolean isSortable() {
        return this != PROSE && this != TEXTS;
    }

    boolean isRange() {
        return this == DECIMAL || this == DATE || this == INSTANT;
    }

    /** The SQL of a parameter of this type. */
    String placeholder() {
        return "CAST(? AS " + sqlType + ")";
    }

    /** The column that rows are compared by. */
    String comparedBy(String column) {
        return this == DECIMAL ? column + NUMBER : column;
    }

    /**
     * A value written as text, as JDBC takes it.
     *
     * @throws RuntimeException if the text is no such value
     */
    Object parse(String text) {
        return switch (this) {
            case TEXT, PROSE, TEXTS -> printable(text);
            case INTEGER -> Long.valueOf(text);
            case DECIMAL -> decimal(text);
            case DATE -> day(text);
            case INSTANT -> OffsetDateTime.parse(text);
            case YES_NO -> yesOrNo(text);
        };
    }

    /** A value as JDBC takes it. */
    @Nullable Object stored(@Nullable Object value) {
        return switch (this) {
            case TEXT, PROSE, DECIMAL -> value == null ? null : value.toString();
            case TEXTS ->
                    value instanceof Collection<?> texts
                            ? texts.stream().map(String::valueOf).toArray(String[]::new)
                            : null;
            case INTEGER, YES_NO, DATE -> value;
            case INSTANT ->
                    value instanceof Instant at
                            ? OffsetDateTime.ofInstant(at, ZoneOffset.UTC)
                            : null;
        };
    }

    /**
     * A value of a row: text, also of a decimal; texts; a number; a date; an instant; yes or no.
     */
    @Nullable Object read(ResultSet row, String column) throws SQLException {
        return switch (this) {
            case TEXT, PROSE, DECIMAL -> row.getString(column);
            case TEXTS -> texts(row.getArray(column));
            case INTEGER -> row.getObject(column) instanceof Number n ? n.longValue() : null;
            case DATE -> row.getObject(column, LocalDate.class);
            case INSTANT -> {
                OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
                yield at == null ? null : at.toInstant();
            }
            case YES_NO -> row.getObject(column, Boolean.class);
        };
    }

    private static List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static String printable(String text) {
        if (text.isEmpty() || text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("nothing that is stored");
        }
        return text;
    }

    private static BigDecimal decimal(String text) {
        if (!NUMERIC.matcher(text).matches()) {
            throw new IllegalArgumentException("no decimal: " + text);
        }
        return new BigDecimal(text);
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > LAST_YEAR) {
            throw new IllegalArgumentException("year out of range: " + text);
        }
        return day;
    }

    private static Boolean yesOrNo(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("neither true nor false: " + text);
        };
    }
}
