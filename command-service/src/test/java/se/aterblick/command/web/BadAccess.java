package se.aterblick.command.web;

import static se.aterblick.command.web.BadRequest.refused;
import static se.aterblick.command.web.Call.PLAN;
import static se.aterblick.command.web.Call.ROOT;
import static se.aterblick.command.web.Call.post;
import static se.aterblick.command.web.Call.put;

import java.util.stream.Stream;
import se.aterblick.command.Callers;
import se.aterblick.fixtures.SmallPlan;

/** Requests by nobody, or by somebody who may not. */
final class BadAccess {

    private static final Call OSA =
            post(PLAN + "/outcomes", "{'indicator':'osa-varde','period':'AR','value':'65'}");
    private static final Call FASTIGHET =
            post(
                    PLAN + "/status-reports",
                    "{'item':'beredskap','serviceArea':'fastighet','period':'AR','label':'Klart'}");
    private static final Call SUBMISSION = post(PLAN + "/reports/AR/submissions", "{}");

    private BadAccess() {}

    static Stream<BadRequest> all() {
        return Stream.concat(unauthenticated(), forbidden());
    }

    private static Stream<BadRequest> unauthenticated() {
        String good = TestTokens.of(Callers.MANAGER);
        return Stream.of(
                refused("no token", OSA, 401, "unauthenticated"),
                refused(
                        "an expired token",
                        OSA.token(TestTokens.expired(Callers.MANAGER)),
                        401,
                        "unauthenticated"),
                refused(
                        "a token signed by another key",
                        OSA.token(TestTokens.signedByAnotherKey(Callers.MANAGER)),
                        401,
                        "unauthenticated"),
                refused("a token that is none", OSA.token("abc"), 401, "unauthenticated"),
                refused(
                        "an unsigned token",
                        OSA.token("eyJhbGciOiJub25lIn0" + good.substring(good.indexOf('.'))),
                        401,
                        "unauthenticated"),
                refused(
                        "a password instead of a token",
                        OSA.with("Authorization", "Basic bWFuYWdlcjptYW5hZ2Vy"),
                        401,
                        "unauthenticated"));
    }

    private static Stream<BadRequest> forbidden() {
        return Stream.of(
                refused("an auditor reports", OSA.by(Callers.AUDITOR), 403, "role-not-allowed"),
                refused("an admin reports", OSA.by(Callers.ADMIN), 403, "role-not-allowed"),
                refused(
                        "a controller reports an outcome",
                        OSA.by(Callers.CONTROLLER),
                        403,
                        "role-not-allowed"),
                refused(
                        "a manager adopts a plan",
                        put(PLAN, SmallPlan.content()).by(Callers.MANAGER),
                        403,
                        "role-not-allowed"),
                refused(
                        "a controller submits",
                        SUBMISSION.by(Callers.CONTROLLER),
                        403,
                        "role-not-allowed"),
                refused(
                        "a registrar imports",
                        post(ROOT + "/imports", "{}").by(Callers.REGISTRAR),
                        403,
                        "role-not-allowed"),
                refused(
                        "a manager of another committee",
                        OSA.by(Callers.ofOtherCommittee(Callers.MANAGER)),
                        403,
                        "committee-not-allowed",
                        "driftnamnden"),
                refused(
                        "a registrar of another committee",
                        SUBMISSION.by(Callers.ofOtherCommittee(Callers.REGISTRAR)),
                        403,
                        "committee-not-allowed",
                        "driftnamnden"),
                refused(
                        "a manager of another service area",
                        FASTIGHET.by(Callers.KOST_MANAGER),
                        403,
                        "service-area-not-allowed",
                        "fastighet"),
                refused(
                        "a manager of one area reports for the whole administration",
                        OSA.by(Callers.KOST_MANAGER),
                        403,
                        "service-area-not-allowed",
                        "service"));
    }
}
