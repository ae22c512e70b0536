package se.aterblick.event;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import se.aterblick.value.Checks;
import se.aterblick.value.InvalidValue;

/** Names one recorded event, for ever. */
public record EventId(String value) {

    private static final int LONGEST = 64;

    public EventId {
        if (!isValid(Checks.required("eventId", value))) {
            throw new InvalidValue("eventId", "event-id", value);
        }
    }

    /** 1–64 of {@code A-Z a-z 0-9 -}. */
    private static boolean isValid(String text) {
        boolean valid = !text.isEmpty() && text.length() <= LONGEST;
        for (int i = 0; valid && i < text.length(); i++) {
            char c = text.charAt(i);
            valid =
                    (c >= '0' && c <= '9')
                            || (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || c == '-';
        }
        return valid;
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
