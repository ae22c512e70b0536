package se.aterblick.query.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.ledger.note.Checkpoint;
import se.aterblick.query.ledger.note.Cosignature;
import se.aterblick.query.ledger.note.Note;
import se.aterblick.query.ledger.note.SignatureLine;
import se.aterblick.query.ledger.note.VerifierKey;
import se.aterblick.query.problem.FollowUpProblems;

/** Keeps the cosignatures of the witnesses that the configuration names, after checking each. */
@Component
final class Witnessing {

    private final List<VerifierKey> witnesses;
    private final Checkpoints checkpoints;
    private final Clock clock;

    Witnessing(
            LedgerSettings settings,
            Checkpoints checkpoints,
            @Qualifier("queryClock") Clock clock) {
        this.witnesses = settings.witnesses();
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** Keeps every line of a known witness; one that is wrong keeps all of them out. */
    void take(Note note) {
        long size = ownCheckpoint(note);
        List<Cosignature> cosignatures = new ArrayList<>();
        for (SignatureLine line : note.lines()) {
            for (VerifierKey witness : witnesses) {
                if (Cosignature.isBy(witness, line)) {
                    cosignatures.add(verified(witness, line, note.text()));
                }
            }
        }
        if (cosignatures.isEmpty()) {
            throw new ProblemException(
                    FollowUpProblems.unknownWitness(
                            note.lines().stream().map(SignatureLine::name).toList()));
        }
        cosignatures.forEach(cosignature -> checkpoints.add(size, cosignature, clock.instant()));
    }

    /** The size of the checkpoint whose body this is, to the byte. */
    private long ownCheckpoint(Note note) {
        Checkpoint checkpoint = SentNote.checkpoint(note);
        return checkpoints
                .of(checkpoint.size())
                .filter(own -> own.body().equals(note.text()))
                .orElseThrow(() ->
                        new ProblemException(FollowUpProblems.notOurCheckpoint(checkpoint.size())))
                .size();
    }

    private static Cosignature verified(VerifierKey witness, SignatureLine line, String body) {
        return Cosignature.verified(witness, line, body)
                .orElseThrow(() ->
                        new ProblemException(FollowUpProblems.wrongCosignature(witness.name())));
    }
}
