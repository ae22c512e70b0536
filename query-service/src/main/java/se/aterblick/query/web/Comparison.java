package se.aterblick.query.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What differs between two moments of a report. */
record Comparison(Point from, Point to, List<Change> changes) {

    record Point(String point, long sequence) {}

    record Change(
            String kind,
            String item,
            @Nullable String serviceArea,
            @Nullable String basis,
            String change,
            @Nullable List<Field> fields,
            @Nullable Reported reported,
            @Nullable Correction correction) {

        Change {
            fields = fields == null ? List.of() : fields;
        }
    }

    record Field(String field, @Nullable Object before, @Nullable Object after) {

        /** Word by word, as they are shown. */
        public List<Words> words(Shown shown) {
            return Words.between(text(before, shown), text(after, shown));
        }

        /** A list is told part by part, a part by what it says. */
        private static String text(@Nullable Object value, Shown shown) {
            return switch (value) {
                case null -> "";
                case Map<?, ?> part ->
                        part.values().stream()
                                .map(said -> text(said, shown))
                                .collect(Collectors.joining(" "));
                case List<?> parts ->
                        parts.stream()
                                .map(part -> text(part, shown))
                                .collect(Collectors.joining("; "));
                default -> shown.decimal(value.toString());
            };
        }
    }

    record Reported(
            String actor, @Nullable String actorName, String role, long sequence, Instant knownAt) {

        public String by() {
            return actorName == null ? actor : actorName;
        }
    }

    record Correction(String reason) {}
}
