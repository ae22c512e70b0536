package se.aterblick.query.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.ledger.tree.Hash;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.query.projection.AnsweredFrom;

/** Gives out what the ledger signed, to anybody. */
@RestController
@AnsweredFrom({})
@SecurityRequirements
@RequestMapping(LedgerPaths.LEDGER)
@Tag(name = "Ledger")
final class CheckpointController {

    private static final String CHECKPOINT =
            """
            aterblick.example/demo
            4711
            47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

            \u2014 aterblick.example/demo WkYK0wP0Nl2HbE6mQ1N2cO2m9k1sYxDg0T7wq8G5rXb1iZ0nJt3fVh4uLaKpCeSdR6yWjBvM9oXqE2zTgHkQ5AAAAAA=
            """;
    private static final String KEY =
            "aterblick.example/demo+5a460ad3+AepKbGP83QCyCoRnnP0Wsx0pwKJ8XXrKpYHaNdsUFnnS\n";
    private static final String KEYS =
            """
            {"keys":[{"vkey":"aterblick.example/demo+5a460ad3+AepKbGP83QCyCoRnnP0Wsx0pwKJ8XXrKpYHaNdsUFnnS",
              "inUse":true,"firstSize":1,"lastSize":4711}]}\
            """;

    private final Ledger ledger;
    private final LedgerIdentity identity;

    CheckpointController(Ledger ledger, LedgerIdentity identity) {
        this.ledger = ledger;
        this.identity = identity;
    }

    @GetMapping("/checkpoint")
    @Operation(
            summary = "The newest checkpoint, with its cosignatures",
            description = "A signed note, C2SP tlog-checkpoint.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/plain", examples = @ExampleObject(CHECKPOINT)))
    ResponseEntity<byte[]> latest() {
        return answer(ledger.latest(), "latest");
    }

    @GetMapping("/checkpoint/{size}")
    @Operation(
            summary = "The checkpoint of one size, with its cosignatures",
            description = "One is signed with every approval: its size is the approval's position.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/plain", examples = @ExampleObject(CHECKPOINT)))
    ResponseEntity<byte[]> ofSize(@Parameter(example = "4711") @PathVariable long size) {
        return answer(ledger.of(size), Long.toString(size));
    }

    @GetMapping("/key")
    @Operation(
            summary = "The ledger's public keys, one per line, the one in use first",
            description =
                    "As C2SP signed-note writes them. Whoever verifies takes the key from somewhere else"
                            + " than the ledger that is verified.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = "text/plain", examples = @ExampleObject(KEY)))
    ResponseEntity<byte[]> key() {
        return ResponseEntity.ok()
                .contentType(LedgerPaths.TEXT)
                .cacheControl(CacheControl.noCache())
                .body(utf8(String.join("\n", ledger.keys()) + "\n"));
    }

    @GetMapping("/keys")
    @Operation(
            summary = "The ledger's public keys and what they signed",
            description = "The sizes of the first and the last checkpoint that each key signed.")
    @ApiResponse(responseCode = "200", content = @Content(examples = @ExampleObject(KEYS)))
    ResponseEntity<Keys> keys() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .body(new Keys(identity.keys()));
    }

    private static ResponseEntity<byte[]> answer(
            Optional<SignedCheckpoint> checkpoint, String asked) {
        byte[] note =
                utf8(
                        checkpoint
                                .orElseThrow(() ->
                                        new ProblemException(FollowUpProblems.noCheckpoint(asked)))
                                .note());
        return ResponseEntity.ok()
                .contentType(LedgerPaths.TEXT)
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + Hash.of(Hash.sha256(note)).hex() + "\"")
                .body(note);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The keys with what they signed. */
    record Keys(List<PublishedKey> keys) {}
}
