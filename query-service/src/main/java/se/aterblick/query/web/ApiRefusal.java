package se.aterblick.query.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An interface said no, and why in the person's language. */
final class ApiRefusal extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    ApiRefusal(Problem problem) {
        super(problem.status() + " " + problem.code());
        this.problem = problem;
    }

    /** A problem detail (RFC 9457). */
    record Problem(
            int status,
            @Nullable String code,
            @Nullable String title,
            @Nullable String detail,
            @Nullable String field) {

        /** Whether it is about a field of what was sent, or a part of it. */
        public boolean concerns(String name) {
            String path = Objects.requireNonNullElse(field, "").replaceFirst("^replacement\\.", "");
            return path.equals(name) || path.startsWith(name + ".") || path.startsWith(name + "[");
        }

        public String shown() {
            return Objects.requireNonNullElse(
                    detail, Objects.requireNonNullElse(title, String.valueOf(status)));
        }
    }

    Problem problem() {
        return problem;
    }
}
