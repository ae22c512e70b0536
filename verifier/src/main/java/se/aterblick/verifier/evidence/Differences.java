package se.aterblick.verifier.evidence;

import static se.aterblick.verifier.verdict.Problem.first;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;

/** Finds the first place where two JSON documents differ, to be named to people. */
final class Differences {

    private Differences() {}

    /** The JSON pointer of the place (RFC 6901), what was expected there and what was found. */
    static String[] first(String at, @Nullable Object expected, @Nullable Object found) {
        if (expected instanceof JsonObject one && found instanceof JsonObject other) {
            Set<String> names = new TreeSet<>(one.members().keySet());
            names.addAll(other.members().keySet());
            for (String name : names) {
                Object left = one.get(name);
                if (left == null || !left.equals(other.get(name))) {
                    return first(at + "/" + name, left, other.get(name));
                }
            }
        }
        if (expected instanceof List<?> one && found instanceof List<?> other) {
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                if (!one.get(i).equals(other.get(i))) {
                    return first(at + "/" + i, one.get(i), other.get(i));
                }
            }
        }
        return new String[] {at, Objects.toString(expected, "–"), Objects.toString(found, "–")};
    }
}
