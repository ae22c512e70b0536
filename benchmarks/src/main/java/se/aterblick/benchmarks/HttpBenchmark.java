package se.aterblick.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;

/**
 * Both services in one process as {@code ./run} starts them, asked over loopback by clients in
 * another process, each with a connection, a token and a plan of a hundred items of its own. Run
 * where {@code ./run} lies.
 */
public final class HttpBenchmark {

    private static final int WARM_UP_SECONDS = 15;
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);

    private HttpBenchmark() {}

    static void run(List<Integer> numbers) throws Exception {
        Map<String, Latencies> figures =
                measure(
                        Benchmarks.number(numbers, 0, 32),
                        Benchmarks.number(numbers, 1, 10),
                        Benchmarks.number(numbers, 2, WARM_UP_SECONDS));
        System.out.println("| | per second | p50, ms | p99, ms |\n|---|---|---|---|");
        figures.forEach((name, figure) ->
                System.out.printf(
                        Locale.ROOT,
                        "| %s | %.0f | %.2f | %.2f |%n",
                        name,
                        figure.perSecond(),
                        figure.percentile(50),
                        figure.percentile(99)));
    }

    /** By what is asked. */
    public static Map<String, Latencies> measure(int clients, double seconds, double warmUp)
            throws Exception {
        Path data = Files.createTempDirectory("http");
        try (StandaloneProcess service =
                StandaloneProcess.start(List.of("./run", "--no-samples"), data.resolve("data"))) {
            return measure(service, clients, seconds, warmUp);
        } finally {
            FileSystemUtils.deleteRecursively(data);
        }
    }

    private static Map<String, Latencies> measure(
            StandaloneProcess service, int clients, double seconds, double warmUp)
            throws Exception {
        List<HttpPlan> plans = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            plans.add(HttpPlan.adopt(service.address(), "http-" + client));
        }
        try {
            Map<String, Latencies> figures = new LinkedHashMap<>();
            Rounds.Work write = (client, number) -> plans.get(client).report(number);
            Latencies.of(clients, warmUp, write);
            figures.put("writes", Latencies.of(clients, seconds, write));
            Rounds.Work read = (client, number) -> plans.get(client).view();
            Latencies.of(clients, warmUp, read);
            figures.put("report reads", Latencies.of(clients, seconds, read));
            for (HttpPlan plan : plans) {
                plan.approve();
            }
            awaitApproved(plans.getLast());
            Rounds.Work approved = (client, number) -> plans.get(client).approved();
            Latencies.of(clients, warmUp / 3, approved);
            figures.put("approved reports", Latencies.of(clients, seconds, approved));
            System.out.printf(
                    Locale.ROOT,
                    "afterwards the process holds %.0f MB%n",
                    service.residentMegabytes());
            return figures;
        } finally {
            for (HttpPlan plan : plans) {
                plan.close();
            }
        }
    }

    private static void awaitApproved(HttpPlan plan) throws Exception {
        long until = System.nanoTime() + PATIENCE;
        while (!plan.isApproved() && System.nanoTime() < until) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }
}
