package se.aterblick.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The standalone program in a process of its own, ready. */
public final class StandaloneProcess implements AutoCloseable {

    private static final double SECOND = 1e9;
    private static final double MILLIS = 1_000;
    private static final double KILOBYTES = 1_024;
    private static final Pattern DATABASE = Pattern.compile("PostgreSQL took (\\d+) ms");
    private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");

    private final Process process;
    private final String address;
    private double ready;
    private double database;

    private StandaloneProcess(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts and waits until it is ready. */
    public static StandaloneProcess start(List<String> command, Path data, String... options)
            throws IOException {
        int port = StartBenchmark.freePort();
        List<String> all = new ArrayList<>(command);
        all.add("--data=" + data);
        all.add("--port=" + port);
        all.add("--management-port=" + StartBenchmark.freePort());
        all.addAll(List.of(options));
        long begin = System.nanoTime();
        StandaloneProcess started =
                new StandaloneProcess(
                        new ProcessBuilder(all)
                                .redirectError(ProcessBuilder.Redirect.INHERIT)
                                .start(),
                        "http://localhost:" + port);
        started.await(begin);
        return started;
    }

    private void await(long begin) throws IOException {
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            Matcher told = DATABASE.matcher(line);
            if (line.contains("is ready")) {
                ready = (System.nanoTime() - begin) / SECOND;
            } else if (told.find()) {
                database = Double.parseDouble(told.group(1)) / MILLIS;
                Thread.ofVirtual().start(() -> drain(lines));
                return;
            }
        }
        throw new IllegalStateException("it ended instead of starting");
    }

    /** Nobody reads on, and a pipe that is full would hold the process up. */
    private static void drain(BufferedReader lines) {
        try {
            lines.transferTo(Writer.nullWriter());
        } catch (IOException e) {
            // It was stopped.
        }
    }

    public String address() {
        return address;
    }

    public double secondsToReady() {
        return ready;
    }

    public double secondsOfDatabase() {
        return database;
    }

    /** What the process holds in memory, PostgreSQL's processes not counted; Linux only. */
    public double residentMegabytes() throws IOException {
        Matcher resident =
                RESIDENT.matcher(
                        Files.readString(Path.of("/proc", Long.toString(process.pid()), "status")));
        if (!resident.find()) {
            throw new IllegalStateException("the system does not say");
        }
        return Double.parseDouble(resident.group(1)) / KILOBYTES;
    }

    /** Asks it to stop, and waits. */
    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
