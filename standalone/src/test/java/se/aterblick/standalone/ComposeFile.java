package se.aterblick.standalone;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The services of {@code docker-compose.yml} and the environment variables it gives them. */
record ComposeFile(Map<?, ?> services) {

    /** A variable from the file {@code .env}, with the message where there is none. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+):\\?[^}]*}");

    static ComposeFile read() {
        try (Reader file = Files.newBufferedReader(Path.of("..", "docker-compose.yml"))) {
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

    private static String filledIn(String value, Map<String, String> dotEnv) {
        return VARIABLE.matcher(value)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                Objects.requireNonNull(
                                        dotEnv.get(found.group(1)), found.group(1))));
    }
}
