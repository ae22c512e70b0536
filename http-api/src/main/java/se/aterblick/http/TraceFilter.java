package se.aterblick.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a trace id for logs and problem details: that of the trace it is in or, where
 * requests are not traced, the caller's, if it sends a W3C {@code traceparent}.
 */
public final class TraceFilter extends OncePerRequestFilter {

    /**
     * The name of the trace id in logs, problem details and, capitalised, in the response's header.
     */
    public static final String TRACE_ID = "traceId";

    private static final String HEADER = "Trace-Id";
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int TRACE_ID_BYTES = 16;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        @Nullable String traced = MDC.get(TRACE_ID);
        if (traced != null) {
            response.setHeader(HEADER, traced);
            chain.doFilter(request, response);
            return;
        }
        String traceId = traceId(request.getHeader("traceparent"));
        MDC.put(TRACE_ID, traceId);
        response.setHeader(HEADER, traceId);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(TRACE_ID);
        }
    }

    private String traceId(@Nullable String traceparent) {
        Matcher matcher = TRACEPARENT.matcher(traceparent == null ? "" : traceparent);
        if (matcher.matches()) {
            return matcher.group(1);
        }
        byte[] bytes = new byte[TRACE_ID_BYTES];
        // No secret; all requests would wait for each other at a secure source.
        ThreadLocalRandom.current().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
