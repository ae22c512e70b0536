package se.aterblick.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TraceFilterTests {

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private final List<String> seenInside = new ArrayList<>();

    @Test
    void keepsTheCallersTraceId() throws Exception {
        assertThat(traceId("00-" + TRACE + "-b7ad6b7169203331-01")).isEqualTo(TRACE);
        assertThat(seenInside).containsExactly(TRACE);
        assertThat(MDC.get(TraceFilter.TRACE_ID)).isNull();
    }

    @Test
    void makesOneWhereTheCallersIsMissingOrUnreadable() throws Exception {
        assertThat(traceId(null)).matches("[0-9a-f]{32}").isNotEqualTo(traceId(null));
        assertThat(traceId("00-not-a-trace\nInjected: header")).matches("[0-9a-f]{32}");
    }

    @Test
    void takesTheTraceThatTheRequestIsIn() throws Exception {
        MDC.put(TraceFilter.TRACE_ID, TRACE);
        try {
            assertThat(traceId("00-" + "1".repeat(32) + "-b7ad6b7169203331-01")).isEqualTo(TRACE);
            assertThat(MDC.get(TraceFilter.TRACE_ID)).isEqualTo(TRACE);
        } finally {
            MDC.remove(TraceFilter.TRACE_ID);
        }
    }

    private String traceId(String traceparent) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest();
        if (traceparent != null) {
            request.addHeader("traceparent", traceparent);
        }
        MockHttpServletResponse response = new MockHttpServletResponse();
        new TraceFilter()
                .doFilter(
                        request, response, (q, s) -> seenInside.add(MDC.get(TraceFilter.TRACE_ID)));
        return response.getHeader("Trace-Id");
    }
}
