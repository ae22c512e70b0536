package se.aterblick.query.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import se.aterblick.document.ReportDocument;
import se.aterblick.event.PlanEvent;
import se.aterblick.event.RecordedEvent;
import se.aterblick.eventstore.StoredEvent;
import se.aterblick.eventstore.StoredForm;
import se.aterblick.fixtures.HandMadeStream;
import se.aterblick.fixtures.SmallPlanStream;
import se.aterblick.state.PlanState;

/**
 * Prints, with whatever defaults its Java has, what becomes of two years of the small plan: the
 * leaf of every event, as it is stored, and the report documents that are folded from them, as they
 * are read again.
 */
public final class SmallPlanRecord {

    private SmallPlanRecord() {}

    public static void main(String... arguments) throws IOException {
        System.out.write(
                (defaults() + "\n" + String.join("\n", leavesAndDocuments())).getBytes(UTF_8));
        System.out.flush();
    }

    private static String defaults() {
        return String.join(
                " ",
                Locale.getDefault().toLanguageTag(),
                ZoneId.systemDefault().getId(),
                HexFormat.of().formatHex(System.lineSeparator().getBytes(US_ASCII)),
                Charset.defaultCharset().name());
    }

    /** One a line: the leaves, then the golden documents of each format in turn. */
    static List<String> leavesAndDocuments() {
        List<String> lines = new ArrayList<>();
        PlanState year = storedAndRead(SmallPlanStream.wholeYear(), lines);
        PlanState revised = storedAndRead(SmallPlanStream.revisedYear(), lines);
        PlanState measured = storedAndRead(SmallPlanStream.measuredYear(), lines);
        for (String period : List.of("UR1", "UR2", "AR")) {
            lines.add(ReportDocument.of(year, period, "aterblick-report/1").text());
        }
        for (String period : List.of("UR1", "AR")) {
            lines.add(ReportDocument.of(revised, period, "aterblick-report/2").text());
        }
        for (String period : List.of("UR1", "UR2", "AR")) {
            lines.add(ReportDocument.of(measured, period, "aterblick-report/3").text());
        }
        return lines;
    }

    private static PlanState storedAndRead(HandMadeStream stream, List<String> leaves) {
        PlanState state = PlanState.EMPTY;
        for (RecordedEvent event : stream.events()) {
            StoredEvent stored = StoredForm.stored(event.sequence() + 1, event);
            leaves.add(LeafEntry.of("aterblick.example/test", stored).leafHash().hex());
            PlanEvent read = StoredForm.read(stored);
            state =
                    state.evolve(
                            new RecordedEvent(
                                    event.planId(), event.provenance(), event.command(), read));
        }
        return state;
    }
}
