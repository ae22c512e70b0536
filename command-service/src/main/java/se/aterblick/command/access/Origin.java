package se.aterblick.command.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.aterblick.event.CommandMark;
import se.aterblick.http.caller.Caller;

/**
 * Where a command comes from.
 *
 * @param originallyRecordedAt when it was recorded elsewhere, if it is imported
 */
public record Origin(Caller caller, CommandMark mark, @Nullable Instant originallyRecordedAt) {

    /** An origin of something recorded here and now. */
    public static Origin of(Caller caller, CommandMark mark) {
        return new Origin(caller, mark, null);
    }

    public boolean isImported() {
        return originallyRecordedAt != null;
    }
}
