package se.aterblick.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import se.aterblick.http.ConsistencyToken;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.plan.Plans;
import se.aterblick.query.problem.FollowUpProblems;

/**
 * Makes a read with a {@code Consistency-Token} wait until the projections have seen the write the
 * token comes from; at most 2 seconds, then 503.
 */
final class ConsistentReads implements HandlerInterceptor {

    private static final long LONGEST_WAIT = Duration.ofSeconds(2).toNanos();
    private static final Duration PAUSE = Duration.ofMillis(5);
    private static final String SECONDS_TO_RETRY = "1";

    private final Plans plans;

    ConsistentReads(Plans plans) {
        this.plans = plans;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        @Nullable String header = request.getHeader(ConsistencyToken.HEADER);
        if (header != null && !hasSeen(token(header))) {
            response.setHeader("Retry-After", SECONDS_TO_RETRY);
            ConsistencyToken token = token(header);
            throw new ProblemException(
                    FollowUpProblems.notYetSeen(token.planId().value(), token.sequence()));
        }
        return true;
    }

    private boolean hasSeen(ConsistencyToken token) throws InterruptedException {
        long start = System.nanoTime();
        boolean seen = reached(token);
        while (!seen && System.nanoTime() - start < LONGEST_WAIT) {
            Thread.sleep(PAUSE);
            seen = reached(token);
        }
        return seen;
    }

    private boolean reached(ConsistencyToken token) {
        return plans.sequence(token.planId().value())
                .filter(sequence -> sequence >= token.sequence())
                .isPresent();
    }

    private static ConsistencyToken token(String header) {
        return ConsistencyToken.decode(header)
                .orElseThrow(() ->
                        new ProblemException(
                                FollowUpProblems.badRequest(
                                        "malformed-consistency-token",
                                        ConsistencyToken.HEADER,
                                        header)));
    }
}
