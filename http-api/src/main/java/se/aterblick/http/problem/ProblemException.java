package se.aterblick.http.problem;

/** Ends a request with a problem detail. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.status().value() + " " + problem.code() + " " + problem.arguments());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
