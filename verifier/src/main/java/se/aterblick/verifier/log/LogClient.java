package se.aterblick.verifier.log;

import static se.aterblick.verifier.verdict.Problem.requireAble;
import static se.aterblick.verifier.verdict.Problem.unable;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import se.aterblick.verifier.json.JsonReader;

/**
 * Asks a log over HTTP.
 *
 * @param base the address that its checkpoints are served beneath
 * @param keys the log's keys
 */
public record LogClient(String base, List<VerifierKey> keys) {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST_ANSWER = 1 << 20;

    public LogClient {
        base = base.replaceFirst("/+$", "");
    }

    /** The newest checkpoint, which one of the keys must have signed. */
    public Checkpoint checkpoint() {
        Checkpoint newest = Checkpoint.parse(send("/checkpoint", HttpRequest.newBuilder(), 200));
        newest.signedBy(keys);
        return newest;
    }

    /** The proof that the tree of one size is the beginning of that of another. */
    public List<Hash> consistency(long from, long to) {
        if (from == 0 || from == to) {
            return List.of();
        }
        String path = "/proofs/consistency?from=" + from + "&to=" + to;
        return MerkleProof.read(JsonReader.object(send(path, HttpRequest.newBuilder(), 200)));
    }

    public void submit(String cosignedNote) {
        var note = HttpRequest.newBuilder().header("Content-Type", "text/plain; charset=utf-8");
        send("/cosignatures", note.POST(HttpRequest.BodyPublishers.ofString(cosignedNote)), 204);
    }

    private byte[] send(String path, HttpRequest.Builder request, int expected) {
        String address = base + path;
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var sent = request.uri(URI.create(address)).timeout(PATIENCE).build();
            var body = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER);
            var answer = client.sendAsync(sent, body).join();
            boolean right = answer.statusCode() == expected;
            requireAble("log.answer", right, address, expected, answer.statusCode());
            return answer.body();
        } catch (CompletionException | IllegalArgumentException e) {
            throw unable("log.unreachable", address, e);
        }
    }
}
