package se.aterblick.verifier.log;

import static se.aterblick.verifier.verdict.Problem.unable;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import se.aterblick.verifier.json.JsonObject;
import se.aterblick.verifier.json.JsonReader;

/** Asks a log over HTTP, at the address that its checkpoints are served beneath. */
public final class LogClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST_ANSWER = 1 << 20;

    private final String base;

    public LogClient(String base) {
        this.base = base.replaceFirst("/+$", "");
    }

    public Checkpoint checkpoint() {
        return Checkpoint.parse(send(request("/checkpoint").GET(), 200));
    }

    /** The proof that the tree of one size is the beginning of that of another. */
    public List<Hash> consistency(long from, long to) {
        if (from == 0 || from == to) {
            return List.of();
        }
        String path = "/proofs/consistency?from=" + from + "&to=" + to;
        JsonObject answer = JsonReader.object(send(request(path).GET(), 200));
        return MerkleProof.read(answer);
    }

    public void submit(String cosignedNote) {
        var body = HttpRequest.BodyPublishers.ofString(cosignedNote);
        send(
                request("/cosignatures")
                        .header("Content-Type", "text/plain; charset=utf-8")
                        .POST(body),
                204);
    }

    private HttpRequest.Builder request(String path) {
        try {
            return HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        } catch (IllegalArgumentException e) {
            throw unable("log.unreachable", base, e);
        }
    }

    private static byte[] send(HttpRequest.Builder builder, int expected) {
        HttpRequest request = builder.build();
        try (HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpResponse<InputStream> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                byte[] bytes = body.readNBytes(LARGEST_ANSWER);
                if (answer.statusCode() != expected || bytes.length == LARGEST_ANSWER) {
                    throw unable("log.answer", request.uri(), expected, answer.statusCode());
                }
                return bytes;
            }
        } catch (IOException e) {
            throw unable("log.unreachable", request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unable("log.unreachable", request.uri(), e);
        }
    }
}
