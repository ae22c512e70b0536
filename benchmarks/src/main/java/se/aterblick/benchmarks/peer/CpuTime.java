package se.aterblick.benchmarks.peer;

import java.lang.ProcessHandle.Info;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The processors' time that was used up: what a shared machine takes away from neither.
 *
 * @param java by this process
 * @param postgres by the server and those of its processes that still run
 */
record CpuTime(Duration java, Duration postgres) {

    private static final String SERVER =
            "SELECT split_part(pg_read_file('postmaster.pid'), E'\\n', 1)::bigint";

    /**
     * So far.
     *
     * @param admin of a superuser
     */
    static CpuTime now(JdbcTemplate admin) {
        Long server = admin.queryForObject(SERVER, Long.class);
        ProcessHandle postgres = ProcessHandle.of(server == null ? -1 : server).orElseThrow();
        return new CpuTime(
                of(Stream.of(ProcessHandle.current())),
                of(Stream.concat(Stream.of(postgres), postgres.descendants())));
    }

    private static Duration of(Stream<ProcessHandle> processes) {
        return processes
                .map(ProcessHandle::info)
                .map(Info::totalCpuDuration)
                .flatMap(Optional::stream)
                .reduce(Duration.ZERO, Duration::plus);
    }

    CpuTime since(CpuTime earlier) {
        return new CpuTime(java.minus(earlier.java), postgres.minus(earlier.postgres));
    }

    /** Microseconds for each of so many. */
    String each(long number) {
        return "%.1f µs of Java, %.1f of PostgreSQL"
                .formatted(java.toNanos() / 1e3 / number, postgres.toNanos() / 1e3 / number);
    }
}
