package se.aterblick.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
import se.aterblick.http.caller.Caller;
import se.aterblick.http.caller.Role;
import se.aterblick.plan.PlanContent;

/**
 * Fills the data folder with the samples, once: what is recorded already is recognised and left
 * alone.
 */
@ConditionalOnBooleanProperty("aterblick.standalone.samples")
class SampleLoader {

    private static final Logger LOG = LoggerFactory.getLogger(SampleLoader.class);
    private static final String IMPORTER = "sample-import";

    private final PlanCommands commands;
    private final Imports imports;
    private final BodyReader bodies;

    SampleLoader(PlanCommands commands, Imports imports, BodyReader bodies) {
        this.commands = commands;
        this.imports = imports;
        this.bodies = bodies;
    }

    /** What is loaded, in order. */
    record Samples(List<Sample> samples) {}

    /** One sample: a plan, when it counts as adopted, and any updates; files beside the list. */
    record Sample(String plan, Instant originallyRecordedAt, @Nullable String updates) {}

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void load(ApplicationReadyEvent event) {
        long start = System.nanoTime();
        List<Sample> samples = bodies.read(body("samples.yaml"), Samples.class).samples();
        samples.forEach(this::load);
        LOG.info(
                "{} samples are there after {} ms",
                samples.size(),
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }

    private void load(Sample sample) {
        PlanContent plan = bodies.readPlan(body(sample.plan()));
        Caller importer =
                new Caller(
                        IMPORTER, Set.of(Role.CONTROLLER), Set.of(plan.committee().id()), Set.of());
        try {
            commands.send(AdoptPlan.of(plan, importer, sample.originallyRecordedAt()));
        } catch (CommandRejected e) {
            LOG.warn("sample {} is left as it is: {}", plan.planId(), e.getMessage());
            return;
        }
        if (sample.updates() != null) {
            record(bodies.read(body(sample.updates()), UpdateFile.class), plan, importer);
        }
    }

    private void record(UpdateFile updates, PlanContent plan, Caller importer) {
        ImportReport report = imports.record(updates, importer);
        if (report.refused() != null) {
            LOG.warn("sample {} is not complete: {}", plan.planId(), report.refused());
        } else if (report.recorded() > 0) {
            LOG.info("sample {}: {} updates recorded", plan.planId(), report.recorded());
        }
    }

    private static SubmittedBody body(String file) {
        try (InputStream in = new ClassPathResource("samples/" + file).getInputStream()) {
            return new SubmittedBody(in.readAllBytes(), true, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
