package se.aterblick.command.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.aterblick.command.access.Origin;
import se.aterblick.document.ContentHash;
import se.aterblick.event.CommandMark;
import se.aterblick.event.SourceFile;
import se.aterblick.form.FilledForm;
import se.aterblick.form.FormReader;
import se.aterblick.http.caller.Caller;

/** A file as the body of a request, and who sent it. */
final class SubmittedFile {

    private final byte[] bytes;
    private final boolean csv;
    private final Origin origin;

    private SubmittedFile(byte[] bytes, boolean csv, Origin origin) {
        this.bytes = bytes;
        this.csv = csv;
        this.origin = origin;
    }

    /**
     * A file that was sent to an address.
     *
     * @param csv whether it is comma-separated values; an Excel workbook otherwise
     * @param key the request's idempotency key; one that has none is taken each time it is sent
     */
    static SubmittedFile of(
            byte[] bytes,
            boolean csv,
            String address,
            @Nullable String name,
            @Nullable String key,
            Caller caller) {
        String hash = new SubmittedBody(bytes, false, address).requestHash();
        String commandId = key == null ? UUID.randomUUID().toString() : UpdateRequest.checked(key);
        SourceFile file = new SourceFile(ContentHash.of(bytes).value(), name);
        return new SubmittedFile(
                bytes, csv, Origin.of(caller, new CommandMark(commandId, hash, file)));
    }

    Origin origin() {
        return origin;
    }

    /**
     * The form that it holds.
     *
     * @throws se.aterblick.form.FormProblem if it holds none
     */
    FilledForm form() {
        return csv ? FormReader.csv(bytes) : FormReader.excel(bytes);
    }
}
