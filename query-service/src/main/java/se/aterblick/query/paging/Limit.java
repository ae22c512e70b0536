package se.aterblick.query.paging;

import org.jspecify.annotations.Nullable;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.problem.FollowUpProblems;

/** How many elements a page holds at most: 1–500, 100 unless said otherwise. */
public record Limit(int value) {

    private static final int DEFAULT = 100;
    private static final int LARGEST = 500;

    /**
     * The limit a request asks for.
     *
     * @throws ProblemException if it is outside 1–500
     */
    public static Limit of(@Nullable Integer requested) {
        int value = requested == null ? DEFAULT : requested;
        if (value < 1 || value > LARGEST) {
            throw new ProblemException(
                    FollowUpProblems.badRequest("invalid-limit", "limit", String.valueOf(value)));
        }
        return new Limit(value);
    }

    /** One row more than fits shows that there is a next page. */
    public int rowsToRead() {
        return value + 1;
    }
}
