package se.aterblick.query.projection;

import java.util.List;

/** One projector for every processor that has something to do, in a fixed order. */
public record FollowUpProjectors(List<FollowUpProjector> all) {

    public FollowUpProjectors {
        all = List.copyOf(all);
    }
}
