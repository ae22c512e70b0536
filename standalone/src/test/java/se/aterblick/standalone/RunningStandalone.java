package se.aterblick.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * The whole service with its samples in a process of its own, started once for all tests of this
 * JVM.
 */
public final class RunningStandalone extends RunningSystem {

    private final String base;
    private final String management;
    private final ChildJvm process;

    private RunningStandalone(String base, String management, ChildJvm process) {
        this.base = base;
        this.management = management;
        this.process = process;
    }

    /** A service of one's own on a data folder, ready. */
    public static RunningStandalone on(Path data) {
        return on(data, Map.of());
    }

    /** The same with more in its environment. */
    static RunningStandalone on(Path data, Map<String, String> environment) {
        try {
            int port = FreePorts.one();
            int managementPort = FreePorts.one();
            ChildJvm process =
                    ChildJvm.run(
                            Standalone.class,
                            environment,
                            "--data=" + data,
                            "--port=" + port,
                            "--management-port=" + managementPort);
            process.awaitLine(line -> line.contains("is ready"));
            return new RunningStandalone(
                    "http://localhost:" + port, "http://localhost:" + managementPort, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The process it runs in. */
    public ChildJvm process() {
        return process;
    }

    /** The service, ready; the first call starts it. */
    public static RunningStandalone get() {
        return Started.INSTANCE;
    }

    /** Where it listens, without a slash at the end. */
    public String base() {
        return base;
    }

    @Override
    protected String addressOf(String path) {
        return path.startsWith("/actuator/") ? management : base;
    }

    private static final class Started {
        static final RunningStandalone INSTANCE = start();

        private static RunningStandalone start() {
            try {
                Path data = Files.createTempDirectory("aterblick-test");
                RunningStandalone service = RunningStandalone.on(data.resolve("data"));
                Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(service, data)));
                return service;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(RunningStandalone service, Path data) {
            try {
                service.process.ask();
                service.process.awaitExit();
                FileSystemUtils.deleteRecursively(data);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
