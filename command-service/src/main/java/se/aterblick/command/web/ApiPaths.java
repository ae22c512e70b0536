package se.aterblick.command.web;

/** The addresses of the Reporting API. */
final class ApiPaths {

    static final String ROOT = "/reporting/v1";
    static final String PLAN = ROOT + "/plans/{planId}";
    static final String PERSON = ROOT + "/persons/{personId}";
    static final String FORM = PLAN + "/forms/{period}";
    static final String REPORT = PLAN + "/reports/{period}";

    private ApiPaths() {}
}
