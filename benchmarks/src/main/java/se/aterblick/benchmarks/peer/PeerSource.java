package se.aterblick.benchmarks.peer;

import java.util.List;
import se.aterblick.benchmarks.BenchmarkDatabase;

/** Opens peers that only the profile with their libraries has. */
interface PeerSource {

    List<Peer> open(BenchmarkDatabase database) throws Exception;
}
