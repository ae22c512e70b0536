package se.aterblick.verifier.witness;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static se.aterblick.verifier.verdict.Problem.attempt;
import static se.aterblick.verifier.verdict.Problem.require;
import static se.aterblick.verifier.verdict.Problem.wrong;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.json.JsonReader;
import se.aterblick.verifier.log.Checkpoint;

/**
 * What a witness remembers, in one file: the last checkpoint it vouched for, and every note it
 * refused, as proof. The file is replaced as a whole, or not at all; only one witness at a time has
 * it.
 */
final class WitnessState implements AutoCloseable {

    private static final String FORMAT = "aterblick-witness/1";
    private static final int MOST_REFUSED = 100;

    private final Path file;
    private final FileChannel lock;
    private JsonObject state;

    private WitnessState(Path path) throws IOException {
        file = path.toAbsolutePath();
        lock = FileChannel.open(beside(".lock"), CREATE, WRITE);
        try {
            require("witness.locked", lock.tryLock() != null, file);
        } catch (OverlappingFileLockException e) {
            throw wrong("witness.locked", file);
        }
        JsonObject none = JsonObject.EMPTY.with("format", FORMAT);
        state = Files.exists(file) ? JsonReader.object(Files.readAllBytes(file)) : none;
        String format = state.text("format");
        require("package.format", format.equals(FORMAT), FORMAT, format);
    }

    static WitnessState open(Path file) {
        return attempt("file.unreadable", file).to(() -> new WitnessState(file));
    }

    /** The last checkpoint that was vouched for, with the cosignature. */
    @Nullable Checkpoint last() {
        String note = state.optionalText("checkpoint");
        return note == null ? null : Checkpoint.parse(note.getBytes(StandardCharsets.UTF_8));
    }

    /** Remembers a checkpoint; on the disk when this returns. */
    void vouchFor(String note) {
        write(state.with("checkpoint", note));
    }

    /** Keeps a note that was refused. */
    void refuse(String note) {
        List<String> refused = new ArrayList<>(state.texts("refused"));
        if (!refused.contains(note) && refused.size() < MOST_REFUSED) {
            refused.add(note);
            write(state.with("refused", refused));
        }
    }

    private void write(JsonObject changed) {
        Path next = beside(".new");
        attempt("file.unreadable", file)
                .to(() -> {
                    Files.write(next, changed.bytes(), CREATE, TRUNCATE_EXISTING, WRITE, SYNC);
                    return Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
                });
        // The new name must survive a power cut too; not every system can be asked for that.
        try (FileChannel folder = FileChannel.open(beside("").getParent())) {
            folder.force(true);
        } catch (IOException e) {
            // Windows opens no folders; there the move is in the journal.
        }
        state = changed;
    }

    private Path beside(String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
