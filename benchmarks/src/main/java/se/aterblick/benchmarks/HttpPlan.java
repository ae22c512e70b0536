package se.aterblick.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client's own plan of a hundred indicators, over its own connection with tokens of its own. */
final class HttpPlan implements AutoCloseable {

    private static final int ITEMS = 100;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LeanClient client;
    private final String writing;
    private final String reading;
    private final String manager;
    private final String registrar;

    private HttpPlan(LeanClient client, String plan) throws IOException {
        this.client = client;
        this.writing = "/reporting/v1/plans/" + plan;
        this.reading = "/follow-up/v1/plans/" + plan + "/reports/AR";
        this.manager = headers("demo-manager");
        this.registrar = headers("demo-registrar");
    }

    /** Adopts the plan, and reports every indicator once. */
    static HttpPlan adopt(String address, String name) throws IOException {
        HttpPlan plan = new HttpPlan(new LeanClient(URI.create(address)), name);
        plan.client
                .ask("PUT", plan.writing, plan.headers("demo-controller"), content(name))
                .expect(201);
        for (int item = 0; item < ITEMS; item++) {
            plan.report(item);
        }
        return plan;
    }

    private static String content(String name) {
        String indicators =
                IntStream.range(0, ITEMS)
                        .mapToObj(item ->
                                """
                                {"key":"indikator-%d","name":"Indikator %d","group":"OWN",\
                                "direction":"LOWER_IS_BETTER","target":{"value":"100"}}\
                                """
                                        .formatted(item, item))
                        .collect(Collectors.joining(","));
        return """
        {"format":"aterblick-plan/1","planId":"%s","title":"Verksamhetsplan","year":2025,"timeZone":"Europe/Stockholm",
        "organisation":{"id":"region-exempel","name":"Region Exempel"},
        "committee":{"id":"dn-regionservice","name":"Driftnämnden"},
        "administration":{"id":"regionservice","name":"Förvaltningen"},
        "periods":[{"code":"AR","name":"Årsredovisning","from":"2025-01-01","to":"2025-12-31","kind":"ANNUAL"}],
        "indicators":[%s]}\
        """
                .formatted(name, indicators);
    }

    private String headers(String login) throws IOException {
        String secret =
                Base64.getEncoder()
                        .encodeToString((login + ":demo").getBytes(StandardCharsets.UTF_8));
        String answer =
                client.ask(
                                "POST",
                                "/oauth2/token",
                                "Authorization: Basic "
                                        + secret
                                        + "\r\nContent-Type: application/x-www-form-urlencoded\r\n",
                                "grant_type=client_credentials")
                        .expect(200);
        return "Content-Type: application/json\r\nAuthorization: Bearer "
                + JSON.readTree(answer).required("access_token").asString()
                + "\r\n";
    }

    /** One update, some 170 bytes of it. */
    void report(int number) throws IOException {
        post(
                "/outcomes",
                manager,
                """
                {"indicator":"indikator-%d","period":"AR","value":"%d","comment":"%s"}\
                """
                        .formatted(number % ITEMS, number % 1_000, "x".repeat(110)));
    }

    /** The report as it stands. */
    void view() throws IOException {
        client.ask("GET", reading, registrar, null).expect(200);
    }

    /** The approved bytes. */
    void approved() throws IOException {
        client.ask("GET", reading + "/approved", registrar, null).expect(200);
    }

    boolean isApproved() throws IOException {
        return client.ask("GET", reading + "/approved", registrar, null).status() == 200;
    }

    void approve() throws IOException {
        JsonNode submitted = JSON.readTree(post("/reports/AR/submissions", registrar, "{}"));
        post(
                "/reports/AR/approvals",
                registrar,
                """
                {"version":1,"contentHash":"%s","meetingDate":"2026-01-20","paragraph":"§7",\
                "registryNumber":"DN260001","decisionPoints":["Godkänns."],"decisionBasis":[{"title":"Årsredovisning"}]}\
                """
                        .formatted(submitted.required("contentHash").asString()));
    }

    private String post(String path, String headers, String body) throws IOException {
        return client.ask(
                        "POST",
                        writing + path,
                        headers + "Idempotency-Key: " + UUID.randomUUID() + "\r\n",
                        body)
                .expect(201);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
