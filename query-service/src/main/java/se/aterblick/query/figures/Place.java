package se.aterblick.query.figures;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.paging.Cursor;
import se.aterblick.query.problem.FollowUpProblems;

/** Reads and writes where in a question's answer a page ends: the values it is sorted by. */
final class Place {

    private static final int KEYS = 2;
    private static final String SEPARATOR = "&";
    private static final String MISSING = "-";
    private static final String GIVEN = "=";

    private Place() {}

    static Cursor of(Question question, Row row) {
        List<String> values = new ArrayList<>();
        for (Sort.Key key : question.sort().keys()) {
            @Nullable Object value = row.value(key.column());
            values.add(
                    value == null
                            ? MISSING
                            : GIVEN + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8));
        }
        return Cursor.after(question.fingerprint(), String.join(SEPARATOR, values));
    }

    /**
     * That a row comes after the place a request names.
     *
     * @throws ProblemException if it names none, or one in the answer to another question
     */
    static Condition after(Question question, String encoded) {
        @Nullable Cursor cursor = Cursor.decode(encoded, KEYS);
        if (cursor == null || !cursor.text(0).equals(question.fingerprint())) {
            throw new ProblemException(FigureProblems.otherQuestion());
        }
        String[] texts = cursor.text(1).split(SEPARATOR, -1);
        List<Sort.Key> keys = question.sort().keys();
        try {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < keys.size(); i++) {
                values.add(value(keys.get(i), texts[i]));
            }
            return question.sort().after(values);
        } catch (RuntimeException e) {
            throw new ProblemException(
                    FollowUpProblems.badRequest("invalid-cursor", "cursor", encoded));
        }
    }

    private static @Nullable Object value(Sort.Key key, String text) {
        if (text.equals(MISSING)) {
            return null;
        }
        return key.column()
                .type()
                .parse(URLDecoder.decode(text.substring(1), StandardCharsets.UTF_8));
    }
}
