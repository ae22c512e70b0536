package se.aterblick.command.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.CommandMark;
import se.aterblick.http.caller.Caller;

/**
 * Where a command comes from.
 *
 * @param imported whether it stands in a file that is imported, which only a controller may do
 * @param originallyRecordedAt when it was recorded elsewhere, if it was; its events are marked as
 *     imported
 */
public record Origin(
        Caller caller, CommandMark mark, boolean imported, @Nullable Instant originallyRecordedAt) {

    /** An origin of something recorded here and now. */
    public static Origin of(Caller caller, CommandMark mark) {
        return new Origin(caller, mark, false, null);
    }

    /** An origin of something imported, with the time it was recorded elsewhere if there is one. */
    public static Origin imported(
            Caller caller, CommandMark mark, @Nullable Instant originallyRecordedAt) {
        return new Origin(caller, mark, true, originallyRecordedAt);
    }
}
