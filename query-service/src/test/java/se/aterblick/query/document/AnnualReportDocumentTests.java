package se.aterblick.query.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import se.aterblick.query.document.template.Edition;

/** The annual report of 2024 as a document: what people read in it, and what archives find. */
class AnnualReportDocumentTests {

    private static final Edition EDITION = SampleDocument.annualReport();
    private static final PDDocument PDF = read(SampleDocument.pdf(EDITION, "sv"));
    private static final String TEXT = text(PDF);

    @AfterAll
    static void close() throws IOException {
        PDF.close();
    }

    @Test
    void showsFiguresExactlyAsTheyWereReported() {
        assertThat(TEXT)
                .contains("Nöjda användare perioden 4,0 4,0 ● når målet")
                .contains("85,6 g/portion 100 g/portion ● når målet")
                .contains("3,6 % 3,3 % ▲ når inte målet")
                .contains("Sjukfrånvaro rullande tolv månader 7,61 %")
                .contains("−704 −731 −27 −699 −31 3,8 % −0,6 % −4,5 %")
                .contains("5 549 tkr 18 980 tkr")
                .contains("8,3 mnkr begärs överfört till 2025");
    }

    @Test
    void showsWhatEachAssignmentCameTo() {
        assertThat(TEXT)
                .contains("Förstärkt försörjningsberedskap")
                .contains("▬ Uppfylls delvis")
                .contains("● Uppfylls");
    }

    @Test
    void showsTheDecision() {
        assertThat(TEXT)
                .contains("5 februari 2025, §7 (diarienummer DNRGS240021)")
                .contains("hemställer att 8,3 mnkr");
    }

    @Test
    void saysOnEveryPageWhichVersionItIs() throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        int pages = PDF.getNumberOfPages();
        for (int page = 1; page <= pages; page++) {
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            assertThat(stripper.getText(PDF).replace('\u00a0', ' '))
                    .contains("Årsredovisning 2024 – version 1, godkänd")
                    .contains(EDITION.hash().value())
                    .contains("Sida %d av %d".formatted(page, pages));
        }
    }

    @Test
    void carriesTheReportItWasMadeFrom() throws IOException {
        PDDocumentCatalog catalog = PDF.getDocumentCatalog();
        PDComplexFileSpecification file =
                catalog.getNames().getEmbeddedFiles().getNames().get(PdfPassport.ATTACHMENT);

        assertThat(file.getEmbeddedFile().toByteArray())
                .isEqualTo(EDITION.canonical().getBytes(StandardCharsets.UTF_8));
        assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Source");
        assertThat(catalog.getCOSObject().getCOSArray(COSName.getPDFName("AF"))).hasSize(1);
    }

    @Test
    void isTaggedInSwedishWithBookmarks() {
        PDDocumentCatalog catalog = PDF.getDocumentCatalog();

        assertThat(catalog.getLanguage()).isEqualTo("sv");
        assertThat(catalog.getMarkInfo().isMarked()).isTrue();
        List<String> bookmarks = new ArrayList<>();
        for (PDOutlineItem item : catalog.getDocumentOutline().children()) {
            bookmarks.add(item.getTitle());
        }
        assertThat(bookmarks)
                .containsExactly(
                        "Sammanfattning",
                        "Kvalitet",
                        "Mål och uppdrag",
                        "Medarbetare",
                        "Ekonomi",
                        "Intern kontroll",
                        "Beslut",
                        "Om dokumentet");
    }

    private static PDDocument read(byte[] pdf) {
        try {
            return Loader.loadPDF(pdf);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(PDDocument pdf) {
        try {
            return new PDFTextStripper()
                    .getText(pdf)
                    .replace('\u00a0', ' ')
                    .replaceAll("\\s+", " ");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
