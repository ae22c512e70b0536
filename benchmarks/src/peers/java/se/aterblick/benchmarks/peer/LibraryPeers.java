package se.aterblick.benchmarks.peer;

import java.util.List;
import se.aterblick.benchmarks.BenchmarkDatabase;

/** The peers that are libraries. */
public final class LibraryPeers implements PeerSource {

    @Override
    public List<Peer> open(BenchmarkDatabase database) {
        return List.of(
                Envers.open(database, false),
                Envers.open(database, true),
                JaversSql.open(database),
                DatomicLocal.open(),
                new XtdbInMemory());
    }
}
