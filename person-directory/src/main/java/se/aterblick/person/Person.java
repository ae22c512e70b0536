package se.aterblick.person;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a person; of one who is erased only when and by whom.
 *
 * @param erasedBy the opaque id of the administrator
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Person(
        String personId,
        @Nullable String name,
        @Nullable String unit,
        @Nullable Instant erasedAt,
        @Nullable String erasedBy) {}
