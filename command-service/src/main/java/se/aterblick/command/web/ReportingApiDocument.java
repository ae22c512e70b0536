package se.aterblick.command.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the OpenAPI document says beyond the code: limits, sign-in, refusals, an example per
 * address.
 */
final class ReportingApiDocument {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BEARER = "bearer";

    private static final String DESCRIPTION =
            """
            Records what is adopted, reported, submitted and decided for an operational plan.

            * Decimals and amounts are JSON strings ("7.61"): at most 15 digits before the point and 6 after it.
            * Keys are 1–80 of a–z, 0–9, full stop and hyphen; titles at most 400 characters; texts at most 20,000.
            * A body is at most 256 KiB, a plan or its revision 2 MiB, a batch 4 MiB and 1,000 updates, an import 10 MiB and
              10,000 rows, an accounting file 10 MiB with its mapping, a form 4 MiB and 1,000 rows that say something new; lists hold at most 500 elements.
            * Every POST takes an Idempotency-Key of 1–128 visible ASCII characters: a retry with the same key and body
              returns the first answer and records nothing twice.
            * A fact takes a condition (RFC 9110): If-Match with the id of the event that it may take the place of, in quotation marks,
              or If-None-Match: * where nothing may stand yet. If something else stands there, the answer is 412.
            * Every answer carries a Consistency-Token: sent back on a read, that read sees the write.
            * In any text, {{person:p-4711|Testnamn Ett}} marks 1–200 characters as personal: they are sealed with that person's
              key before anything is recorded, and count with their sealed length, some 100 characters.
            * What is wrong is told as problem details (RFC 9457) with a stable code, in Swedish or English
              (Accept-Language).
            """;

    private static final Map<String, String> REFUSALS =
            Map.of(
                    "400",
                            "Malformed: not well-formed, an unknown field, a wrong type, an invalid value",
                    "401", "No valid bearer token",
                    "403", "Not with these roles, service areas or committees",
                    "404",
                            "An unknown plan, period, item, indicator … with the nearest known names",
                    "409", "In conflict with what is recorded",
                    "413", "Too large",
                    "422", "A rule of the plan is broken");

    /** The addresses that take one fact. */
    private static final Set<String> FACTS =
            Set.of(
                    "status-reports",
                    "outcomes",
                    "volume-figures",
                    "budget-deviations",
                    "cost-trends",
                    "investments",
                    "control-results",
                    "narratives",
                    "carry-over-requests");

    private ReportingApiDocument() {}

    static void describe(OpenAPI api) {
        api.info(
                new Info()
                        .title("Återblick – Reporting")
                        .version("v1")
                        .description(DESCRIPTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
        api.getComponents()
                .addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT"));
        api.addSecurityItem(new SecurityRequirement().addList(BEARER));
        api.getPaths().forEach((path, item) -> describe(path, item));
    }

    private static void describe(String path, PathItem item) {
        if (item.getPost() != null && !path.equals(ApiPaths.ROOT + "/imports")) {
            item.getPost().addParametersItem(idempotencyKey());
        }
        String call = path.substring(path.lastIndexOf('/') + 1);
        item.readOperationsMap()
                .forEach((method, operation) ->
                        describe(
                                path,
                                method == PathItem.HttpMethod.DELETE ? "deleted" : call,
                                operation));
    }

    private static void describe(String path, String call, Operation operation) {
        ApiResponses responses = operation.getResponses();
        recordedAs201(path, responses);
        REFUSALS.forEach((status, why) -> responses.addApiResponse(status, refusal(why)));
        if (FACTS.contains(call)) {
            responses.addApiResponse(
                    "412", refusal("Something else stands there than the condition says"));
        }
        if (path.equals(ApiPaths.FORM)) {
            operation
                    .getRequestBody()
                    .getContent()
                    .computeIfPresent(
                            SubmittedFileResolver.CSV,
                            (type, csv) -> csv.example(FormExamples.FILLED));
        } else if (operation.getRequestBody() != null) {
            Object request = JSON.readValue(ReportingApiExamples.request(call), Object.class);
            operation.getRequestBody().getContent().values().forEach(c -> c.setExample(request));
        }
        responses.forEach((status, response) -> {
            String answer = ReportingApiExamples.response(call, status);
            if (answer != null && response.getContent() != null) {
                Object example = JSON.readValue(answer, Object.class);
                response.getContent().values().forEach(c -> c.setExample(example));
            }
        });
    }

    /** Where the code does not say, a call that records answers 201. */
    private static void recordedAs201(String path, ApiResponses responses) {
        @Nullable ApiResponse answer = responses.get("200");
        if (answer == null || responses.get("201") != null || path.equals(ApiPaths.PERSON)) {
            return;
        }
        responses.addApiResponse("201", answer.description("Recorded"));
        if (!path.endsWith("{planId}")) {
            responses.remove("200");
        }
    }

    /** Resolved by hand, so that no controller names it. */
    private static Parameter idempotencyKey() {
        return new HeaderParameter()
                .name(UpdateRequest.IDEMPOTENCY_KEY)
                .description("Names the request, so that a retry records nothing twice")
                .schema(new StringSchema().minLength(1).maxLength(128))
                .example("7c1f8a52-3f0e-4f0b-9c39-0a8f6f0e7f11");
    }

    private static ApiResponse refusal(String why) {
        ObjectSchema problem = new ObjectSchema();
        problem.addProperty("code", new StringSchema().description("a stable code"));
        problem.addProperty("title", new StringSchema());
        problem.addProperty("detail", new StringSchema());
        Content content =
                new Content()
                        .addMediaType("application/problem+json", new MediaType().schema(problem));
        return new ApiResponse().description(why).content(content);
    }
}
