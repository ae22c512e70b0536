package se.aterblick.form;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The rows of a form that report one update: a single one, or where it is a list, its own and those
 * of its parts.
 *
 * @param rows in the order of the file, at least one
 */
public record FilledUpdate(List<FilledRow> rows) {

    public FilledUpdate {
        rows = List.copyOf(rows);
    }

    public FilledRow first() {
        return rows.getFirst();
    }

    public FormSheet kind() {
        return first().kind();
    }

    /** The row of the update itself; empty if the file has lost it. */
    public Optional<FilledRow> whole() {
        return rows.stream().filter(row -> row.part() == null).findFirst();
    }

    /** The rows of parts that say something, by their numbers: rows may have been sorted. */
    public List<FilledRow> parts() {
        return rows.stream()
                .filter(row -> row.part() != null && !row.isBlank())
                .sorted(Comparator.comparing(row -> Objects.requireNonNull(row.part())))
                .toList();
    }

    /** Its sum as it is entered, or else that of its parts; empty if there is nothing to add up. */
    public Optional<String> sum() {
        List<String> amounts =
                parts().stream()
                        .flatMap(row -> Stream.ofNullable(row.values().get(FormSheet.PART_AMOUNT)))
                        .toList();
        return whole().map(row -> row.values().get(FormSheet.SUM)).or(() -> PurposeSum.of(amounts));
    }

    /**
     * How many of its rows the file has lost: its own, and those of the parts it had.
     *
     * @param parts how many parts it had when the form was made
     */
    public int missing(int parts) {
        long there =
                IntStream.rangeClosed(1, parts)
                        .filter(part ->
                                rows.stream().anyMatch(row -> Objects.equals(row.part(), part)))
                        .count();
        return parts - (int) there + (whole().isPresent() ? 0 : 1);
    }

    /** Whether nothing was filled in. */
    public boolean isBlank() {
        return rows.stream().allMatch(FilledRow::isBlank);
    }
}
