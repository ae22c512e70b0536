package se.aterblick.benchmarks.peer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import se.aterblick.benchmarks.BenchmarkDatabase;

/** All peers on one database with the same history in each. */
record Contenders(BenchmarkDatabase database, JdbcTemplate admin, List<Peer> peers)
        implements AutoCloseable {

    static Contenders loaded(Workload workload, Predicate<String> wanted) throws Exception {
        BenchmarkDatabase database = BenchmarkDatabase.start();
        List<Peer> peers = new ArrayList<>();
        Ours ours = Ours.open(database);
        peers.addAll(
                List.of(
                        ours,
                        new OurDocument(ours),
                        TemporalTable.open(database),
                        StockAxon.open(database)));
        for (PeerSource source : ServiceLoader.load(PeerSource.class)) {
            peers.addAll(source.open(database));
        }
        Contenders contenders = new Contenders(database, database.admin(), peers);
        contenders.leaveOut(
                peer -> wanted.test(peer.name()) && workload.updates() <= peer.mostUpdates());
        contenders.load(workload);
        return contenders;
    }

    private void leaveOut(Predicate<Peer> wanted) {
        for (Peer peer : List.copyOf(peers)) {
            boolean isOurs = peer instanceof Ours || peer instanceof OurDocument;
            if (!isOurs && !wanted.test(peer)) {
                peer.close();
                peers.remove(peer);
            }
        }
    }

    private void load(Workload workload) throws Exception {
        for (Peer peer : peers) {
            long begin = System.nanoTime();
            peer.load(workload);
            System.err.printf(
                    "%s: %,d updates loaded in %.1f s%n",
                    peer.name(), workload.updates(), (System.nanoTime() - begin) / 1e9);
        }
        admin.execute("VACUUM ANALYZE");
        admin.execute("CHECKPOINT");
    }

    List<Peer> writers() {
        return peers.stream().filter(peer -> !peer.readsOnly()).toList();
    }

    /** All of them, each time with another one at the head. */
    static List<Peer> turn(List<Peer> peers, int turn) {
        List<Peer> order = new ArrayList<>(peers);
        Collections.rotate(order, -turn);
        return order;
    }

    @Override
    public void close() throws IOException {
        peers.forEach(Peer::close);
        database.close();
    }
}
