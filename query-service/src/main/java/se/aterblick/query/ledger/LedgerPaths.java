package se.aterblick.query.ledger;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;

/** What the addresses of the ledger have in common. */
final class LedgerPaths {

    static final String LEDGER = "/follow-up/v1/ledger";

    /** Notes and keys. */
    static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);

    /** What a ledger of the format has said once, it says for ever. */
    static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private LedgerPaths() {}
}
