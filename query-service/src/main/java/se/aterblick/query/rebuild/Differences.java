package se.aterblick.query.rebuild;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.query.projection.Table;

/**
 * What was wrong with the rows that were read.
 *
 * @param removed rows that were wrong or too many
 * @param written rows that were wrong or missing
 */
record Differences(long removed, long written) {

    private static final Differences NONE = new Differences(0, 0);

    /**
     * Between the set that is read and the next one, as the transaction sees them: one that sees
     * one moment needs nobody to stand still meanwhile.
     */
    static Differences of(List<Table> tables, JdbcTemplate jdbc) {
        return tables.stream().map(table -> of(table, jdbc)).reduce(NONE, Differences::plus);
    }

    private static Differences of(Table table, JdbcTemplate jdbc) {
        String sameKey =
                table.key().stream()
                        .map(column -> "b.%1$s = a.%1$s".formatted(column))
                        .collect(Collectors.joining(" AND "));
        // Alike to the byte; keys are unique, so that each row has at most one partner.
        String count =
                """
                SELECT (SELECT count(*) FROM %1$s) AS read, (SELECT count(*) FROM %2$s) AS next,
                    (SELECT count(*) FROM %1$s AS a JOIN %2$s AS b ON %3$s AND b *= a) AS alike
                """
                        .formatted(TableSet.READ.name(table), TableSet.NEXT.name(table), sameKey);
        return jdbc.query(
                        count,
                        (row, number) -> {
                            long alike = row.getLong("alike");
                            return new Differences(
                                    row.getLong("read") - alike, row.getLong("next") - alike);
                        })
                .getFirst();
    }

    private Differences plus(Differences other) {
        return new Differences(removed + other.removed, written + other.written);
    }
}
