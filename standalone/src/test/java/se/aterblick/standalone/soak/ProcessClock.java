package se.aterblick.standalone.soak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** The clock of one process, which can be set while it runs. */
final class ProcessClock {

    private final Path file;
    private volatile Duration offset = Duration.ZERO;

    ProcessClock(Path folder, String name) throws IOException {
        file = folder.resolve(name + ".clock");
        set(Duration.ZERO);
    }

    /** What the process must be started with. */
    String option() {
        return "-javaagent:" + Agent.JAR + "=" + file;
    }

    /** How far it is ahead of the true time. */
    Duration offset() {
        return offset;
    }

    void set(Duration ahead) throws IOException {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.writeString(next, Long.toString(ahead.toMillis()));
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        offset = ahead;
    }

    /** {@link ClockAgent} as a jar, which is how Java takes agents. */
    private static final class Agent {

        static final Path JAR = jar();

        private static Path jar() {
            String type = ClockAgent.class.getName().replace('.', '/') + ".class";
            Manifest manifest = new Manifest();
            Attributes main = manifest.getMainAttributes();
            main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
            main.putValue("Premain-Class", ClockAgent.class.getName());
            main.putValue("Can-Retransform-Classes", "true");
            try {
                Path jar = Files.createTempFile("clock-agent", ".jar");
                jar.toFile().deleteOnExit();
                try (OutputStream out = Files.newOutputStream(jar);
                        JarOutputStream entries = new JarOutputStream(out, manifest);
                        InputStream compiled =
                                ClockAgent.class.getClassLoader().getResourceAsStream(type)) {
                    entries.putNextEntry(new JarEntry(type));
                    compiled.transferTo(entries);
                }
                return jar;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
