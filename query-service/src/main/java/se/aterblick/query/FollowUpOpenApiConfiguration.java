package se.aterblick.query;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.aterblick.http.caller.Caller;

/** Describes the Follow-up interface in OpenAPI 3.1. */
@Configuration(proxyBeanMethods = false)
class FollowUpOpenApiConfiguration {

    /** Where the description is served. */
    static final String PATH = "/follow-up/v1/openapi.json";

    /** Where springdoc makes it. */
    static final String GENERATED = "/v3/api-docs/follow-up";

    private static final String BEARER = "bearer";

    @Bean
    GroupedOpenApi followUpOpenApi() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
        return GroupedOpenApi.builder()
                .group("follow-up")
                .pathsToMatch("/follow-up/**")
                .addOpenApiCustomizer(FollowUpOpenApiConfiguration::describe)
                .build();
    }

    private static void describe(OpenAPI api) {
        api.info(
                new Info()
                        .title("Återblick Follow-up")
                        .version("1")
                        .description(
                                "Plans, period reports as they stand or stood, submitted and approved"
                                        + " bytes, replay, changes and the audit trail. Every GET takes"
                                        + " a Consistency-Token. Lists take limit (1–500) and cursor."));
        Components components =
                api.getComponents() == null ? new Components() : api.getComponents();
        api.components(
                components.addSecuritySchemes(
                        BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .bearerFormat("JWT")));
        api.addSecurityItem(new SecurityRequirement().addList(BEARER));
    }
}
