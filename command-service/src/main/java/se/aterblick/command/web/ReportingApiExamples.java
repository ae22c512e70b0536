package se.aterblick.command.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is sent to each address of the Reporting API and what it answers, by example. */
final class ReportingApiExamples {

    private static final Map<String, String> REQUESTS =
            Map.ofEntries(
                    Map.entry(
                            "status-reports",
                            """
                            {"item":"7.4.1.1","period":"UR1","label":"Uppfylls delvis","comment":"Upphandlingen är försenad."}\
                            """),
                    Map.entry(
                            "outcomes",
                            """
                            {"indicator":"sjukfranvaro","period":"UR1","basis":"ROLLING_12","value":"7.61","unit":"%"}\
                            """),
                    Map.entry(
                            "budget-deviations",
                            """
                            {"budgetLine":"logistikservice","period":"UR1","deviation":"5.0","unit":"MSEK","cause":"Sålda fordon."}\
                            """),
                    Map.entry(
                            "cost-trends",
                            """
                            {"trend":"COST","period":"UR1","previousYear":"-704","currentYear":"-731","change":"-27","budget":"-699",\
                            "budgetDifference":"-31","changeRate":"3.8","budgetChangeRate":"-0.6","rateDifference":"-4.5","unit":"MSEK"}\
                            """),
                    Map.entry(
                            "investments",
                            """
                            {"period":"UR1","actual":"5549","allocatedFrame":"18980","forecast":"5549","unit":"KSEK"}\
                            """),
                    Map.entry(
                            "control-results",
                            """
                            {"control":"kontinuitetsplaner","period":"UR1","verdict":"NO_DEVIATION"}\
                            """),
                    Map.entry(
                            "narratives",
                            """
                            {"section":"sammanfattning","period":"UR1","title":"Sammanfattning","text":"Arbetet följer planen."}\
                            """),
                    Map.entry(
                            "carry-over-requests",
                            """
                            {"period":"AR","amount":"8.3","unit":"MSEK","toYear":2025,"items":[{"amount":"8.3","purpose":"Ellastbil m.m."}]}\
                            """),
                    Map.entry(
                            "corrections",
                            """
                            {"corrects":"6d0f2c1e-8a3b-4a52-9a51-0f4c7f6f0b21","reason":"Fel underlag.","replacement":{"kind":"outcome","indicator":"osa-varde","period":"AR","value":"66"}}\
                            """),
                    Map.entry(
                            "{personId}",
                            "{\"name\":\"Testnamn Ett\",\"unit\":\"Måltidsservice\"}"),
                    Map.entry("submissions", "{\"note\":\"Till nämnden\"}"),
                    Map.entry(
                            "referrals",
                            "{\"version\":1,\"reason\":\"Analysen av sjukfrånvaron saknas.\"}"),
                    Map.entry(
                            "approvals",
                            """
                            {"version":1,"contentHash":"sha-256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","meetingDate":"2025-02-05","paragraph":"§7",\
                            "registryNumber":"DNRGS240021","decisionPoints":["Godkänna årsredovisningen."],\
                            "decisionBasis":[{"title":"Årsredovisning 2024","dated":"2025-01-24"}]}\
                            """),
                    Map.entry("minutes-verifications", "{\"verifiedOn\":\"2025-02-12\"}"),
                    Map.entry("public-notices", "{\"postedOn\":\"2025-02-13\"}"),
                    Map.entry("dispatches", "{\"recipients\":[\"Regionstyrelsen\"]}"),
                    Map.entry(
                            "{planId}",
                            """
                            {"format":"aterblick-plan/2","planId":"parks-2026","title":"Verksamhetsplan 2026","year":2026,\
                            "timeZone":"Europe/Stockholm","organisation":{"id":"exempelkommun","name":"Exempelkommun"},\
                            "committee":{"id":"parknamnden","name":"Parknämnden"},\
                            "administration":{"id":"parkforvaltningen","name":"Parkförvaltningen"},\
                            "periods":[{"code":"AR","name":"Årsredovisning","from":"2026-01-01","to":"2026-12-31","kind":"ANNUAL"}],\
                            "indicators":[{"key":"planterade-trad","name":"Planterade träd","group":"OWN","unit":"st",\
                            "direction":"HIGHER_IS_BETTER","target":{"value":"250"}}]}\
                            """),
                    Map.entry(
                            "revisions",
                            """
                            {"decision":{"decidedBy":"Driftnämnden","meetingDate":"2024-05-15","paragraph":"§31"},"changes":[\
                            {"kind":"frame-revised","frame":{"value":"18.98","unit":"MSEK"}},\
                            {"kind":"target-revised","indicator":"sjukfranvaro","target":{"value":"6.0","basis":"ROLLING_12"}},\
                            {"kind":"item-withdrawn","item":"7.4.1.1","reason":"Utförs av en annan nämnd."}]}\
                            """),
                    Map.entry(
                            "batches",
                            """
                            {"updates":[\
                            {"fact":{"kind":"status","item":"7.4.1.1","period":"UR1","label":"Uppfylls delvis"}},\
                            {"fact":{"kind":"outcome","indicator":"osa-varde","period":"UR1","value":"66"}},\
                            {"correction":{"corrects":"6d0f2c1e-8a3b-4a52-9a51-0f4c7f6f0b21","reason":"Fel underlag.",\
                            "replacement":{"kind":"outcome","indicator":"osa-varde","period":"AR","value":"66"}}}]}\
                            """),
                    Map.entry(
                            "volume-figures",
                            """
                            {"volumeFigure":"dygnsportioner","period":"AR","value":"412000","unit":"st",\
                            "comparisons":[{"year":2023,"value":"405300"}]}\
                            """),
                    Map.entry(
                            "imports",
                            """
                            {"format":"aterblick-updates/1","planId":"rgs-2024","updates":[\
                            {"row":"osa","originallyRecordedAt":"2025-01-20T08:00:00Z",\
                            "fact":{"kind":"outcome","indicator":"osa-varde","period":"AR","value":"65"}},\
                            {"originallyRecordedAt":"2025-01-21T08:00:00Z","correction":{"correctsRow":"osa","reason":"Fel underlag.",\
                            "replacement":{"kind":"outcome","indicator":"osa-varde","period":"AR","value":"66"}}}]}\
                            """));

    /** What is answered beyond the event. */
    private static final Map<String, String> MORE =
            Map.of(
                    "submissions",
                    """
                    ,"version":1,"contentHash":"sha-256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"\
                    """,
                    "batches",
                    """
                    ,"results":[{"index":0,"eventId":"0b9a3f0e-5c1d-4e7a-8f57-2d7a9c3b1e44","sequence":41},\
                    {"index":1,"eventId":"6d0f2c1e-8a3b-4a52-9a51-0f4c7f6f0b21","sequence":42}]\
                    """);

    private static final String IMPORTED =
            """
            {"planId":"rgs-2024","rows":1,"recorded":1,"alreadyRecorded":0,"results":[{"index":0,"row":"osa",\
            "eventId":"6d0f2c1e-8a3b-4a52-9a51-0f4c7f6f0b21","sequence":42,"recordedNow":true}]}\
            """;

    private static final String TRIED =
            """
            {"planId":"rgs-2024","dryRun":true,"rows":2,"wouldBeRecorded":1,"alreadyRecorded":0,"refused":1,"results":[\
            {"index":0,"row":"osa","result":"WOULD_BE_RECORDED"},\
            {"index":1,"result":"REFUSED","refusal":{"status":404,"code":"unknown-indicator","values":["osa","osa-varde"],\
            "title":"Okänd indikator","detail":"Planen har ingen indikator ”osa”. Närmast: osa-varde."}}]}\
            """;

    private static final String PERSON =
            """
            {"personId":"p-4711","name":"Testnamn Ett","unit":"Måltidsservice"}\
            """;

    private static final String ERASED =
            """
            {"personId":"p-4711","erasedAt":"2025-03-01T09:00:00.123Z","erasedBy":"p-17"}\
            """;

    private static final Map<String, String> REFUSED =
            Map.of(
                    "400", refusal(400, "malformed-body", "\"line\":1,\"column\":14"),
                    "401", refusal(401, "unauthenticated", ""),
                    "403", refusal(403, "role-not-allowed", ""),
                    "404",
                            refusal(
                                    404,
                                    "unknown-plan",
                                    "\"name\":\"rsg-2024\",\"nearest\":[\"rgs-2024\"]"),
                    "409", refusal(409, "concurrent-update", ""),
                    "412",
                            refusal(
                                    412,
                                    "fact-changed",
                                    "\"standing\":\"6d0f2c1e-8a3b-4a52-9a51-0f4c7f6f0b21\""),
                    "413", refusal(413, "body-too-large", "\"limitBytes\":262144"),
                    "422",
                            refusal(
                                    422,
                                    "period-not-in-plan",
                                    "\"period\":\"T1\",\"nearest\":[\"UR1\"]"));

    private ReportingApiExamples() {}

    /** What is sent to an address, by its last part. */
    static String request(String call) {
        String example =
                call.equals("accounting-imports") ? AccountingExamples.SENT : REQUESTS.get(call);
        if (example == null) {
            throw new IllegalStateException("no example of a request to " + call);
        }
        return example;
    }

    /** What an address answers with a status. */
    static @Nullable String response(String call, String status) {
        if (!status.startsWith("2")) {
            return REFUSED.get(status);
        }
        if (call.equals("{personId}")) {
            return PERSON;
        }
        if (call.equals("deleted")) {
            return ERASED;
        }
        if (call.equals("{period}")) {
            return FormExamples.response(status);
        }
        if (call.equals("accounting-imports")) {
            return AccountingExamples.response(status);
        }
        if (call.equals("imports")) {
            return status.equals("200") ? TRIED : IMPORTED;
        }
        return """
        {"eventId":"6d0f2c1e-8a3b-4a52-9a51-0f4c7f6f0b21","planId":"rgs-2024","sequence":42,\
        "recordedAt":"2025-01-20T08:00:00.123Z"%s}\
        """
                .formatted(MORE.getOrDefault(call, ""));
    }

    private static String refusal(int status, String code, String members) {
        return """
        {"type":"urn:aterblick:problem:%s","status":%d,"code":"%s"%s}\
        """
                .formatted(code, status, code, members.isEmpty() ? "" : "," + members);
    }
}
