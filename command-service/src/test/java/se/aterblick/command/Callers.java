package se.aterblick.command;

import java.util.Set;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.caller.Role;

/** People of the small plan's committee, one or two of every role, and some of another one. */
public final class Callers {

    public static final String COMMITTEE = "driftnamnden";
    public static final String OTHER_COMMITTEE = "kulturnamnden";
    public static final String ADMINISTRATION = "service";

    public static final Caller CONTROLLER = of("p-controller", Role.CONTROLLER);
    public static final Caller REGISTRAR = of("p-registrar", Role.REGISTRAR);
    public static final Caller AUDITOR = of("p-auditor", Role.AUDITOR);
    public static final Caller ADMIN = of("p-admin", Role.ADMIN);
    public static final Caller MANAGER = of("p-manager", Role.MANAGER, ADMINISTRATION);
    public static final Caller KOST_MANAGER = of("p-kost", Role.MANAGER, "kost");
    public static final Caller FASTIGHET_MANAGER = of("p-fastighet", Role.MANAGER, "fastighet");

    private Callers() {}

    private static Caller of(String id, Role role, String... serviceAreas) {
        return new Caller(id, Set.of(role), Set.of(COMMITTEE), Set.of(serviceAreas));
    }

    /** The same person with the same role, but for another committee. */
    public static Caller ofOtherCommittee(Caller caller) {
        return new Caller(
                caller.id(), caller.roles(), Set.of(OTHER_COMMITTEE), caller.serviceAreas());
    }
}
