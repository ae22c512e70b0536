package se.aterblick.query.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.paging.Limit;
import se.aterblick.query.paging.Page;

/** Reads the lists, a page at a time or a whole answer row by row. */
@Component
final class Figures {

    /** The largest export, in rows. */
    static final int LARGEST_EXPORT = 100_000;

    private static final int ROWS_FETCHED = 1_000;

    private final JdbcTemplate jdbc;
    private final JdbcTemplate fetching;
    private final TransactionTemplate reading;

    Figures(
            @Qualifier("queryJdbc") JdbcTemplate jdbc,
            @Qualifier("queryTransactionManager") PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.fetching = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        fetching.setFetchSize(ROWS_FETCHED);
        this.reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    Page<Row> page(Question question, Limit limit, Optional<String> cursor) {
        List<Condition> conditions = new ArrayList<>(List.of(question.condition()));
        cursor.ifPresent(place -> conditions.add(Place.after(question, place)));
        Condition condition = Condition.all(conditions);
        List<Row> rows =
                jdbc.query(
                        select(question, condition),
                        (row, number) -> row(question.list(), row),
                        parameters(question, condition, limit.rowsToRead()));
        return Page.of(rows, limit, row -> Place.of(question, row));
    }

    /**
     * Gives out all rows of the answer as they stand at one moment, without ever holding them all.
     *
     * @throws ProblemException if there are more than {@value #LARGEST_EXPORT}
     */
    void each(Question question, RowSink sink) {
        reading.executeWithoutResult(transaction ->
                fetching.query(
                        select(question, question.condition()),
                        row -> {
                            if (row.getRow() > LARGEST_EXPORT) {
                                throw new ProblemException(
                                        FigureProblems.tooManyRows(LARGEST_EXPORT));
                            }
                            sink.row(row(question.list(), row));
                        },
                        parameters(question, question.condition(), LARGEST_EXPORT + 1)));
    }

    private static String select(Question question, Condition condition) {
        return "SELECT * FROM "
                + question.rows().sql()
                + " WHERE "
                + condition.sql()
                + " ORDER BY "
                + question.sort().sql()
                + " LIMIT ?";
    }

    /** How many rows of the answer there are of each plan, period and state. */
    List<PeriodSummary> periods(Question question) {
        ResultSetExtractor<List<PeriodSummary>> summaries = PeriodSummary::all;
        List<PeriodSummary> found =
                jdbc.query(
                        "SELECT plan_id, year, committee, period, period_name, period_to, state,"
                                + " count(*) AS entries FROM "
                                + question.rows().sql()
                                + " WHERE "
                                + question.condition().sql()
                                + " GROUP BY plan_id, year, committee, period, period_name, period_to, state"
                                + " ORDER BY plan_id, period_to, period",
                        summaries,
                        Stream.concat(
                                        question.rows().parameters().stream(),
                                        question.condition().parameters().stream())
                                .toArray());
        return Objects.requireNonNull(found);
    }

    private static Object[] parameters(Question question, Condition condition, int limit) {
        List<Object> parameters = new ArrayList<>(question.rows().parameters());
        parameters.addAll(condition.parameters());
        parameters.add(limit);
        return parameters.toArray();
    }

    private static Row row(FigureList<?> list, ResultSet row) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>();
        for (Column<?> column : list.columns()) {
            values.add(column.type().read(row, column.sqlName()));
        }
        return new Row(list, values);
    }
}
