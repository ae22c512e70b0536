package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The walk-through of a Markdown file: every bash block marked {@code <!-- walk-through -->}, with
 * the output shown after it. In the output, {@code …} stands for anything.
 */
record WalkThrough(List<Step> steps) {

    private static final String BLOCK =
            "\\n```bash\\n(?<commands>.*?)```\\n(?:\\n```(?:json|text)\\n(?<output>.*?)```\\n)?";
    private static final String END_OF_STEP = "==== end of step ====";

    /** One block of commands and the lines that are shown as its output. */
    record Step(String commands, List<String> output) {

        /** The pieces of output between ellipses, in order. */
        List<String> pieces() {
            return output.stream()
                    .flatMap(line -> Pattern.compile("…").splitAsStream(line))
                    .filter(piece -> !piece.isEmpty())
                    .toList();
        }

        /** Fails unless what was printed is what is shown: nothing, where nothing is. */
        void check(String printed) {
            if (output.isEmpty()) {
                assertThat(printed).isEmpty();
            } else {
                assertThat(printed).containsSubsequence(pieces());
            }
        }
    }

    static WalkThrough in(Path markdown) throws IOException {
        return in(markdown, "<!-- walk-through -->");
    }

    /** The blocks under another mark. */
    static WalkThrough in(Path markdown, String mark) throws IOException {
        List<Step> steps = new ArrayList<>();
        Matcher step =
                Pattern.compile(Pattern.quote(mark) + BLOCK, Pattern.DOTALL)
                        .matcher(Files.readString(markdown));
        while (step.find()) {
            String output = step.group("output");
            steps.add(
                    new Step(
                            step.group("commands"),
                            output == null ? List.of() : output.lines().toList()));
        }
        return new WalkThrough(List.copyOf(steps));
    }

    /**
     * What each step prints when all of them run in one bash session against another address.
     *
     * @param folder where the session begins, and leaves its files
     */
    List<String> run(String shownAddress, String address, Path folder)
            throws IOException, InterruptedException {
        return run(commands -> commands.replace(shownAddress, address), folder);
    }

    /**
     * What each step prints when all of them run in one bash session.
     *
     * @param here puts what is there in the place of what is shown
     */
    List<String> run(UnaryOperator<String> here, Path folder)
            throws IOException, InterruptedException {
        StringBuilder script = new StringBuilder();
        for (Step step : steps) {
            script.append(here.apply(step.commands()));
            script.append("echo '").append(END_OF_STEP).append("'\n");
        }
        Path output = folder.resolve("walk-through.out");
        Process bash =
                new ProcessBuilder("bash", "-eu", "-o", "pipefail", "-c", script.toString())
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
        int status = bash.waitFor();
        String printed = Files.readString(output);
        if (status != 0) {
            throw new AssertionError("bash ended with " + status + " after: " + printed);
        }
        List<String> printedByStep = List.of(printed.split(Pattern.quote(END_OF_STEP) + "\\n", -1));
        return printedByStep.subList(0, printedByStep.size() - 1);
    }
}
