package se.aterblick.query.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.SimpleUrlAuthenticationFailureHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import se.aterblick.http.PreferredLanguage;

/** Who may see the pages, in what language, and what a browser may do with them. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(WebConfiguration.CLIENT)
@Import(UploadConfiguration.class)
public class WebConfiguration {

    static final String CLIENT = "aterblick.web.client-id";
    static final String SIGNED_IN = "/login/oauth2/code";

    private static final String SIGN_IN = "/sign-in";
    private static final String SIGN_OUT = "/sign-out";
    private static final String ASSETS = "/assets/**";

    private static final String[] PAGES = {
        "/",
        SIGN_IN + "/**",
        SIGN_OUT,
        SIGNED_IN + "/*",
        ASSETS,
        "/laget/**",
        "/aterblick/**",
        InboxPage.PATH + "/**",
        CommitteePages.PATH + "/**",
        TrailPage.PATH + "/**",
        SeriesPage.PATH + "/**",
        AccessibilityPage.PATH,
        "/formular/**"
    };

    /** Everything from here, nothing inline; signing out goes on at the provider. */
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
                    + "connect-src 'self'; base-uri 'none'; frame-ancestors 'none'; form-action 'self' ";

    @Bean
    SignInProvider signInProvider(
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") String issuer,
            @Value("${aterblick.web.discovery:}") String discovery,
            @Value("${" + CLIENT + "}") String client) {
        return new SignInProvider(issuer, discovery.isEmpty() ? issuer : discovery, client);
    }

    /** Tokens stay in the session: they end with it. */
    @Bean
    HttpSessionOAuth2AuthorizedClientRepository tokensOfSession() {
        return new HttpSessionOAuth2AuthorizedClientRepository();
    }

    @Bean
    @Order(30)
    SecurityFilterChain pageSecurity(
            HttpSecurity http,
            SignInProvider provider,
            @Value("${spring.security.oauth2.resourceserver.jwt.issuer-uri}") URI issuer,
            @Value("${" + CLIENT + "}") String client) {
        OidcClientInitiatedLogoutSuccessHandler signedOut =
                new OidcClientInitiatedLogoutSuccessHandler(provider);
        signedOut.setPostLogoutRedirectUri("{baseUrl}/");
        http.securityMatcher(PAGES)
                .authorizeHttpRequests(requests ->
                        requests.requestMatchers("/", ASSETS, AccessibilityPage.PATH)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .oauth2Login(login ->
                        login.loginPage(SIGN_IN + "/" + client)
                                .authorizationEndpoint(a -> a.baseUri(SIGN_IN))
                                .redirectionEndpoint(r -> r.baseUri(SIGNED_IN + "/*"))
                                .failureUrl(StartPage.FAILED)
                                .withObjectPostProcessor(tellThatTheProviderIsAway()))
                .logout(logout -> logout.logoutUrl(SIGN_OUT).logoutSuccessHandler(signedOut))
                .exceptionHandling(
                        exceptions -> exceptions.accessDeniedHandler(new SignedOutMeanwhile()))
                .requestCache(cache -> cache.requestCache(requestsOfPages()))
                .securityContext(context -> context.securityContextRepository(signedInToPages()))
                .headers(headers ->
                        headers.contentSecurityPolicy(policy ->
                                        policy.policyDirectives(
                                                CONTENT_SECURITY_POLICY + issuer.resolve("/")))
                                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                                .permissionsPolicyHeader(policy ->
                                        policy.policy("camera=(), geolocation=(), microphone=()")));
        return http.build();
    }

    private static ObjectPostProcessor<OAuth2AuthorizationRequestRedirectFilter>
            tellThatTheProviderIsAway() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends OAuth2AuthorizationRequestRedirectFilter> O postProcess(O filter) {
                filter.setAuthenticationFailureHandler(
                        new SimpleUrlAuthenticationFailureHandler(StartPage.AWAY));
                return filter;
            }
        };
    }

    /** A provider in the same process keeps its own in the same session. */
    private static HttpSessionRequestCache requestsOfPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setSessionAttrName("aterblick.asked-for");
        return cache;
    }

    private static HttpSessionSecurityContextRepository signedInToPages() {
        HttpSessionSecurityContextRepository repository =
                new HttpSessionSecurityContextRepository();
        repository.setSpringSecurityContextKey("aterblick.signed-in");
        return repository;
    }

    @Bean
    ThymeleafViewResolver pages() {
        ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("web/pages/");
        templates.setSuffix(".html");
        templates.setCharacterEncoding("UTF-8");
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("web/messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(messages);
        ThymeleafViewResolver resolver = new ThymeleafViewResolver();
        resolver.setTemplateEngine(engine);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    /** As chosen on a page, otherwise as the browser prefers. */
    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver chosen = new CookieLocaleResolver("aterblick-language");
        chosen.setDefaultLocaleFunction(PreferredLanguage::of);
        chosen.setCookieMaxAge(Duration.ofDays(365));
        chosen.setCookieHttpOnly(true);
        chosen.setCookieSameSite("Lax");
        chosen.setRejectInvalidCookies(false);
        return chosen;
    }

    @Bean
    WebMvcConfigurer webPages(ApiClients api) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(api);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                LocaleChangeInterceptor language = new LocaleChangeInterceptor();
                language.setParamName("language");
                language.setIgnoreInvalidLocale(true);
                registry.addInterceptor(language).addPathPatterns(PAGES);
            }

            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler(ASSETS)
                        .addResourceLocations(
                                "classpath:/web/assets/",
                                "classpath:/META-INF/resources/webjars/htmx.org/2.0.10/dist/")
                        .setCacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic());
            }
        };
    }

    @Bean
    SignedIn.Finder signedIn(
            HttpSessionOAuth2AuthorizedClientRepository tokens,
            JwtDecoder decoder,
            @Value("${" + CLIENT + "}") String client) {
        return new SignedIn.Finder(tokens, decoder, client);
    }

    @Bean
    ApiClients apiClients(
            SignedIn.Finder people,
            @Value("${aterblick.web.api:http://localhost:${server.port:8080}}") String base) {
        return new ApiClients(people, base);
    }
}
