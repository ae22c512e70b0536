package se.aterblick.query.compare;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The differences between two points in a report's history. */
public record Changes(String planId, String period, Point from, Point to, List<Change> changes) {

    /**
     * A point in the history.
     *
     * @param point what was asked for
     * @param sequence the last event that counts there
     */
    public record Point(@Schema(example = "approved") String point, long sequence) {}
}
