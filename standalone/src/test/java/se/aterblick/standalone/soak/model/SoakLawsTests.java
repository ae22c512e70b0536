package se.aterblick.standalone.soak.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checker of the soak notices what it is there for. */
class SoakLawsTests {

    private final Fabricated all = Fabricated.approvedAndCorrected();
    private final History history = all.history;
    private final List<StoredEvent> log = all.log;

    @Test
    void findNothingWhereAllIsWell() {
        all.saw(-1, 0, "");
        all.saw(2, 2, "4.5");
        all.saw(4, 5, "5.0");
        history.got(document("sha-256:abc", "4.5"));

        assertThat(LogLaws.check(history, log)).isEmpty();
        assertThat(ReadLaws.check(history)).isEmpty();
        assertThat(ReportLaws.check(history)).isEmpty();
    }

    @Test
    void noticeALostUpdate() {
        log.removeLast();

        assertThat(brokenInLog()).containsExactly(Law.NOTHING_LOST);
    }

    @Test
    void noticeAnUpdateRecordedTwiceUnderOneKey() {
        all.store("key-3", "fact.corrected", log.getLast().payload());

        assertThat(brokenInLog()).contains(Law.NOTHING_DOUBLED);
    }

    @Test
    void noticeAnotherAnswerToTheSameKey() {
        history.told("key-1", new Told("event-9", 9, ""));

        assertThat(brokenInLog()).containsExactly(Law.NOTHING_DOUBLED);
    }

    @Test
    void noticeAnEventNobodyAskedFor() {
        all.store("nobody", "outcome.recorded", Fabricated.outcome("1"));

        assertThat(brokenInLog()).containsExactly(Law.NOTHING_UNASKED);
    }

    @Test
    void noticeAnEventThatWasRefused() {
        history.asks(new Asked("no", Fabricated.PLAN, "outcome.recorded", Fabricated.outcome("1")));
        history.refused("no", "corrections-only");
        all.store("no", "outcome.recorded", Fabricated.outcome("1"));

        assertThat(brokenInLog()).containsExactly(Law.NOTHING_UNASKED);
    }

    @Test
    void noticeAnotherValueThanWasAskedFor() {
        StoredEvent stored = log.get(1);
        log.set(
                1,
                new StoredEvent(
                        stored.position(),
                        stored.planId(),
                        stored.sequence(),
                        stored.eventId(),
                        stored.key(),
                        stored.type(),
                        stored.knownAt(),
                        Fabricated.outcome("4")));

        assertThat(brokenInLog()).containsExactly(Law.NOTHING_LOST);
    }

    @Test
    void noticeAGapAndAnEventInAnotherPlace() {
        StoredEvent moved = log.remove(1);
        log.add(moved);

        assertThat(brokenInLog()).contains(Law.DENSE);
    }

    @Test
    void noticeAReadOlderThanItsToken() {
        all.saw(2, 1, "4.0");

        assertThat(broken(ReadLaws.check(history))).containsExactly(Law.NOTHING_STALE);
    }

    @Test
    void noticeAReadThatClaimsToBeFreshAndIsNot() {
        all.saw(2, 2, "4.0");

        assertThat(broken(ReadLaws.check(history))).containsExactly(Law.NOTHING_STALE);
    }

    @Test
    void noticeSomebodyWhoDoesNotFindTheirOwnUpdate() {
        history.found(new OwnRead("list", "key-1", "4.0", ""));

        assertThat(broken(ReadLaws.check(history))).containsExactly(Law.NOTHING_STALE);
    }

    @Test
    void noticeThatAClientIsTakenBack() {
        all.saw(-1, 2, "4.5");
        all.saw(-1, 1, "4.0");

        assertThat(broken(ReadLaws.check(history))).containsExactly(Law.MONOTONIC);
    }

    @Test
    void noticeAnAlteredApprovedReport() {
        history.got(document("sha-256:abd", "4.5"));

        assertThat(broken(ReportLaws.check(history))).containsExactly(Law.APPROVED_FOR_EVER);
    }

    @Test
    void noticeAnApprovedReportThatHoldsWhatWasCorrectedLater() {
        history.got(document("sha-256:abc", "5.0"));

        assertThat(broken(ReportLaws.check(history))).containsExactly(Law.APPROVED_FOR_EVER);
    }

    @Test
    void noticeACheckpointOfAnotherTree() throws Exception {
        List<String> entries = new ArrayList<>();
        log.forEach(event ->
                entries.add(
                        "format\norigin\n%s\n%d\n".formatted(event.planId(), event.sequence())));
        Checkpoint first = new Checkpoint(1, leaf(entries.getFirst()));
        Checkpoint other = new Checkpoint(1, leaf(entries.getLast()));

        assertThat(LedgerLaws.check(log, entries, List.of(first), List.of(first))).isEmpty();
        assertThat(broken(LedgerLaws.check(log, entries, List.of(first), List.of(other))))
                .containsExactly(Law.ONE_LEDGER);
        entries.set(2, entries.get(1));
        assertThat(broken(LedgerLaws.check(log, entries, List.of(), List.of())))
                .containsExactly(Law.ONE_LEDGER);
    }

    private static String leaf(String entry) throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        digest.update((byte) 0);
        return Base64.getEncoder()
                .encodeToString(digest.digest(entry.getBytes(StandardCharsets.UTF_8)));
    }

    private static Document document(String hash, String value) {
        return new Document(Fabricated.PLAN, Fabricated.PERIOD, hash, Map.of("matsvinn", value));
    }

    private List<Law> brokenInLog() {
        return broken(LogLaws.check(history, log));
    }

    private static List<Law> broken(List<Breach> breaches) {
        return breaches.stream().map(Breach::law).toList();
    }
}
