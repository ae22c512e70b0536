package se.aterblick.http;

import io.micrometer.observation.ObservationRegistry;
import io.micrometer.tracing.Tracer;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.aterblick.http.caller.CallerArgumentResolver;
import se.aterblick.http.problem.ErrorProblems;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemAdvice;
import se.aterblick.http.problem.ProblemBundle;
import se.aterblick.http.problem.ProblemWriter;
import se.aterblick.http.problem.TomcatProblems;
import se.aterblick.http.tracing.TracedStatements;
import tools.jackson.databind.json.JsonMapper;

/** The beans that both services' interfaces need. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, ErrorProblems.class})
public class HttpApiConfiguration {

    @Bean
    ProblemBundle commonProblems() {
        return new ProblemBundle("problems/common");
    }

    @Bean
    ProblemWriter problemWriter(List<ProblemBundle> bundles, JsonMapper json) {
        return new ProblemWriter(bundles, json);
    }

    @Bean
    TracedStatements tracedStatements(
            ObjectProvider<Tracer> tracer, ObjectProvider<ObservationRegistry> observations) {
        return new TracedStatements(tracer, observations);
    }

    /**
     * Before the security filters, so that their refusals can be traced too, and behind what begins
     * a trace, whose id it takes.
     */
    @Bean
    FilterRegistrationBean<TraceFilter> traceFilter() {
        FilterRegistrationBean<TraceFilter> registration =
                new FilterRegistrationBean<>(new TraceFilter());
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    /**
     * Addresses and methods that Spring Security refuses to look at, such as a path with {@code ;}.
     */
    @Bean
    RequestRejectedHandler rejectedRequests(ProblemWriter problems) {
        return (request, response, cause) ->
                problems.write(
                        Problem.of(HttpStatus.BAD_REQUEST, "http-400", request.getRequestURI()),
                        request,
                        response);
    }

    /** After Spring Boot's own customizers, whose report would be an empty page. */
    @Bean
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> tomcatProblems(
            ProblemWriter problems) {
        return tomcat ->
                tomcat.addContextCustomizers(context ->
                        context.getParent().getPipeline().addValve(new TomcatProblems(problems)));
    }

    /**
     * Requests are measured and traced as a whole; each security filter by itself tells nothing.
     */
    @Bean
    SecurityObservationSettings securityUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** PostgreSQL has no text with a NUL in it, so nobody can mean one. */
    @Bean
    HttpFirewall parametersWithoutNul() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value == null || value.indexOf('\0') < 0);
        return firewall;
    }

    @Bean
    WebMvcConfigurer callersAndAcceptedTypes() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgumentResolver());
            }

            @Override
            public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
                negotiation.strategies(List.of(new AcceptedTypes()));
            }
        };
    }
}
