package se.aterblick.command.web;

import java.util.List;
import org.springdoc.core.models.GroupedOpenApi;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.aterblick.http.caller.BearerTokens;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.caller.Role;
import se.aterblick.http.problem.ProblemWriter;

/** Who may reach which address of the Reporting API, and how bodies reach the controllers. */
@Configuration(proxyBeanMethods = false)
class CommandWebConfiguration {

    static final String OPEN_API_GROUP = "reporting";

    @Bean
    WebMvcConfigurer submittedBodies(SealedBodies sealing) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                SubmittedBodyResolver bodies = new SubmittedBodyResolver(sealing);
                resolvers.add(bodies);
                resolvers.add(new UpdateRequestResolver(bodies));
                resolvers.add(new SubmittedFileResolver());
            }
        };
    }

    @Bean
    @Order(20)
    SecurityFilterChain reportingSecurity(HttpSecurity http, ProblemWriter problems) {
        http.securityMatcher(ApiPaths.ROOT + "/**")
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(ApiPaths.ROOT + "/openapi.json")
                                .permitAll()
                                .requestMatchers(ApiPaths.ROOT + "/persons/**")
                                .hasRole(Role.ADMIN.name())
                                .requestMatchers(HttpMethod.PUT, ApiPaths.ROOT + "/plans/*")
                                .hasRole(Role.CONTROLLER.name())
                                .requestMatchers(
                                        ApiPaths.ROOT + "/imports",
                                        ApiPaths.ROOT + "/plans/*/revisions",
                                        ApiPaths.ROOT + "/plans/*/accounting-imports")
                                .hasRole(Role.CONTROLLER.name())
                                .requestMatchers(ApiPaths.ROOT + "/plans/*/reports/**")
                                .hasRole(Role.REGISTRAR.name())
                                .requestMatchers(HttpMethod.POST, ApiPaths.ROOT + "/plans/**")
                                .hasAnyRole(Role.MANAGER.name(), Role.CONTROLLER.name())
                                .anyRequest()
                                .authenticated());
        return BearerTokens.require(http, problems).build();
    }

    @Bean
    GroupedOpenApi reportingApi() {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.class,
                        SubmittedBody.class,
                        SubmittedFile.class,
                        UpdateRequest.class);
        return GroupedOpenApi.builder()
                .group(OPEN_API_GROUP)
                .pathsToMatch(ApiPaths.ROOT + "/**")
                .addOpenApiCustomizer(ReportingApiDocument::describe)
                .build();
    }
}
