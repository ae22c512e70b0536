package se.aterblick.query.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.query.projection.AnsweredFrom;

/** Takes what witnesses put under checkpoints; the signature says who they are. */
@RestController
@AnsweredFrom({})
@SecurityRequirements
@RequestMapping(LedgerPaths.LEDGER + "/cosignatures")
@Tag(name = "Ledger")
final class CosignatureController {

    private static final String NOTE =
            """
            aterblick.example/demo
            4711
            47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

            \u2014 witness.example kNHkQgAAAABnQAAAAWJ6b9LJkYF0h1Qm0J8W4nK2w1u8oQ3X7rT5vYcDgE6sZpHaNfUiMlOqRxBtVjCkSdGyWzXePnLo7hA=
            """;

    private final Witnessing witnessing;

    CosignatureController(Witnessing witnessing) {
        this.witnessing = witnessing;
    }

    @PostMapping(consumes = MediaType.TEXT_PLAIN_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Takes a witness's cosignature of a checkpoint",
            description =
                    "A note: the checkpoint's body exactly as it was given out, an empty line, and one or"
                            + " more lines of witnesses that this ledger knows, C2SP tlog-cosignature. Lines"
                            + " of others are passed over. At most 32 KiB.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN_VALUE,
                                            examples = @ExampleObject(NOTE))))
    @ApiResponse(responseCode = "204", description = "Kept, or already known")
    @ApiResponse(responseCode = "422", description = "No known witness, or not of this checkpoint")
    void take(HttpServletRequest request) throws IOException {
        witnessing.take(
                SentNote.in(request)
                        .orElseThrow(() -> new ProblemException(FollowUpProblems.malformedNote())));
    }
}
