package se.aterblick.query;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import se.aterblick.http.caller.BearerTokens;
import se.aterblick.http.caller.Role;
import se.aterblick.http.problem.ProblemWriter;
import se.aterblick.query.projection.Reached;

/** Who may call what under {@code /follow-up}, and how fresh the answers are. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class FollowUpWebConfiguration {

    private static final String PLAN = "/follow-up/v1/plans/*";
    private static final String REPORT = PLAN + "/reports/*";

    private static final String LEDGER = "/follow-up/v1/ledger";

    /** What anybody may see of the ledger: hashes and signatures. */
    private static final String[] PUBLIC_LEDGER = {
        LEDGER + "/checkpoint/**",
        LEDGER + "/key",
        LEDGER + "/keys",
        LEDGER + "/tile/**",
        LEDGER + "/proofs/*"
    };

    private static final String PROJECTIONS = "/follow-up/v1/projections/**";

    private static final String VERIFICATIONS = "/follow-up/v1/verifications/**";

    private static final String[] READERS =
            names(Role.MANAGER, Role.CONTROLLER, Role.REGISTRAR, Role.AUDITOR);
    private static final String[] OPERATORS = names(Role.ADMIN, Role.AUDITOR, Role.CONTROLLER);
    private static final String[] EXAMINERS = names(Role.CONTROLLER, Role.REGISTRAR, Role.AUDITOR);

    private static final String[] KEEPERS = names(Role.REGISTRAR, Role.AUDITOR);
    private static final String[] CHECKERS = names(Role.ADMIN);

    @Bean
    SecurityFilterChain followUpSecurity(HttpSecurity http, ProblemWriter problems) {
        return BearerTokens.require(http.securityMatcher("/follow-up/**"), problems)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers(HttpMethod.GET, FollowUpOpenApiConfiguration.PATH)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, LEDGER + "/tile/entries/**")
                                .hasRole(Role.AUDITOR.name())
                                .requestMatchers(HttpMethod.GET, PUBLIC_LEDGER)
                                .permitAll()
                                .requestMatchers(HttpMethod.POST, LEDGER + "/cosignatures")
                                .permitAll()
                                .requestMatchers(
                                        PLAN + "/events", REPORT + "/changes", REPORT + "/replays")
                                .hasAnyRole(EXAMINERS)
                                .requestMatchers(REPORT + "/evidence")
                                .hasAnyRole(KEEPERS)
                                .requestMatchers(REPORT + "/verifications")
                                .hasAnyRole(EXAMINERS)
                                .requestMatchers(VERIFICATIONS)
                                .hasAnyRole(CHECKERS)
                                .requestMatchers(HttpMethod.POST, PROJECTIONS)
                                .hasRole(Role.ADMIN.name())
                                .requestMatchers(HttpMethod.DELETE, PROJECTIONS)
                                .hasRole(Role.ADMIN.name())
                                .requestMatchers(HttpMethod.GET, PROJECTIONS)
                                .hasAnyRole(OPERATORS)
                                .anyRequest()
                                .hasAnyRole(READERS))
                .build();
    }

    @Bean
    WebMvcConfigurer followUpWeb(Reached reached) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ConsistentReads(reached))
                        .addPathPatterns("/follow-up/**");
            }

            @Override
            public void addViewControllers(ViewControllerRegistry registry) {
                registry.addViewController(FollowUpOpenApiConfiguration.PATH)
                        .setViewName("forward:" + FollowUpOpenApiConfiguration.GENERATED);
            }
        };
    }

    private static String[] names(Role... roles) {
        String[] names = new String[roles.length];
        for (int i = 0; i < roles.length; i++) {
            names[i] = roles[i].name();
        }
        return names;
    }
}
