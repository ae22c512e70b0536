package se.aterblick.standalone.provider;

import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A browser's way to a token: authorization code with PKCE, with nothing but an HTTP client and its
 * cookies.
 */
final class CodeFlow {

    private static final String VERIFIER =
            "a-verifier-of-at-least-forty-three-characters-0123456789";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final String issuer;
    private final String redirect;
    private final HttpClient browser;

    CodeFlow(String issuer) {
        this.issuer = issuer;
        this.redirect = issuer + "/login/oauth2/code/aterblick-web";
        this.browser =
                HttpClient.newBuilder()
                        .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
                        .build();
    }

    JsonNode signIn(String login, String password) throws Exception {
        HttpResponse<String> answer = exchange(code(login, password), VERIFIER);
        return JsonMapper.builder().build().readTree(answer.body());
    }

    String code(String login, String password) throws Exception {
        String challenge =
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(
                                MessageDigest.getInstance("SHA-256")
                                        .digest(VERIFIER.getBytes(StandardCharsets.US_ASCII)));
        String question =
                "/oauth2/authorize?"
                        + form(
                                Map.of(
                                        "response_type", "code",
                                        "client_id", "aterblick-web",
                                        "scope", "openid",
                                        "state", "some-state",
                                        "redirect_uri", redirect,
                                        "code_challenge", challenge,
                                        "code_challenge_method", "S256"));
        expectLocation(get(question), "/login");
        String back = login(login, password).headers().firstValue("Location").orElseThrow();
        String location =
                get(back.substring(issuer.length())).headers().firstValue("Location").orElseThrow();
        Matcher code = CODE.matcher(location);
        if (!location.startsWith(redirect) || !code.find()) {
            throw new AssertionError("No code: " + location);
        }
        return code.group(1);
    }

    /** Fills in the login page. */
    HttpResponse<String> login(String login, String password) throws Exception {
        Matcher csrf = CSRF.matcher(get("/login").body());
        if (!csrf.find()) {
            throw new AssertionError("No CSRF token in the login page");
        }
        return post(
                "/login", Map.of("username", login, "password", password, "_csrf", csrf.group(1)));
    }

    HttpResponse<String> exchange(String code, String verifier) throws Exception {
        return post(
                "/oauth2/token",
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", "aterblick-web",
                        "code", code,
                        "redirect_uri", redirect,
                        "code_verifier", verifier));
    }

    private static void expectLocation(HttpResponse<String> answer, String end) {
        String location = answer.headers().firstValue("Location").orElse("");
        if (!location.endsWith(end)) {
            throw new AssertionError(
                    "Redirected to '%s', status %d".formatted(location, answer.statusCode()));
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(issuer + path))
                        .header("Accept", "text/html")
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields) throws Exception {
        return browser.send(
                HttpRequest.newBuilder(URI.create(issuer + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form(fields)))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field ->
                        field.getKey()
                                + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
