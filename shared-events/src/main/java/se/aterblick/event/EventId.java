package se.aterblick.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/** Names one recorded event, for ever. */
public record EventId(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{1,64}");

    public EventId {
        if (!FORM.matcher(Checks.required("eventId", value)).matches()) {
            throw new InvalidValue("eventId", "event-id", value);
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EventId of(String value) {
        return new EventId(value);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
