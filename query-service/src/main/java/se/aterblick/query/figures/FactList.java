package se.aterblick.query.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.aterblick.plan.PlanContent;
import se.aterblick.query.projection.Table;
import se.aterblick.reporting.Fact;
import se.aterblick.reporting.FactKey;
import se.aterblick.state.RecordedFact;

/**
 * A list of facts: the kind it holds, its table and its columns.
 *
 * @param name the last part of its address, and the file name of its exports
 * @param sheet its Swedish name
 * @param order how it is sorted unless asked otherwise, as in {@code sort}
 */
record FactList<F extends Fact>(
        String name,
        String table,
        String sheet,
        String summary,
        Class<F> kind,
        String order,
        List<Column<StandingFact<F>>> columns)
        implements FigureList<StandingFact<F>> {

    private static final List<String> COMPLETION = List.of("planId", "sequence");

    FactList {
        columns = List.copyOf(columns);
    }

    @Override
    public String description() {
        return "One row for every fact as it stands now.";
    }

    @Override
    public List<String> completion() {
        return COMPLETION;
    }

    Relation relation() {
        return Relation.table(table);
    }

    /** What the projection keeps of it. */
    Table kept() {
        return Table.of(table, List.of("plan_id", "fact_key"), sqlNames());
    }

    /** The values of its row for a fact; empty if the fact is of another kind. */
    Optional<@Nullable Object[]> row(PlanContent plan, RecordedFact recorded) {
        if (!kind.isInstance(recorded.fact())) {
            return Optional.empty();
        }
        StandingFact<F> standing = new StandingFact<>(plan, recorded, kind.cast(recorded.fact()));
        List<@Nullable Object> values = new ArrayList<>();
        values.add(key(recorded.fact()));
        for (Column<StandingFact<F>> column : columns) {
            @Nullable Object stored = column.type().stored(column.value().of(standing));
            values.add(stored);
            if (column.type() == ColumnType.DECIMAL) {
                values.add(stored == null ? null : ColumnType.DECIMAL.parse(stored.toString()));
            }
        }
        return Optional.of(values.toArray());
    }

    private List<String> sqlNames() {
        Stream<String> names =
                columns.stream()
                        .flatMap(column ->
                                column.type() == ColumnType.DECIMAL
                                        ? Stream.of(
                                                column.sqlName(),
                                                column.type().comparedBy(column.sqlName()))
                                        : Stream.of(column.sqlName()));
        return Stream.concat(Stream.of("fact_key"), names).toList();
    }

    /** Tells the facts of a plan apart; none of the parts can hold a space. */
    private static String key(Fact fact) {
        FactKey key = fact.key();
        return Stream.of(fact.period(), key.item(), key.serviceArea(), key.basis())
                .map(part -> part == null ? "" : part)
                .collect(Collectors.joining(" "));
    }
}
