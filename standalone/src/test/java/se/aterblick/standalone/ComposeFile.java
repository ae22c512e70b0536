package se.aterblick.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The services of {@code docker-compose.yml} and the environment variables it gives them. */
record ComposeFile(Map<?, ?> services) {

    /** A variable from the file {@code .env}, with the message or value where there is none. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):([?-])([^}]*)}");

    private static final Path FOLDER = Path.of("..");

    static ComposeFile read() {
        try (Reader file = Files.newBufferedReader(FOLDER.resolve("docker-compose.yml"))) {
            Map<?, ?> all = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new ComposeFile((Map<?, ?>) all.get("services"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A service's variables with the values that {@code .env} holds. */
    Map<String, String> environment(String service, Map<String, String> dotEnv) {
        Map<?, ?> variables = (Map<?, ?>) ((Map<?, ?>) services.get(service)).get("environment");
        Map<String, String> environment = new TreeMap<>();
        variables.forEach((name, value) ->
                environment.put(name.toString(), filledIn(value.toString(), dotEnv)));
        return environment;
    }

    /** The images that are not built here. */
    List<String> images() {
        return services.values().stream()
                .map(service -> ((Map<?, ?>) service).get("image"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
    }

    /** All variables that somebody has to give or may give. */
    static Set<String> variables() throws IOException {
        return VARIABLE.matcher(Files.readString(FOLDER.resolve("docker-compose.yml")))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    /** What services are given of this folder. */
    List<Path> mounts() {
        return services.values().stream()
                .map(service -> ((Map<?, ?>) service).get("volumes"))
                .filter(Objects::nonNull)
                .flatMap(volumes -> ((List<?>) volumes).stream())
                .map(volume -> volume.toString())
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> FOLDER.resolve(volume.substring(2, volume.indexOf(':'))))
                .toList();
    }

    private static String filledIn(String value, Map<String, String> dotEnv) {
        return VARIABLE.matcher(value)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                found.group(2).equals("-")
                                        ? dotEnv.getOrDefault(found.group(1), found.group(3))
                                        : Objects.requireNonNull(
                                                dotEnv.get(found.group(1)), found.group(1))));
    }
}
