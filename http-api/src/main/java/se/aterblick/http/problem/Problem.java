package se.aterblick.http.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;

/**
 * What went wrong: the status, a stable code, the values its message names, and further members of
 * the problem detail.
 *
 * @param code a stable code such as {@code unknown-plan}; also the key of title and detail in the
 *     message bundles
 * @param arguments the values the message names, in order
 * @param members further members of the problem detail, such as {@code field} or {@code nearest}
 */
public record Problem(
        HttpStatus status, String code, List<Object> arguments, Map<String, Object> members) {

    public static Problem of(HttpStatus status, String code, Object... arguments) {
        return new Problem(status, code, List.of(arguments), Map.of());
    }

    /** The same problem with one more member. */
    public Problem with(String member, Object value) {
        Map<String, Object> more = new TreeMap<>(members);
        more.put(member, value);
        return new Problem(status, code, arguments, more);
    }
}
