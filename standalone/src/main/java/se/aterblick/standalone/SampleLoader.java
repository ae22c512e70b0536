package se.aterblick.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import se.aterblick.command.imports.ImportReport;
import se.aterblick.command.imports.Imports;
import se.aterblick.command.imports.UpdateFile;
import se.aterblick.command.plan.AdoptPlan;
import se.aterblick.command.rejection.CommandRejected;
import se.aterblick.command.web.BodyReader;
import se.aterblick.command.web.PlanCommands;
import se.aterblick.command.web.SubmittedBody;
import se.aterblick.document.ContentHash;
import se.aterblick.http.caller.Caller;
import se.aterblick.http.caller.Role;
import se.aterblick.plan.PlanContent;

/**
 * Fills the data folder with the samples, once: what is recorded already is recognised and left
 * alone. When all of them are, that is noted, so that the next start need not look.
 */
@ConditionalOnBooleanProperty("aterblick.standalone.samples")
class SampleLoader {

    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);
    private static final String IMPORTER = "sample-import";

    private final PlanCommands commands;
    private final Imports imports;
    private final BodyReader bodies;
    private final Path note;

    SampleLoader(
            PlanCommands commands,
            Imports imports,
            BodyReader bodies,
            @Value("${aterblick.standalone.samples-note}") Path note) {
        this.commands = commands;
        this.imports = imports;
        this.bodies = bodies;
        this.note = note;
    }

    /** What is loaded, in order. */
    record Samples(List<Sample> samples) {}

    /** One sample: a plan, when it counts as adopted, and any updates; files beside the list. */
    record Sample(String plan, Instant originallyRecordedAt, @Nullable String updates) {}

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void load(ApplicationReadyEvent event) throws IOException {
        long start = System.nanoTime();
        List<Sample> samples = bodies.read(body("samples.yaml"), Samples.class).samples();
        String files = files(samples);
        if (Files.exists(note) && Files.readString(note).equals(files)) {
            LOG.info("{} samples are there", samples.size());
            return;
        }
        long complete = samples.stream().filter(this::load).count();
        if (complete == samples.size()) {
            Files.writeString(note, files);
        }
        LOG.info(
                "{} samples are there after {} ms",
                complete,
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    /** Whether it is there then, complete. */
    private boolean load(Sample sample) {
        PlanContent plan = bodies.readPlan(body(sample.plan()));
        Caller importer =
                new Caller(
                        IMPORTER, Set.of(Role.CONTROLLER), Set.of(plan.committee().id()), Set.of());
        try {
            commands.send(AdoptPlan.of(plan, importer, sample.originallyRecordedAt()));
        } catch (CommandRejected e) {
            LOG.warn("sample {} is left as it is: {}", plan.planId(), e.getMessage());
            return false;
        }
        return sample.updates() == null
                || record(bodies.read(body(sample.updates()), UpdateFile.class), plan, importer);
    }

    private boolean record(UpdateFile updates, PlanContent plan, Caller importer) {
        ImportReport report = imports.record(updates, importer);
        if (report.refused() != null) {
            LOG.warn("sample {} is not complete: {}", plan.planId(), report.refused());
            return false;
        }
        if (report.recorded() > 0) {
            LOG.info("sample {}: {} updates recorded", plan.planId(), report.recorded());
        }
        return true;
    }

    /** A line for each file, with its hash: another release may bring others. */
    private static String files(List<Sample> samples) {
        return samples.stream()
                .flatMap(sample -> Stream.of(sample.plan(), sample.updates()))
                .filter(Objects::nonNull)
                .map(file -> "%s %s%n".formatted(ContentHash.of(bytes(file)), file))
                .collect(Collectors.joining());
    }

    private static SubmittedBody body(String file) {
        return new SubmittedBody(bytes(file), true, file);
    }

    private static byte[] bytes(String file) {
        try (InputStream in = new ClassPathResource("samples/" + file).getInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
