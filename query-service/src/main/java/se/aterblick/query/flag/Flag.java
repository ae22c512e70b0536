package se.aterblick.query.flag;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Map;
import java.util.TreeMap;

/**
 * An oddity that is recorded and pointed out, not refused.
 *
 * @param code a stable code
 * @param message what it is, in Swedish
 * @param messageEn the same in English
 * @param values what was found, such as the two dates that do not fit together
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Flag(String code, String message, String messageEn, Map<String, String> values) {

    public Flag {
        values = values == null ? Map.of() : new TreeMap<>(values);
    }
}
