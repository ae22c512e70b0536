package se.aterblick.http.caller;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who calls: an opaque id, the roles, and the committees and service areas they hold for.
 *
 * @param id the token's subject; an opaque id, never a name
 * @param serviceAreas ids of service areas; the id of an administration stands for the whole of it
 */
public record Caller(String id, Set<Role> roles, Set<String> committees, Set<String> serviceAreas) {

    /**
     * Reads the claims {@code sub}, {@code roles}, {@code committees} and {@code serviceAreas};
     * unknown roles are ignored.
     */
    public static Caller of(Jwt token) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : texts(token, "roles")) {
            for (Role role : Role.values()) {
                if (role.name().equals(name.toUpperCase(Locale.ROOT))) {
                    roles.add(role);
                }
            }
        }
        return new Caller(
                Objects.requireNonNullElse(token.getSubject(), "unknown"),
                Set.copyOf(roles),
                Set.copyOf(texts(token, "committees")),
                Set.copyOf(texts(token, "serviceAreas")));
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean belongsTo(String committee) {
        return committees.contains(committee);
    }

    private static List<String> texts(Jwt token, String claim) {
        @Nullable List<String> values = token.getClaimAsStringList(claim);
        return values == null ? List.of() : values;
    }
}
