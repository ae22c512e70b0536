package se.aterblick.verifier.witness;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.SYNC;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
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
import se.aterblick.verifier.json.CanonicalJson;
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

    private WitnessState(Path file, FileChannel lock, JsonObject state) {
        this.file = file;
        this.lock = lock;
        this.state = state;
    }

    static WitnessState open(Path file) {
        Path target = file.toAbsolutePath();
        try {
            FileChannel lock = FileChannel.open(beside(target, ".lock"), CREATE, WRITE);
            if (lock.tryLock() == null) {
                throw wrong("witness.locked", file);
            }
            boolean isNew = !Files.exists(target);
            JsonObject state =
                    isNew
                            ? JsonObject.EMPTY.with("format", FORMAT)
                            : JsonReader.object(Files.readAllBytes(target));
            String format = state.text("format");
            require("package.format", format.equals(FORMAT), FORMAT, format);
            return new WitnessState(target, lock, state);
        } catch (OverlappingFileLockException e) {
            throw wrong("witness.locked", file);
        } catch (IOException e) {
            throw wrong("file.unreadable", file, e);
        }
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
        Path next = beside(file, ".new");
        try {
            Files.write(next, CanonicalJson.bytes(changed), CREATE, TRUNCATE_EXISTING, WRITE, SYNC);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            syncFolder();
            state = changed;
        } catch (IOException e) {
            throw wrong("file.unreadable", file, e);
        }
    }

    /** The new name must survive a power cut too; not every system can be asked for that. */
    private void syncFolder() {
        try (FileChannel folder = FileChannel.open(beside(file, "").getParent())) {
            folder.force(true);
        } catch (IOException e) {
            // Windows opens no folders; there the move is in the journal.
        }
    }

    private static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw wrong("file.unreadable", file, e);
        }
    }
}
