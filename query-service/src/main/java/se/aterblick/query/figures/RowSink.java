package se.aterblick.query.figures;

/** Takes rows, one by one; throws {@link java.io.UncheckedIOException} where it cannot. */
@FunctionalInterface
interface RowSink {
    void row(Row row);
}
