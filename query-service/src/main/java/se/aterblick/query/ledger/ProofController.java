package se.aterblick.query.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.ledger.tree.Hash;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.query.projection.AnsweredFrom;

/** Proves to anybody that an event is in the ledger, and that the ledger only grew. */
@RestController
@AnsweredFrom({})
@SecurityRequirements
@RequestMapping(LedgerPaths.LEDGER + "/proofs")
@Tag(name = "Ledger")
final class ProofController {

    private static final String HASH = "\"47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\"";
    private static final String INCLUSION =
            "{\"index\":6,\"size\":7,\"leafHash\":" + HASH + ",\"proof\":[" + HASH + "]}";
    private static final String CONSISTENCY = "{\"from\":6,\"to\":7,\"proof\":[" + HASH + "]}";

    private final Ledger ledger;

    ProofController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/inclusion")
    @Operation(
            summary = "Proves that a leaf is in the tree of a size",
            description =
                    "RFC 9162 §2.1.3. The index is the event's position − 1. Hashes are base64, those"
                            + " nearest to the leaf first.")
    @ApiResponse(responseCode = "200", content = @Content(examples = @ExampleObject(INCLUSION)))
    ResponseEntity<Inclusion> inclusion(
            @Parameter(example = "6") @RequestParam long index,
            @Parameter(example = "7") @RequestParam long size) {
        refuseBeyondEnd(size);
        if (index < 0 || index >= size) {
            throw new ProblemException(
                    FollowUpProblems.badRequest(
                            "invalid-parameter", "index", Long.toString(index)));
        }
        Hash leaf = ledger.entry(index + 1).orElseThrow().leafHash();
        return forEver(
                new Inclusion(index, size, leaf.base64(), base64(ledger.inclusion(index, size))));
    }

    @GetMapping("/consistency")
    @Operation(
            summary = "Proves that the tree of a size goes on from a smaller one",
            description = "RFC 9162 §2.1.4. Hashes are base64. Empty where both are the same.")
    @ApiResponse(responseCode = "200", content = @Content(examples = @ExampleObject(CONSISTENCY)))
    ResponseEntity<Consistency> consistency(
            @Parameter(example = "6") @RequestParam long from,
            @Parameter(example = "7") @RequestParam long to) {
        refuseBeyondEnd(to);
        if (from < 0 || from > to) {
            throw new ProblemException(
                    FollowUpProblems.badRequest("invalid-parameter", "from", Long.toString(from)));
        }
        return forEver(new Consistency(from, to, base64(ledger.consistency(from, to))));
    }

    private void refuseBeyondEnd(long size) {
        long end = ledger.size();
        if (size > end) {
            throw new ProblemException(FollowUpProblems.beyondLedger(size, end));
        }
    }

    private static List<String> base64(List<Hash> proof) {
        return proof.stream().map(Hash::base64).toList();
    }

    private static <T> ResponseEntity<T> forEver(T proof) {
        return ResponseEntity.ok().cacheControl(LedgerPaths.FOR_EVER).body(proof);
    }

    /** An inclusion proof. */
    record Inclusion(long index, long size, String leafHash, List<String> proof) {}

    /** A consistency proof. */
    record Consistency(long from, long to, List<String> proof) {}
}
