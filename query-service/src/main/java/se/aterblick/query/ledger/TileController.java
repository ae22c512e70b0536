package se.aterblick.query.ledger;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.aterblick.http.problem.ProblemException;
import se.aterblick.query.ledger.tree.Tile;
import se.aterblick.query.ledger.tree.TilePath;
import se.aterblick.query.problem.FollowUpProblems;
import se.aterblick.query.projection.AnsweredFrom;

/** Gives out the tree in tiles, C2SP tlog-tiles: hashes to anybody, entries to auditors. */
@RestController
@AnsweredFrom({})
@RequestMapping(LedgerPaths.LEDGER + "/tile")
@Tag(name = "Ledger")
final class TileController {

    private static final String INDEX =
            "In groups of three digits: x001/x234/067; with .p/n the first n alone";
    private static final CacheControl BY_THE_CALLER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable();

    private final Ledger ledger;

    TileController(Ledger ledger) {
        this.ledger = ledger;
    }

    @GetMapping("/{level}/{*index}")
    @SecurityRequirements
    @Operation(
            summary = "Up to 256 hashes of one level of the tree",
            description = "32 bytes each, C2SP tlog-tiles. Never changes.")
    @ApiResponse(
            responseCode = "200",
            description = "The hashes, one after the other",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary"),
                            examples = @ExampleObject("32 bytes for each hash")))
    ResponseEntity<byte[]> hashes(
            @Parameter(description = "0 for the leaves", example = "0") @PathVariable String level,
            @Parameter(description = INDEX, example = "000.p/1") @PathVariable String index) {
        TilePath path = path(level, index);
        Tile tile =
                (level.matches("\\d|[1-5]\\d|6[0-3]")
                                ? ledger.tile(Integer.parseInt(level), path.index(), path.width())
                                : Optional.<Tile>empty())
                        .orElseThrow(() -> noTile(level, index));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(LedgerPaths.FOR_EVER)
                .body(tile.bytes());
    }

    @GetMapping("/entries/{*index}")
    @Operation(
            summary = "The entries of up to 256 leaves",
            description =
                    "Each with its length in two bytes before it, C2SP tlog-tiles. For auditors: an entry"
                            + " tells whether a guess of an event is right before its report is public.")
    @ApiResponse(
            responseCode = "200",
            description = "The entries, one after the other",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = "string", format = "binary"),
                            examples =
                                    @ExampleObject(
                                            "2 bytes of length and the nine lines for each entry")))
    ResponseEntity<byte[]> entries(
            @Parameter(description = INDEX, example = "000.p/1") @PathVariable String index) {
        TilePath path = path("entries", index);
        List<String> entries =
                ledger.entries(path.index(), path.width())
                        .orElseThrow(() -> noTile("entries", index));
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        for (String entry : entries) {
            byte[] bytes = entry.getBytes(StandardCharsets.UTF_8);
            bundle.write(bytes.length >> 8);
            bundle.write(bytes.length);
            bundle.writeBytes(bytes);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .cacheControl(BY_THE_CALLER)
                .body(bundle.toByteArray());
    }

    private static TilePath path(String level, String index) {
        return TilePath.parse(index.substring(1)).orElseThrow(() -> noTile(level, index));
    }

    private static ProblemException noTile(String level, String index) {
        return new ProblemException(FollowUpProblems.noTile(level + index));
    }
}
