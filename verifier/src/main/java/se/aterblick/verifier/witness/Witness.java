package se.aterblick.verifier.witness;

import static se.aterblick.verifier.verdict.Problem.require;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.log.Checkpoint;
import se.aterblick.verifier.log.LogClient;
import se.aterblick.verifier.log.MerkleProof;
import se.aterblick.verifier.log.SigningKey;
import se.aterblick.verifier.verdict.Messages;
import se.aterblick.verifier.verdict.Problem;

/**
 * Follows a log and vouches with its own key for checkpoints that go on from what it saw before.
 * The first one it sees it must believe.
 *
 * @param submits whether the log is sent what the witness vouches for
 */
public record Witness(
        LogClient log, SigningKey key, boolean submits, Clock clock, Messages messages) {

    private static final int VOUCHED = 0;
    private static final int REFUSED = 1;

    /** Looks once, or for ever with a pause between; returns the exit code of the last look. */
    public int follow(Path stateFile, @Nullable Duration pause)
            throws IOException, InterruptedException {
        try (WitnessState state = WitnessState.open(stateFile)) {
            int code = look(state);
            while (pause != null) {
                Thread.sleep(pause);
                code = look(state);
            }
            return code;
        }
    }

    private int look(WitnessState state) {
        try {
            Checkpoint seen = log.checkpoint();
            Checkpoint last = state.last();
            if (last != null) {
                goesOn(state, last, seen);
            }
            vouch(state, last, seen);
            return VOUCHED;
        } catch (Problem problem) {
            messages.say("witness.refused", problem.finding());
            return REFUSED;
        }
    }

    /**
     * What does not go on from the last checkpoint is kept: both notes bear the log's signature.
     */
    private void goesOn(WitnessState state, Checkpoint last, Checkpoint seen) {
        try {
            seen.of(last.origin());
            require("against.shrunk", seen.size() >= last.size(), last.size(), seen.size());
            MerkleProof.consistent(last, seen, log.consistency(last.size(), seen.size()));
        } catch (Problem problem) {
            state.refuse(seen.note());
            throw problem;
        }
    }

    /** Remembers first and speaks then: what was said can never be forgotten. */
    private void vouch(WitnessState state, @Nullable Checkpoint last, Checkpoint seen) {
        boolean said = seen.cosignedBy(key.verifier()).isPresent();
        if (said && last != null && last.size() == seen.size()) {
            messages.say("witness.unchanged", seen.size());
            return;
        }
        String cosigned = key.cosigned(seen, clock.instant());
        String line = cosigned.substring(seen.body().length() + 1);
        state.vouchFor(seen.note() + line);
        messages.say("witness.vouched", seen.size(), seen.root());
        messages.out().print(line);
        if (submits) {
            log.submit(cosigned);
            messages.say("witness.submitted");
        }
    }
}
