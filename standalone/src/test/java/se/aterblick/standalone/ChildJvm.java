package se.aterblick.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A program in a process of its own, which a test may kill. */
public final class ChildJvm implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    /** Most live for seconds: what the optimising compiler would do for them is never used. */
    private static final List<String> SHORT_LIVED =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final Process process;
    private final Path output;

    private ChildJvm(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    public static ChildJvm run(Class<?> main, String... arguments) throws IOException {
        return run(main, Map.of(), arguments);
    }

    /** With more in its environment. */
    public static ChildJvm run(Class<?> main, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "-Dstdout.encoding=UTF-8",
                                "-Dstderr.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        command.addAll(List.of(arguments));
        return java(command, environment);
    }

    /** An executable jar, told what it needs by its environment alone. */
    public static ChildJvm runJar(Path jar, Map<String, String> environment) throws IOException {
        return java(List.of("-jar", jar.toString()), environment);
    }

    private static ChildJvm java(List<String> arguments, Map<String, String> environment)
            throws IOException {
        Path output = Files.createTempFile("child", ".out");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SHORT_LIVED);
        command.addAll(arguments);
        ProcessBuilder process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile());
        process.environment().putAll(environment);
        return new ChildJvm(process.start(), output);
    }

    /** Waits for a line of output that fits, and returns it. */
    public String awaitLine(Predicate<String> fits) throws IOException, InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < until) {
            boolean over = !process.isAlive();
            for (String line : Files.readAllLines(output)) {
                if (fits.test(line)) {
                    return line;
                }
            }
            if (over) {
                break;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("No such line, but: " + Files.readString(output));
    }

    public int awaitExit() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("Still running");
        }
        return process.exitValue();
    }

    public List<String> output() throws IOException {
        return Files.readAllLines(output);
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** SIGTERM. */
    public void ask() {
        process.destroy();
    }

    /** SIGKILL: nothing of the process gets to run any more. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Closes a child, or what holds one, when this JVM ends, however its tests went. */
    public static void closeAtTheEnd(AutoCloseable child) {
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> {
                            try {
                                child.close();
                            } catch (Exception e) {
                                throw new IllegalStateException(e);
                            }
                        }));
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly();
        Files.deleteIfExists(output);
    }
}
