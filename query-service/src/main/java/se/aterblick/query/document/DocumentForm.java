package se.aterblick.query.document;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/** What a document is answered as. */
enum DocumentForm {
    PDF(MediaType.APPLICATION_PDF_VALUE),
    HTML(MediaType.TEXT_HTML_VALUE);

    private final String type;

    DocumentForm(String type) {
        this.type = type;
    }

    /** The one an {@code Accept} header likes best (RFC 9110, 12.5.1); PDF where it is all one. */
    static DocumentForm preferred(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return PDF;
        }
        List<MediaType> ranges = MediaType.parseMediaTypes(accept);
        return Stream.of(values())
                .max(
                        Comparator.comparingDouble((DocumentForm form) -> form.quality(ranges))
                                .thenComparing(Comparator.reverseOrder()))
                .orElse(PDF);
    }

    /** The quality that the most specific range gives. */
    private double quality(List<MediaType> ranges) {
        MediaType own = MediaType.parseMediaType(type);
        return ranges.stream()
                .filter(range -> range.includes(own))
                .max(Comparator.comparingInt(DocumentForm::specificity))
                .map(MediaType::getQualityValue)
                .orElse(0.0);
    }

    private static int specificity(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }
}
