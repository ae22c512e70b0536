package se.aterblick.command.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.aterblick.command.rejection.AgainstRule;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.rejection.NotThere;
import se.aterblick.command.rejection.RejectionAdvice;
import se.aterblick.command.rejection.RejectionReason;
import se.aterblick.command.rejection.Subject;

/** Whatever the service can refuse has a title and a detail in both languages. */
class ProblemMessagesTests {

    private static final Map<String, Properties> LANGUAGES =
            Map.of("sv", bundle(""), "en", bundle("_en"));

    /**
     * Problem.of(status, "code" …) and new InvalidValue(field, "rule" …), as the sources have them.
     */
    private static final Pattern CODES =
            Pattern.compile("Problem\\s*\\.of\\(\\s*HttpStatus\\.\\w+,\\s*\"([a-z0-9-]+)\"");

    private static final Pattern FILE_CODES =
            Pattern.compile("\"((?:no-form|form|sie)(?:-[a-z0-9]+)+|no-form)\"");

    private static final Pattern RULES =
            Pattern.compile(
                    "(?:new InvalidValue\\([^;]*?|matching\\(\\w+|resolve\\([^;]*?),\\s*\"([a-z-]+)\"",
                    Pattern.DOTALL);

    static Stream<String> codes() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        reasons().map(RejectionReason::code).forEach(codes::add);
        for (String module :
                List.of("command-service", "http-api", "person-directory", "shared-events")) {
            for (String source : sources(Path.of("..", module, "src", "main", "java"))) {
                CODES.matcher(source).results().forEach(found -> codes.add(found.group(1)));
                RULES.matcher(source)
                        .results()
                        .forEach(found -> codes.add("invalid-value." + found.group(1)));
            }
        }
        // The codes of files are made where HTTP is not known.
        for (String module : List.of("command-service", "report-forms")) {
            for (String source : sources(Path.of("..", module, "src", "main", "java"))) {
                FILE_CODES.matcher(source).results().forEach(found -> codes.add(found.group(1)));
            }
        }
        List.of(400, 404, 405, 406, 413, 414, 415, 417, 431)
                .forEach(status -> codes.add("http-" + status));
        return codes.stream();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void hasATitleAndADetailInBothLanguages(String code) {
        LANGUAGES.forEach((language, texts) -> {
            assertThat(texts.getProperty(code + ".title")).as(language).isNotBlank();
            assertThat(texts.getProperty(code + ".detail")).as(language).isNotBlank();
        });
    }

    @Test
    void findsTheCodesItLooksFor() throws IOException {
        assertThat(codes())
                .contains(
                        "unknown-plan",
                        "does-not-add-up",
                        "malformed-body",
                        "body-too-large",
                        "invalid-value.decimal",
                        "invalid-value.slug",
                        "invalid-value.unknown-period",
                        "invalid-value.one-kind-per-row",
                        "unauthenticated")
                .hasSizeGreaterThan(70);
    }

    @Test
    void namesNoMoreValuesThanTheReasonHas() {
        reasons()
                .forEach(reason -> {
                    Object[] arguments =
                            RejectionAdvice.problem(new CommandRejected(reason))
                                    .arguments()
                                    .toArray();
                    LANGUAGES
                            .values()
                            .forEach(texts -> {
                                String detail = texts.getProperty(reason.code() + ".detail");
                                assertThat(new MessageFormat(detail).getFormatsByArgumentIndex())
                                        .as(detail)
                                        .hasSizeLessThanOrEqualTo(arguments.length);
                            });
                });
    }

    @Test
    void isWrittenAsMessageFormatReadsIt() {
        LANGUAGES
                .values()
                .forEach(texts ->
                        texts.forEach((key, text) -> {
                            assertThatCode(() -> new MessageFormat(text.toString()))
                                    .doesNotThrowAnyException();
                            assertThat(text.toString().replace("''", ""))
                                    .as(key.toString())
                                    .doesNotContain("'");
                        }));
    }

    @Test
    void hasTheSameKeysInBothLanguages() {
        assertThat(LANGUAGES.get("en").keySet()).isEqualTo(LANGUAGES.get("sv").keySet());
    }

    /** One reason of every kind; of unknown names one of every subject. */
    private static Stream<RejectionReason> reasons() {
        Stream<RejectionReason> unknown =
                Arrays.stream(Subject.values())
                        .map(subject -> new NotThere.Unknown(subject, "x", List.of("y")));
        Stream<RejectionReason> others =
                Arrays.stream(RejectionReason.class.getPermittedSubclasses())
                        .flatMap(kind -> Arrays.stream(kind.getPermittedSubclasses()))
                        .filter(type -> type != NotThere.Unknown.class)
                        // Its codes are those of values that cannot exist.
                        .filter(type -> type != AgainstRule.Inconsistent.class)
                        .map(ProblemMessagesTests::reason);
        return Stream.concat(unknown, others);
    }

    private static RejectionReason reason(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(types).map(ProblemMessagesTests::anything).toArray();
        try {
            return (RejectionReason) type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object anything(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "int" -> 1;
            case "String" -> "x";
            case "List" -> List.of("x", "y");
            case "Instant" -> Instant.EPOCH;
            default -> throw new IllegalStateException("no example of " + type);
        };
    }

    private static List<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ProblemMessagesTests::text)
                    .collect(Collectors.toList());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties bundle(String suffix) {
        Properties texts = new Properties();
        for (String name : List.of("common", "reporting")) {
            String path = "/problems/" + name + suffix + ".properties";
            try (InputStream in = ProblemMessagesTests.class.getResourceAsStream(path)) {
                texts.load(
                        new InputStreamReader(
                                Objects.requireNonNull(in, path), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return texts;
    }
}
