package se.aterblick.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import se.aterblick.document.ContentHash;
import se.aterblick.standalone.RunningSystem.Answer;

/** Reports as documents, over HTTP. */
class DocumentTests {

    private static final String REPORT = "/follow-up/v1/plans/rgs-2024/reports/AR";
    private static final RunningStandalone SERVICE = RunningStandalone.get();

    @Test
    void carryTheVeryBytesThatWereApproved() throws IOException {
        Answer approved = SERVICE.get("demo-auditor", REPORT + "/approved");
        Answer document = SERVICE.get("demo-auditor", REPORT + "/approved/document");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(document.header("Content-Disposition")).contains("rgs-2024-AR.pdf");
        assertThat(document.header("Content-Digest"))
                .isEqualTo(ContentHash.of(document.bytes()).contentDigest());
        try (PDDocument pdf = Loader.loadPDF(document.bytes())) {
            assertThat(
                            pdf.getDocumentCatalog()
                                    .getNames()
                                    .getEmbeddedFiles()
                                    .getNames()
                                    .get("report.json")
                                    .getEmbeddedFile()
                                    .toByteArray())
                    .isEqualTo(approved.bytes());
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("§7", "DNRGS240021", ContentHash.of(approved.bytes()).value());
        }
    }

    @Test
    void areTheSameTheNextTime() {
        String etag = SERVICE.get("demo-auditor", REPORT + "/versions/1/document").header("ETag");

        assertThat(
                        SERVICE.get(
                                        "demo-auditor",
                                        REPORT + "/versions/1/document",
                                        "If-None-Match",
                                        etag)
                                .status())
                .isEqualTo(304);
    }

    @Test
    void areHtmlForABrowserThatMayLoadNothing() {
        Answer document =
                SERVICE.get(
                        "demo-manager",
                        REPORT + "/document?asOf=2024-10-01",
                        "Accept",
                        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");

        assertThat(document.status()).isEqualTo(200);
        assertThat(document.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(document.header("Content-Security-Policy"))
                .contains("default-src 'none'", "style-src 'sha256-")
                .doesNotContain("unsafe");
        assertThat(document.text()).contains("Det här är inte en inlämnad rapport.", "2024-10-01");
    }

    @Test
    void areWrittenInEnglishWhereThatIsAskedFor() {
        assertThat(
                        SERVICE.get(
                                        "demo-auditor",
                                        REPORT + "/approved/document?language=en",
                                        "Accept",
                                        "text/html")
                                .text())
                .contains("lang=\"en\"", "Internal control", "Nöjda användare");
    }

    @Test
    void areRefusedInWordsWhateverIsAccepted() {
        Answer answer =
                SERVICE.get(
                        "demo-auditor",
                        REPORT.replace("AR", "UR2") + "/approved/document",
                        "Accept",
                        "application/pdf");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.json().path("code").asString()).isEqualTo("not-approved");
        assertThat(
                        SERVICE.get("demo-auditor", REPORT + "/document", "Accept", "image/png")
                                .status())
                .isEqualTo(406);
    }
}
