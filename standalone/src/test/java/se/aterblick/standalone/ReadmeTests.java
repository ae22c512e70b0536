package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is what happens. */
class ReadmeTests {

    private static final Path PROJECT = Path.of("..");
    private static final Path README = PROJECT.resolve("README.md");
    private static final String ADDRESS = "http://localhost:8080";
    private static final Pattern BASH = Pattern.compile("```bash\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\((?!https?:|#)([^)#]+)");

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> walkThroughPrintsWhatItShows() throws Exception {
        WalkThrough walkThrough = WalkThrough.in(README);
        List<String> printed = printedByStandalone(walkThrough);
        assertThat(printed).hasSameSizeAs(walkThrough.steps());
        return IntStream.range(0, printed.size())
                .mapToObj(i -> {
                    WalkThrough.Step step = walkThrough.steps().get(i);
                    return dynamicTest(
                            "%d: %s".formatted(i + 1, step.commands().lines().findFirst().get()),
                            () -> step.check(printed.get(i)));
                });
    }

    @Test
    void walkThroughVisitsEveryRoleAndEndsInAnIdenticalReplay() throws IOException {
        List<WalkThrough.Step> steps = WalkThrough.in(README).steps();
        String commands = String.join("", steps.stream().map(WalkThrough.Step::commands).toList());
        assertThat(steps)
                .hasSize(Files.readString(README).split("<!-- walk-through -->").length - 1);
        assertThat(commands)
                .contains(ADDRESS, "demo-controller", "demo-manager", "demo-registrar")
                .contains("demo-auditor");
        assertThat(steps.getLast().pieces().getFirst()).startsWith("{\"identical\":true,");
    }

    /** The commands of one page, each asked with curl's --fail: an error ends the session. */
    @Test
    void everyQuestionOfTheQuestionsPageIsAnswered() throws Exception {
        List<String> blocks =
                BASH.matcher(Files.readString(PROJECT.resolve("docs/questions.md")))
                        .results()
                        .map(block -> block.group(1))
                        .toList();
        String signIn =
                WalkThrough.in(README)
                        .steps()
                        .getFirst()
                        .commands()
                        .replace("curl -sS -w", "curl -sS --fail-with-body -w");
        WalkThrough questions =
                new WalkThrough(
                        Stream.concat(Stream.of(signIn), blocks.stream())
                                .map(commands -> new WalkThrough.Step(commands, List.of()))
                                .toList());

        assertThat(blocks).hasSizeGreaterThan(8);
        assertThat(printedByStandalone(questions)).hasSameSizeAs(questions.steps());
    }

    @Test
    void everyLinkInTheDocumentsLeadsSomewhere() throws IOException {
        for (Path document : documents()) {
            Stream<Path> targets =
                    LINK.matcher(Files.readString(document))
                            .results()
                            .map(link -> document.resolveSibling(link.group(1)));
            assertThat(targets).as(document.toString()).allMatch(Files::exists);
        }
    }

    private List<String> printedByStandalone(WalkThrough walkThrough) throws Exception {
        int port = FreePorts.one();
        try (ChildJvm standalone =
                ChildJvm.run(
                        Standalone.class,
                        "--port=" + port,
                        "--management-port=" + FreePorts.one(),
                        "--data=" + folder.resolve("data"))) {
            standalone.awaitLine(line -> line.contains("Återblick is ready"));
            try {
                return walkThrough.run(ADDRESS, "http://localhost:" + port, folder);
            } finally {
                // Asked, not killed: it takes its PostgreSQL with it.
                standalone.ask();
                standalone.awaitExit();
            }
        }
    }

    private static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.walk(PROJECT.resolve("docs"))) {
            Stream<Path> beside =
                    Stream.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md").map(PROJECT::resolve);
            return Stream.concat(beside, docs.filter(path -> path.toString().endsWith(".md")))
                    .toList();
        }
    }
}
