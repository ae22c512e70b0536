package se.aterblick.standalone.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;
import se.aterblick.standalone.StartupProblem;

/**
 * The one folder everything is kept in: claimed with a marker, locked while in use, never a foreign
 * one.
 */
public final class DataFolder implements AutoCloseable {

    private static final String MARKER = "aterblick.data";
    private static final String LOCK = "lock";

    private final Path root;
    private final Path programs;
    private final FolderLock lock;

    private DataFolder(Path root, FolderLock lock) throws IOException {
        this.root = root;
        this.lock = lock;
        this.programs = OwnerOnly.directory(root.resolve("program"));
    }

    /**
     * Creates the folder if need be and holds it until {@link #close()}, or says why it cannot be
     * used.
     */
    public static DataFolder claim(Path folder) {
        try {
            Path root = OwnerOnly.directory(folder.toAbsolutePath().normalize()).toRealPath();
            refuseForeign(root);
            refuseOtherOwner(root);
            DataFolder claimed = new DataFolder(root, FolderLock.take(root.resolve(LOCK), root));
            claimed.mark();
            return claimed;
        } catch (FileAlreadyExistsException | NotDirectoryException e) {
            throw new StartupProblem(
                    "The data folder %s is not a folder: choose another with --data."
                            .formatted(folder),
                    e);
        } catch (IOException e) {
            throw new StartupProblem(
                    "The data folder %s cannot be written (%s): choose another with --data."
                            .formatted(folder, reason(e)),
                    e);
        }
    }

    /** Where PostgreSQL keeps its cluster. */
    Path cluster() {
        return root.resolve("postgresql");
    }

    /** Where a first start prepares the cluster; a leftover here never held anyone's data. */
    Path unfinishedCluster() {
        return root.resolve("postgresql.unfinished");
    }

    /**
     * Where PostgreSQL's program is unpacked: beside the data, so that no other user can have put
     * it there.
     */
    Path program() {
        return programs.resolve("postgresql");
    }

    Path serverLog() {
        return root.resolve("postgresql.log");
    }

    Path superuserSecret() {
        return root.resolve("superuser.secret");
    }

    /** The key the demo provider signs with: kept, so that a token outlives a restart. */
    public Path signingKey() {
        return root.resolve("signing-key.json");
    }

    /** The key the ledger signs its checkpoints with: whoever has it can write a second history. */
    public Path ledgerKey() {
        return root.resolve("ledger-key.pem");
    }

    /** Which samples have been loaded, once they are complete. */
    public Path samplesNote() {
        return root.resolve("samples.loaded");
    }

    public Path root() {
        return root;
    }

    private void mark() throws IOException {
        Path marker = root.resolve(MARKER);
        if (Files.notExists(marker)) {
            Files.writeString(
                    marker,
                    "Data of Återblick: keep this folder together, and back it up as a whole.\n");
        }
    }

    private static void refuseForeign(Path root) throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            List<String> names = entries.map(entry -> entry.getFileName().toString()).toList();
            if (!names.contains(MARKER) && !List.of(LOCK).containsAll(names)) {
                throw new StartupProblem(
                        "The folder %s holds something else than Återblick's data: choose an empty one with --data."
                                .formatted(root));
            }
        }
    }

    /** PostgreSQL serves a cluster only to its owner, even when somebody else may write there. */
    private static void refuseOtherOwner(Path root) throws IOException {
        Path probe = Files.createTempFile(root, "owner", ".probe");
        UserPrincipal me = Files.getOwner(probe);
        Files.delete(probe);
        Path cluster = root.resolve("postgresql");
        UserPrincipal owner = Files.exists(cluster) ? Files.getOwner(cluster) : me;
        if (!owner.equals(me)) {
            throw new StartupProblem(
                    "The data folder %s belongs to the user %s: start as that user, or choose another with --data."
                            .formatted(root, owner.getName()));
        }
    }

    private static String reason(IOException problem) {
        return problem instanceof AccessDeniedException
                ? "permission denied"
                : problem.getClass().getSimpleName() + ": " + problem.getMessage();
    }

    @Override
    public void close() {
        lock.close();
    }
}
