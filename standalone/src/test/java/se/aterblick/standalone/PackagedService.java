package se.aterblick.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The executable jar of a service, as the build has packaged it by now. */
record PackagedService(Path jar) {

    /**
     * Finds it in the module's target folder.
     *
     * @throws AssertionError if there is none, or one of other classes than are compiled by now
     */
    static PackagedService of(String module) throws IOException {
        Path target = Path.of("..", module, "target");
        try (Stream<Path> built = Files.list(target);
                Stream<Path> compiled = Files.walk(target.resolve("classes"))) {
            List<Path> jars = built.filter(file -> file.toString().endsWith("-exec.jar")).toList();
            if (jars.size() != 1) {
                throw new AssertionError("not one jar of " + module + ", but " + jars);
            }
            Path jar = jars.getFirst().toRealPath();
            try (JarFile archive = new JarFile(jar.toFile())) {
                for (Path file : compiled.filter(Files::isRegularFile).toList()) {
                    requireInside(archive, target.resolve("classes").relativize(file), file);
                }
            }
            return new PackagedService(jar);
        }
    }

    private static void requireInside(JarFile archive, Path name, Path file) throws IOException {
        // Repackaging leaves META-INF where it is.
        String folder = name.startsWith("META-INF") ? "" : "BOOT-INF/classes/";
        ZipEntry entry = archive.getEntry(folder + name);
        if (entry == null || !same(archive.getInputStream(entry), file)) {
            throw new AssertionError(
                    archive.getName() + " has another " + name + ": package it first (./test)");
        }
    }

    private static boolean same(InputStream packaged, Path file) throws IOException {
        try (packaged) {
            return Arrays.equals(packaged.readAllBytes(), Files.readAllBytes(file));
        }
    }
}
