package se.aterblick.query.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of the pages is there in both languages, and none is there for nothing. */
class PageTextsTests {

    private static final Path PAGES = Path.of("src/main/resources/web/pages");
    private static final Pattern KEY =
            Pattern.compile("(?:#\\{'?|#messages\\.msg(?:OrNull)?\\(')([A-Za-z.-]+)('\\s*\\+)?");

    @Test
    void hasEveryTextInBothLanguages() {
        assertThat(texts("messages_en.properties").stringPropertyNames())
                .isEqualTo(texts("messages.properties").stringPropertyNames());
    }

    @Test
    void hasEveryTextThatAPageAsksFor() {
        Set<String> known = texts("messages.properties").stringPropertyNames();

        assertThat(asked().filter(key -> !key.endsWith("."))).isSubsetOf(known);
        assertThat(asked().filter(key -> key.endsWith(".")))
                .allSatisfy(
                        beginning -> assertThat(known).anyMatch(key -> key.startsWith(beginning)));
    }

    @Test
    void hasNoTextThatNoPageAsksFor() {
        Set<String> asked = asked().collect(Collectors.toCollection(TreeSet::new));

        assertThat(texts("messages.properties").stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(asked)
                                .anyMatch(a ->
                                        a.equals(key) || (a.endsWith(".") && key.startsWith(a))));
    }

    private static Stream<String> asked() {
        return pages().flatMap(page -> KEY.matcher(page).results())
                .map((MatchResult key) -> key.group(1));
    }

    private static Stream<String> pages() {
        try (Stream<Path> files = Files.list(PAGES)) {
            return files.map(PageTextsTests::text).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties texts(String file) {
        Properties texts = new Properties();
        try (Reader in =
                new InputStreamReader(
                        PageTextsTests.class.getResourceAsStream("/web/" + file),
                        StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
