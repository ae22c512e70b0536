package se.aterblick.verifier.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.aterblick.verifier.fixtures.Run;
import se.aterblick.verifier.fixtures.TestPackage;
import tools.jackson.databind.node.ObjectNode;

/** An event that was altered, dropped, doubled, inserted or moved is found and named. */
class AlteredEventsTests extends PackageOfAYear {

    @Test
    void namesTheEventWhosePayloadWasAltered() {
        Run run =
                verify(edited(5, e -> e.put("payload", flipped(e.path("payload").asString(), 40))));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Händelserna")).startsWith("FEL").contains("position 7 (sekvens 5");
    }

    @Test
    void namesTheEventWhoseMetadataTimeTypeOrRevisionWasAltered() {
        for (String field : List.of("metadata", "recordedAt", "type", "revision")) {
            Run run =
                    verify(
                            edited(
                                    3,
                                    e -> {
                                        String now = e.path(field).asString();
                                        e.put(
                                                field,
                                                field.equals("metadata")
                                                        ? flipped(now, 3)
                                                        : now.substring(1) + now.charAt(0) + "9");
                                    }));
            assertThat(run.code()).as(field).isEqualTo(1);
            assertThat(run.line("Händelserna"))
                    .as(field)
                    .startsWith("FEL")
                    .contains("position 5 (sekvens 3");
        }
    }

    @Test
    void namesTheEventWhoseProofDoesNotFitItsPlace() {
        Run run = verify(edited(5, e -> e.putArray("proof")));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Händelserna"))
                .startsWith("FEL")
                .contains("position 7 (sekvens 5", "beviset passar inte trädet");
    }

    @Test
    void namesTheGapWhereAnEventWasDropped() {
        Run run = verify(right().editLines(lines -> without(lines, 7)));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Händelsekedjan"))
                .startsWith("FEL")
                .contains("väntade sekvens 7, fann 8");
    }

    @Test
    void findsEventsDroppedAndRenumbered() {
        Run run =
                verify(
                        right().editLines(lines -> {
                            List<ObjectNode> less = without(lines, 7);
                            for (int i = 7; i < less.size(); i++) {
                                less.get(i).put("sequence", i);
                            }
                            return less;
                        }));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Händelserna")).startsWith("FEL").contains("10/7, 11/8, 12/9");
    }

    @Test
    void findsTheTailCutOff() {
        Run run = verify(right().editLines(lines -> lines.subList(0, lines.size() - 1)));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Händelsekedjan"))
                .startsWith("FEL")
                .contains("report.approved på position 39");
    }

    @Test
    void findsAnEventDoubledOrInsertedOrTwoSwapped() {
        List<TestPackage> attacks =
                List.of(
                        right().editLines(lines -> doubled(lines, 4)),
                        right().editLines(lines -> {
                            List<ObjectNode> more = doubled(lines, 4);
                            for (int i = 0; i < more.size(); i++) {
                                more.get(i).put("sequence", i);
                            }
                            return more;
                        }),
                        right().editLines(lines -> {
                            Collections.swap(lines, 4, 5);
                            return lines;
                        }),
                        right().editLines(lines -> {
                            var payload = lines.get(4).get("payload");
                            lines.get(4).set("payload", lines.get(5).get("payload"));
                            lines.get(5).set("payload", payload);
                            return lines;
                        }));
        for (TestPackage attack : attacks) {
            Run run = verify(attack);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out()).containsPattern("FEL +Händels[^\n]*(position|sekvens)");
        }
    }

    @Test
    void findsAnEventOfAnotherPlan() {
        Run run = verify(edited(5, e -> e.put("planId", "other-2024")));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.line("Händelsekedjan"))
                .startsWith("FEL")
                .contains("position 7 (sekvens 5)", "other-2024");
    }

    private static List<ObjectNode> without(List<ObjectNode> lines, int index) {
        List<ObjectNode> less = new ArrayList<>(lines);
        less.remove(index);
        return less;
    }

    private static List<ObjectNode> doubled(List<ObjectNode> lines, int index) {
        List<ObjectNode> more = new ArrayList<>(lines);
        more.add(index, lines.get(index).deepCopy());
        return more;
    }

    private static String flipped(String base64, int index) {
        byte[] bytes = Base64.getDecoder().decode(base64);
        bytes[index] ^= 1;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
