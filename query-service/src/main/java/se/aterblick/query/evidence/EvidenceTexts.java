package se.aterblick.query.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.aterblick.plan.PlanContent;
import se.aterblick.query.ledger.SignedCheckpoint;

/** The parts of a package that people read. */
@Component
final class EvidenceTexts {

    private final String readme = read("README.txt");
    private final String summary = read("sammanfattning.txt");
    private final String schema = read("report.schema.json");

    /** How to verify a package. */
    String readme() {
        return readme;
    }

    /** The JSON Schema of report documents. */
    String schema() {
        return schema;
    }

    /** What the package is about, in Swedish; the same whatever locale the service runs in. */
    String summary(PlanContent plan, Manifest manifest, SignedCheckpoint checkpoint) {
        String period =
                plan.periods().stream()
                        .filter(each -> each.code().equals(manifest.period()))
                        .findFirst()
                        .orElseThrow()
                        .name();
        Object[] facts = {
            period,
            plan.title(),
            plan.committee().name(),
            plan.organisation().name(),
            Integer.toString(manifest.version()),
            manifest.approval().meetingDate().toString(),
            manifest.approval().paragraph(),
            manifest.approval().registryNumber(),
            manifest.contentHash(),
            Long.toString(manifest.approval().sequence() + 1),
            Long.toString(manifest.foldedTo() + 1),
            manifest.origin(),
            Long.toString(checkpoint.size()),
            checkpoint.root().base64(),
            Long.toString(manifest.approvalCheckpointSize()),
            manifest.documentFormat()
        };
        return new MessageFormat(summary, Locale.ROOT).format(facts);
    }

    private static String read(String name) {
        String path = "/evidence/" + name;
        try (InputStream in =
                Objects.requireNonNull(EvidenceTexts.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
