package se.aterblick.query.figures;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** How a list is answered. */
enum Format {
    JSON(Format.JSON_TYPE, ""),
    CSV(Format.CSV_TYPE, ".csv"),
    EXCEL(Format.EXCEL_TYPE, ".xlsx");

    static final String JSON_TYPE = MediaType.APPLICATION_JSON_VALUE;
    static final String CSV_TYPE = "text/csv";
    static final String EXCEL_TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String type;
    private final String extension;

    Format(String type, String extension) {
        this.type = type;
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    /** The one an {@code Accept} header likes best (RFC 9110, 12.5.1); JSON where it is all one. */
    static Format preferred(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        List<MediaType> ranges = MediaType.parseMediaTypes(accept);
        return Stream.of(values())
                .max(
                        Comparator.comparingDouble((Format format) -> format.quality(ranges))
                                .thenComparing(Comparator.reverseOrder()))
                .orElse(JSON);
    }

    /** The quality that the most specific range gives. */
    private double quality(List<MediaType> ranges) {
        MediaType own = MediaType.parseMediaType(type);
        return ranges.stream()
                .filter(range -> range.includes(own))
                .max(Comparator.comparingInt(Format::specificity))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int specificity(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
