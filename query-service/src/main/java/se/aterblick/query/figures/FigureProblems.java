package se.aterblick.query.figures;

import java.util.Collection;
import org.springframework.http.HttpStatus;
import se.aterblick.http.problem.Nearest;
import se.aterblick.http.problem.Problem;

/** What can be wrong with a question to a list. */
final class FigureProblems {

    private FigureProblems() {}

    /** A name that is none of the known ones. */
    static Problem unknown(String code, String field, String found, Collection<String> known) {
        Collection<String> nearest = Nearest.to(shortened(found), known);
        return Problem.of(
                        HttpStatus.BAD_REQUEST,
                        code,
                        field,
                        shortened(found),
                        String.join(", ", nearest))
                .with("field", field)
                .with("nearest", nearest)
                .with("known", known);
    }

    static Problem badValue(String field, String found) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid-parameter", field, shortened(found))
                .with("field", field);
    }

    static Problem otherQuestion() {
        return Problem.of(HttpStatus.BAD_REQUEST, "cursor-of-another-question", "cursor")
                .with("field", "cursor");
    }

    static Problem tooManyRows(int most) {
        return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "export-too-large", most)
                .with("most", most);
    }

    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 80) + "…";
    }
}
