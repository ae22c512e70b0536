package se.aterblick.standalone;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Every address that the service has, and the roles it is for. */
final class ServedAddresses {

    private static final String PLAN = "/plans/{planId}";
    private static final String REPORT = PLAN + "/reports/{period}";
    static final List<String> ROLES =
            List.of("manager", "controller", "registrar", "auditor", "admin");

    private static final Set<String> REPORTERS = Set.of("manager", "controller");
    private static final Set<String> READERS =
            Set.of("manager", "controller", "registrar", "auditor");
    private static final Set<String> EXAMINERS = Set.of("controller", "registrar", "auditor");
    private static final Set<String> CHECKERS = Set.of("admin");
    private static final Set<String> KEEPERS = Set.of("registrar", "auditor");
    private static final Set<String> OPERATORS = Set.of("controller", "auditor", "admin");
    private static final Set<String> AUDITORS = Set.of("auditor");
    private static final Set<String> REGISTRARS = Set.of("registrar");
    private static final Set<String> CONTROLLERS = Set.of("controller");

    /** What needs no token: hashes, signatures, and what proves itself by a signature. */
    static final Set<String> PUBLIC =
            Set.of(
                    "GET /follow-up/v1/ledger/checkpoint",
                    "GET /follow-up/v1/ledger/checkpoint/{size}",
                    "GET /follow-up/v1/ledger/key",
                    "GET /follow-up/v1/ledger/keys",
                    "GET /follow-up/v1/ledger/tile/{level}/{index}",
                    "GET /follow-up/v1/ledger/proofs/inclusion",
                    "GET /follow-up/v1/ledger/proofs/consistency",
                    "POST /follow-up/v1/ledger/cosignatures");

    /** The roles that each address lets in; whatever the services serve must stand here. */
    static final Map<String, Set<String>> ALLOWED = allowed();

    private static Map<String, Set<String>> allowed() {
        Map<String, Set<String>> allowed = new TreeMap<>();
        String write = "/reporting/v1";
        allowed.put("PUT " + write + PLAN, CONTROLLERS);
        for (String method : List.of("GET", "PUT", "DELETE")) {
            allowed.put(method + " " + write + "/persons/{personId}", Set.of("admin"));
        }
        allowed.put("POST " + write + "/imports", CONTROLLERS);
        allowed.put("POST " + write + PLAN + "/revisions", CONTROLLERS);
        allowed.put("POST " + write + PLAN + "/accounting-imports", CONTROLLERS);
        for (String kind :
                List.of(
                        "status-reports",
                        "outcomes",
                        "volume-figures",
                        "budget-deviations",
                        "cost-trends",
                        "investments",
                        "control-results",
                        "volume-figures",
                        "narratives",
                        "carry-over-requests",
                        "corrections",
                        "batches")) {
            allowed.put("POST " + write + PLAN + "/" + kind, REPORTERS);
        }
        for (String step :
                List.of(
                        "submissions",
                        "referrals",
                        "approvals",
                        "minutes-verifications",
                        "public-notices",
                        "dispatches")) {
            allowed.put("POST " + write + REPORT + "/" + step, REGISTRARS);
        }
        String read = "/follow-up/v1";
        for (String view :
                List.of(
                        "/plans",
                        PLAN,
                        REPORT,
                        REPORT + "/versions/{version}",
                        REPORT + "/approved",
                        REPORT + "/document",
                        REPORT + "/versions/{version}/document",
                        REPORT + "/approved/document",
                        REPORT + "/form",
                        "/decisions",
                        "/indicators/{key}/series",
                        "/volume-figures/{key}/series",
                        PLAN + "/lineage",
                        REPORT + "/restated",
                        REPORT + "/changes-from-earlier-year",
                        "/outcomes",
                        "/budget-deviations",
                        "/status-reports",
                        "/control-results",
                        "/investments",
                        "/cost-trends",
                        "/volume-figures",
                        "/completeness",
                        "/completeness/summary",
                        "/commitments",
                        "/forecasts")) {
            allowed.put("GET " + read + view, READERS);
        }
        allowed.put("POST " + write + PLAN + "/forms/{period}", REPORTERS);
        allowed.put("GET " + read + PLAN + "/events", EXAMINERS);
        allowed.put("GET " + read + REPORT + "/changes", EXAMINERS);
        allowed.put("POST " + read + REPORT + "/replays", EXAMINERS);
        allowed.put("GET " + read + REPORT + "/evidence", KEEPERS);
        allowed.put("POST " + read + REPORT + "/verifications", EXAMINERS);
        allowed.put("POST " + read + "/verifications", CHECKERS);
        allowed.put("GET " + read + "/verifications/latest", CHECKERS);
        allowed.put("GET " + read + "/projections", OPERATORS);
        allowed.put("GET " + read + "/projections/{name}", OPERATORS);
        allowed.put("POST " + read + "/projections/{name}/rebuilds", Set.of("admin"));
        allowed.put("DELETE " + read + "/projections/{name}/rebuilds/running", Set.of("admin"));
        allowed.put("GET " + read + "/ledger/tile/entries/{index}", AUDITORS);
        PUBLIC.forEach(address -> allowed.put(address, Set.copyOf(ROLES)));
        return allowed;
    }

    private ServedAddresses() {}
}
