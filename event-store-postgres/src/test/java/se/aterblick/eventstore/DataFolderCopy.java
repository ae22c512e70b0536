package se.aterblick.eventstore;

import static java.nio.file.FileVisitResult.CONTINUE;
import static java.nio.file.FileVisitResult.SKIP_SUBTREE;
import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/**
 * Copies a data folder of PostgreSQL, which may be at work in it, as its manual says: without what
 * belongs to the running server, and without WAL.
 */
final class DataFolderCopy extends SimpleFileVisitor<Path> {

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "epg-lock");
    private static final Set<String> EMPTIED =
            Set.of(
                    "pg_wal",
                    "pg_replslot",
                    "pg_dynshmem",
                    "pg_notify",
                    "pg_serial",
                    "pg_snapshots",
                    "pg_stat_tmp",
                    "pg_subtrans");

    private final Path from;
    private final Path to;

    private DataFolderCopy(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new DataFolderCopy(from, to));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
            throws IOException {
        Files.copy(folder, copyOf(folder), COPY_ATTRIBUTES);
        return EMPTIED.contains(from.relativize(folder).toString()) ? SKIP_SUBTREE : CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (!LEFT_OUT.contains(from.relativize(file).toString())) {
            try {
                Files.copy(file, copyOf(file), COPY_ATTRIBUTES);
            } catch (NoSuchFileException e) {
                return visitFileFailed(file, e);
            }
        }
        return CONTINUE;
    }

    /** A file that the server has removed meanwhile is not needed. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return CONTINUE;
        }
        throw failure;
    }

    private Path copyOf(Path path) {
        return to.resolve(from.relativize(path).toString());
    }
}
