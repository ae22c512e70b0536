package se.aterblick.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

class ProblemWriterTests {

    private static final Problem PROBLEM =
            Problem.of(HttpStatus.FORBIDDEN, "committee-not-allowed", "dn-exempel");

    private final ProblemWriter writer =
            new ProblemWriter(
                    List.of(new ProblemBundle("problems/common")), JsonMapper.builder().build());

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "-                   | Annan nämnd",
                "sv                  | Annan nämnd",
                "en                  | Another committee",
                "en-GB,sv;q=0.5      | Another committee",
                "de, en;q=0.5        | Another committee",
                "de                  | Annan nämnd",
                "*                   | Annan nämnd",
                "en;q=hello          | Annan nämnd"
            })
    void speaksSwedishUnlessEnglishIsPreferred(String languages, String title) {
        assertThat(detail(languages).getTitle()).isEqualTo(title);
    }

    @Test
    void carriesTheStableCodeAndTheOffendingValue() {
        ProblemDetail detail = detail(null);

        assertThat(detail.getStatus()).isEqualTo(403);
        assertThat(detail.getDetail()).contains("dn-exempel");
        assertThat(detail.getProperties()).containsEntry("code", "committee-not-allowed");
        assertThat(detail.getType()).hasToString("urn:aterblick:problem:committee-not-allowed");
    }

    @Test
    void writesJsonWhereNoControllerIsInvolved() throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();

        writer.write(
                PROBLEM.with("committee", "dn-exempel"), new MockHttpServletRequest(), response);

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsByteArray())
                .asString()
                .contains("\"code\":\"committee-not-allowed\"");
    }

    private ProblemDetail detail(String languages) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/reporting/v1/plans/x");
        if (languages != null) {
            request.addHeader("Accept-Language", languages);
        }
        return writer.response(PROBLEM, request).getBody();
    }
}
