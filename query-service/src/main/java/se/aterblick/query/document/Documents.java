package se.aterblick.query.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import se.aterblick.document.ContentHash;
import se.aterblick.query.document.template.Edition;
import se.aterblick.query.document.template.Html;
import se.aterblick.query.document.template.Templates;
import se.aterblick.query.plan.KnownPlan;

/** Makes documents and answers with them. */
@Component
final class Documents {

    private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

    private final Letterheads letterheads;
    private final Templates templates = new Templates();
    private final PdfDocument pdf = new PdfDocument();

    /** Each keeps a processor busy for up to a second: more at once would only be slower. */
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());

    Documents(Letterheads letterheads) {
        this.letterheads = letterheads;
    }

    ResponseEntity<byte[]> pdf(
            KnownPlan plan, String name, Edition edition, DocumentLanguage language) {
        Html html = made(plan, edition, language);
        byte[] bytes;
        places.acquireUninterruptibly();
        try {
            bytes = pdf.of(html, edition, language.locale().getLanguage());
        } finally {
            places.release();
        }
        return answer(bytes)
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(name).build().toString())
                .body(bytes);
    }

    /** A browser may apply the document's own style sheet, and load nothing. */
    ResponseEntity<byte[]> html(KnownPlan plan, Edition edition, DocumentLanguage language) {
        Html html = made(plan, edition, language);
        byte[] bytes = html.text().getBytes(StandardCharsets.UTF_8);
        return answer(bytes)
                .contentType(HTML)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; img-src data:; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                                .formatted(sha256(html.style())))
                .body(bytes);
    }

    private Html made(KnownPlan plan, Edition edition, DocumentLanguage language) {
        return templates.html(edition, letterheads.of(plan.committee()), language.locale());
    }

    /** Spring answers 304 by itself where {@code If-None-Match} names the ETag. */
    private static ResponseEntity.BodyBuilder answer(byte[] bytes) {
        ContentHash hash = ContentHash.of(bytes);
        return ResponseEntity.ok()
                .eTag("\"" + hash + "\"")
                .header("Content-Digest", hash.contentDigest())
                .varyBy(HttpHeaders.ACCEPT);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder()
                    .encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
