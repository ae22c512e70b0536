package se.aterblick.standalone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One service's packaged jar in a process of its own, which knows what its environment says; it can
 * be killed and started again on the same ports.
 */
public final class ServiceProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path jar;
    private final Map<String, String> environment;
    private final int port = FreePorts.one();
    private final int managementPort = FreePorts.one();
    private ChildJvm process;

    private ServiceProcess(Path jar, Map<String, String> environment) {
        this.jar = jar;
        this.environment = new HashMap<>(environment);
        this.environment.put("SERVER_PORT", Integer.toString(port));
        this.environment.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
    }

    public static ServiceProcess launch(String module, Map<String, String> environment)
            throws IOException {
        ServiceProcess service = new ServiceProcess(PackagedService.of(module).jar(), environment);
        service.launch();
        ChildJvm.closeAtTheEnd(service);
        return service;
    }

    /** Where it listens, without a slash at the end. */
    String address() {
        return "http://localhost:" + port;
    }

    public int port() {
        return port;
    }

    /** Of the process that runs, or ran last. */
    public long pid() {
        return process.pid();
    }

    public boolean isRunning() {
        return process.isRunning();
    }

    /** Whether it would be given requests by an orchestrator now. */
    public boolean isReady() throws InterruptedException {
        return process.isRunning() && status(health("/readiness")) == 200;
    }

    /** Whether all of its components are up. */
    public boolean isHealthy() throws InterruptedException {
        return process.isRunning() && status(health("")) == 200;
    }

    /** What it has printed since it was launched last. */
    public List<String> output() throws IOException {
        return process.output();
    }

    /** Starts it, if it does not run, and waits until it is ready. */
    public void start() throws IOException, InterruptedException {
        if (!process.isRunning()) {
            launch();
        }
        awaitReady();
    }

    /** Starts it without waiting for it. */
    public void launch() throws IOException {
        if (process != null) {
            process.close();
        }
        process = ChildJvm.runJar(jar, environment);
    }

    /** SIGKILL. */
    public void kill() throws InterruptedException {
        process.kill();
    }

    /** SIGTERM, and waits. */
    public void stop() throws InterruptedException {
        process.ask();
        process.awaitExit();
    }

    @Override
    public void close() throws IOException {
        process.close();
    }

    /** Asks as an orchestrator does. */
    public void awaitReady() throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (status(health("/readiness")) != 200) {
            if (!process.isRunning() || System.nanoTime() > until) {
                throw new AssertionError(
                        jar + " did not get ready: " + String.join("\n", process.output()));
            }
            Thread.sleep(50);
        }
    }

    private HttpRequest health(String of) {
        return HttpRequest.newBuilder(
                        URI.create(
                                "http://localhost:%d/actuator/health%s"
                                        .formatted(managementPort, of)))
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    private static int status(HttpRequest request) throws InterruptedException {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notNow) {
            return 0;
        }
    }
}
