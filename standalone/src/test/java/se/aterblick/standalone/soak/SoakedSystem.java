package se.aterblick.standalone.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.aterblick.eventstore.CrashableServer;
import se.aterblick.eventstore.TestDatabase;
import se.aterblick.standalone.ComposedEnvironment;
import se.aterblick.standalone.ProviderProcess;

/**
 * Two command-services and two query-services behind one address, a PostgreSQL of their own and an
 * OpenID provider: eight processes or so, each of which can be killed but the provider.
 */
record SoakedSystem(
        CrashableServer server,
        TestDatabase database,
        List<Instance> commands,
        List<Instance> queries,
        OneAddress address)
        implements AutoCloseable {

    private static final int EACH = 2;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** The provider's, so that its tokens count for clocks that are set back. */
    private static final Duration BEHIND = Duration.ofMinutes(-30);

    /**
     * Starts everything at once on a database without schemas, and waits until all are ready.
     *
     * @param verified when the record is verified, as Spring writes it
     */
    static SoakedSystem start(Path folder, String verified) throws Exception {
        ProcessClock providersClock = new ProcessClock(folder, "provider");
        providersClock.set(BEHIND);
        ProviderProcess provider = ProviderProcess.launch(Instance.options(providersClock));
        CrashableServer server = CrashableServer.open(folder.resolve("postgresql"));
        TestDatabase database = server.createDatabase();
        ComposedEnvironment environment =
                ComposedEnvironment.on(database, provider.issuer(), "aterblick.example/soak");
        Map<String, String> query = new HashMap<>(environment.of("query-service"));
        query.put("ATERBLICK_VERIFICATION_CRON", verified);
        query.put("ATERBLICK_LEDGER_CHECKPOINT_INTERVAL", "2s");
        List<Instance> commands = new ArrayList<>();
        List<Instance> queries = new ArrayList<>();
        for (int i = 1; i <= EACH; i++) {
            commands.add(
                    Instance.launch(
                            "command-service", i, environment.of("command-service"), folder));
            queries.add(Instance.launch("query-service", i, query, folder));
        }
        OneAddress address =
                OneAddress.of(
                        List.of(
                                new OneAddress.Route("/reporting/", ports(commands)),
                                new OneAddress.Route("/follow-up/", ports(queries)),
                                new OneAddress.Route("/", List.of(provider.port()))));
        provider.awaitReady();
        SoakedSystem system = new SoakedSystem(server, database, commands, queries, address);
        system.await("ready", instance -> instance.process().isReady());
        return system;
    }

    private static List<Integer> ports(List<Instance> instances) {
        return instances.stream().map(instance -> instance.process().port()).toList();
    }

    List<Instance> instances() {
        return Stream.concat(commands.stream(), queries.stream()).toList();
    }

    /** As {@code restart: unless-stopped} does. */
    void launchWhatIsDown() throws IOException {
        for (Instance instance : instances()) {
            if (!instance.process().isRunning()) {
                instance.process().launch();
            }
        }
    }

    /** Everything runs, with true clocks, and says that it is well. */
    void heal() throws Exception {
        if (!server.isAlive()) {
            server.startAgain();
        }
        for (Instance instance : instances()) {
            instance.clock().set(Duration.ZERO);
        }
        System.out.println("soak: " + Instant.now() + " all is to be well again");
        await("ready", instance -> instance.process().isReady());
        await("healthy", instance -> instance.process().isHealthy());
    }

    private void await(String what, Waited waited) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        for (Instance instance : instances()) {
            while (!waited.of(instance)) {
                if (System.nanoTime() > until) {
                    throw new AssertionError(
                            "%s is not %s: %s"
                                    .formatted(instance.name(), what, instance.process().output()));
                }
                launchWhatIsDown();
                Thread.sleep(100);
            }
        }
    }

    /** Something that becomes true of an instance. */
    private interface Waited {
        boolean of(Instance instance) throws Exception;
    }

    @Override
    public void close() throws IOException {
        address.close();
        for (Instance instance : instances()) {
            instance.process().close();
        }
        server.close();
    }
}
