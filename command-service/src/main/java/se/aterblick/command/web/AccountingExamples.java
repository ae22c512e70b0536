package se.aterblick.command.web;

/** An accounting file and what is answered, by example. */
final class AccountingExamples {

    static final String SENT =
            """
            {"mapping":{"format":"aterblick-accounts/1","period":"UR1","unit":"MSEK","decimals":1,"lines":[\
            {"budgetLine":"logistikservice","accounts":["3000-7999"],"objects":{"dimension":"1","ids":["120"]}}]},\
            "fileName":"april.se","file":"I1JBUiAwIDIwMjQwMTAxIDIwMjQxMjMxCg=="}\
            """;

    private static final String TRIED =
            """
            {"planId":"rgs-2024","period":"UR1","dryRun":true,\
            "file":{"contentHash":"sha-256:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","name":"april.se"},\
            "unit":"MSEK","recorded":1,"unchanged":0,"wrong":0,"lines":[\
            {"budgetLine":"logistikservice","name":"Logistikservice","result":"RECORDED","actual":"5.0","budget":"0.0",\
            "deviation":"5.0","unrounded":{"actual":"5012345.67","budget":"0.00","deviation":"5012345.67"}}],\
            "notTaken":[{"account":"5010","name":"Löner","object":"1 190","actual":"12345.50","budget":"0"}]}\
            """;

    private AccountingExamples() {}

    static String response(String status) {
        return status.equals("200")
                ? TRIED
                : TRIED.replace("\"dryRun\":true", "\"dryRun\":false")
                        .replace(
                                "\"notTaken\"",
                                "\"eventId\":\"6d0f2c1e-8a3b-4a52-9a51-0f4c7f6f0b21\",\"sequence\":42,\"notTaken\"");
    }
}
