package se.aterblick.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Everything is said in both languages, and with as many values. */
class MessagesTests {

    private static final Path MAIN = Path.of("src", "main");
    private static final Pattern KEY =
            Pattern.compile(
                    "(?:wrong|unable|require|requireAble|present|first|attempt|ok|notAsked|say|at)\\(\\s*\"([a-z]+(?:\\.[a-z0-9]+)?)\"");

    @Test
    void isTheSameInBothLanguages() throws IOException {
        Properties swedish = read("messages.properties");
        Properties english = read("messages_en.properties");

        assertThat(english.stringPropertyNames()).isEqualTo(swedish.stringPropertyNames());
        for (String key : swedish.stringPropertyNames()) {
            assertThat(values(english.getProperty(key)))
                    .as(key)
                    .isEqualTo(values(swedish.getProperty(key)));
        }
    }

    @Test
    void hasEveryMessageThatTheCodeSaysAndNoOther() throws IOException {
        Set<String> said = new TreeSet<>();
        try (Stream<Path> files = Files.walk(MAIN.resolve("java"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                KEY.matcher(Files.readString(file)).results().forEach(m -> said.add(m.group(1)));
            }
        }
        Set<String> known =
                read("messages.properties").stringPropertyNames().stream()
                        .filter(key -> !key.matches("(verdict|result|check)\\..*|unexpected"))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(said.stream().filter(key -> key.contains(".") || key.equals("usage")))
                .containsExactlyInAnyOrderElementsOf(known);
    }

    private static Properties read(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader in =
                Files.newBufferedReader(
                        MAIN.resolve("resources/se/aterblick/verifier").resolve(name))) {
            properties.load(in);
        }
        return properties;
    }

    private static long values(String text) {
        return Pattern.compile("%s").matcher(text).results().count();
    }
}
