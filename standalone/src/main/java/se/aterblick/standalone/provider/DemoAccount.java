package se.aterblick.standalone.provider;

import java.util.List;
import java.util.Optional;

/**
 * One person of the demonstration: signs in by login name, and is known to the services by an
 * opaque id only.
 */
public record DemoAccount(
        String login,
        String personId,
        String role,
        List<String> committees,
        List<String> serviceAreas) {

    public static final String SECRET = "demo";

    /** The committees of the samples. */
    private static final List<String> SAMPLED =
            List.of("dn-regionservice", "regionstyrelsen", "kommunstyrelsen-linkoping");

    public static final List<DemoAccount> ALL =
            List.of(
                    new DemoAccount(
                            "demo-manager",
                            "person-0001",
                            "MANAGER",
                            SAMPLED,
                            List.of("regionservice", "regionkontoret", "leanlink")),
                    new DemoAccount(
                            "demo-manager-maltid",
                            "person-0002",
                            "MANAGER",
                            SAMPLED,
                            List.of("maltidsservice")),
                    new DemoAccount(
                            "demo-controller", "person-0003", "CONTROLLER", SAMPLED, List.of()),
                    new DemoAccount(
                            "demo-registrar", "person-0004", "REGISTRAR", SAMPLED, List.of()),
                    new DemoAccount("demo-auditor", "person-0005", "AUDITOR", SAMPLED, List.of()),
                    new DemoAccount("demo-admin", "person-0006", "ADMIN", SAMPLED, List.of()),
                    new DemoAccount(
                            "demo-auditor-other",
                            "person-0007",
                            "AUDITOR",
                            List.of("some-other-committee"),
                            List.of()));

    static Optional<DemoAccount> withLogin(String login) {
        return ALL.stream().filter(account -> account.login.equals(login)).findFirst();
    }

    /**
     * Whom a principal stands for: a client is named by its login, a person who signed in by the
     * opaque id.
     */
    static Optional<DemoAccount> ofPrincipal(String name) {
        return ALL.stream()
                .filter(account -> account.login.equals(name) || account.personId.equals(name))
                .findFirst();
    }

    /** Role and reach in a few words. */
    public String summary() {
        String reach =
                serviceAreas.isEmpty()
                        ? String.join(", ", committees)
                        : String.join(", ", serviceAreas);
        return role + ", " + reach;
    }
}
