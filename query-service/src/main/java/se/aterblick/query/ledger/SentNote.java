package se.aterblick.query.ledger;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import se.aterblick.http.problem.Problem;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.ledger.note.Checkpoint;
import se.aterblick.query.ledger.note.MalformedNote;
import se.aterblick.query.ledger.note.Note;
import se.aterblick.query.problem.FollowUpProblems;

/** Reads the signed note that is a request's body, whatever type the request says it is of. */
public final class SentNote {

    /** A note of a hundred witnesses is shorter. */
    private static final int MOST_BYTES = 32 * 1024;

    private SentNote() {}

    /** The note; empty if there is no body. */
    public static Optional<Note> in(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new ProblemException(
                    Problem.of(HttpStatus.CONTENT_TOO_LARGE, "http-413", request.getRequestURI()));
        }
        if (body.length == 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Note.parse(
                            StandardCharsets.UTF_8
                                    .newDecoder()
                                    .decode(ByteBuffer.wrap(body))
                                    .toString()));
        } catch (CharacterCodingException | MalformedNote e) {
            throw new ProblemException(FollowUpProblems.malformedNote());
        }
    }

    /** The checkpoint that a note is. */
    public static Checkpoint checkpoint(Note note) {
        try {
            return Checkpoint.parse(note.text());
        } catch (MalformedNote e) {
            throw new ProblemException(FollowUpProblems.malformedNote());
        }
    }
}
