package se.aterblick.query;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import se.aterblick.http.ConsistencyToken;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.query.projection.AnsweredFrom;
import se.aterblick.query.projection.Processor;
import se.aterblick.query.projection.Reached;

/**
 * Makes a read with a {@code Consistency-Token} wait until the processors that the answer comes
 * from have seen the write the token comes from; at most 2 seconds, then 503. What holds up another
 * processor does not concern it.
 */
final class ConsistentReads implements HandlerInterceptor {

    private static final long LONGEST_WAIT = Duration.ofSeconds(2).toNanos();
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Reached reached;

    ConsistentReads(Reached reached) {
        this.reached = reached;
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        @Nullable String header = request.getHeader(ConsistencyToken.HEADER);
        if (header != null && !haveSeen(token(header), sources(handler))) {
            ConsistencyToken token = token(header);
            throw new ProblemException(
                    FollowUpProblems.notYetSeen(token.planId().value(), token.sequence()));
        }
        return true;
    }

    private boolean haveSeen(ConsistencyToken token, List<Processor> sources)
            throws InterruptedException {
        long start = System.nanoTime();
        boolean seen = reached.by(sources, token.planId().value(), token.sequence());
        while (!seen && System.nanoTime() - start < LONGEST_WAIT) {
            Thread.sleep(PAUSE);
            seen = reached.by(sources, token.planId().value(), token.sequence());
        }
        return seen;
    }

    private static List<Processor> sources(Object handler) {
        @Nullable AnsweredFrom stated = null;
        if (handler instanceof HandlerMethod method) {
            stated = method.getMethodAnnotation(AnsweredFrom.class);
            if (stated == null) {
                stated =
                        AnnotatedElementUtils.findMergedAnnotation(
                                method.getBeanType(), AnsweredFrom.class);
            }
        }
        return stated == null ? List.of(Processor.REPORTS) : List.of(stated.value());
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
