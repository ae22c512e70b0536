package se.aterblick.standalone.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import se.aterblick.standalone.ServiceProcess;

/** One of several processes of a service, with a clock of its own. */
record Instance(String name, ServiceProcess process, ProcessClock clock) {

    /** Small, and started fast rather than run fast: four of them share two cores. */
    private static final String OPTIONS = "-Xmx224m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 ";

    static Instance launch(String service, int number, Map<String, String> environment, Path folder)
            throws IOException {
        String name = service + "-" + number;
        ProcessClock clock = new ProcessClock(folder, name);
        Map<String, String> all = new HashMap<>(environment);
        all.putAll(options(clock));
        return new Instance(name, ServiceProcess.launch(service, all), clock);
    }

    static Map<String, String> options(ProcessClock clock) {
        return Map.of("JAVA_TOOL_OPTIONS", OPTIONS + clock.option());
    }
}
