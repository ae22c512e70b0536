package se.aterblick.query.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import se.aterblick.query.document.template.Edition;
import se.aterblick.query.document.template.Html;

/**
 * What a PDF says of itself, and the report it was made from; all of it comes from the edition and
 * none of it from a clock or from chance.
 */
final class PdfPassport {

    /** What the attached report is called in the PDF. */
    static final String ATTACHMENT = "report.json";

    private static final String TOOL = "Återblick";
    private static final Pattern SLOT = Pattern.compile("\\$\\{(\\w+)}");

    private final Html html;
    private final Edition edition;
    private final String language;

    PdfPassport(Html html, Edition edition, String language) {
        this.html = html;
        this.edition = edition;
        this.language = language;
    }

    void putInto(PDDocument pdf) throws IOException {
        pdf.setDocumentInformation(information());
        PDMetadata metadata =
                new PDMetadata(
                        pdf, new ByteArrayInputStream(metadata().getBytes(StandardCharsets.UTF_8)));
        pdf.getDocumentCatalog().setMetadata(metadata);
        pdf.getDocumentCatalog().setLanguage(language);
        pdf.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
        attach(pdf);
        pdf.setDocumentId(
                new BigInteger(
                                edition.hash()
                                        .value()
                                        .substring("sha-256:".length())
                                        .substring(0, 15),
                                16)
                        .longValue());
    }

    private PDDocumentInformation information() {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(html.title());
        information.setAuthor(html.author());
        information.setSubject(edition.hash().value());
        information.setCreator(TOOL);
        information.setProducer(TOOL);
        Instant submitted = edition.submittedAt();
        if (submitted != null) {
            information.setCreationDate(calendar(submitted));
            information.setModificationDate(calendar(submitted));
        }
        return information;
    }

    private String metadata() throws IOException {
        Instant submitted = edition.submittedAt();
        Map<String, String> values =
                Map.of(
                        "title",
                        xml(html.title()),
                        "author",
                        xml(html.author()),
                        "subject",
                        xml(edition.hash().value()),
                        "language",
                        language,
                        "tool",
                        TOOL,
                        "dates",
                        submitted == null ? "" : dates(submitted));
        String text;
        try (InputStream file = PdfPassport.class.getResourceAsStream("/document/metadata.xmp")) {
            text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
        return SLOT.matcher(text)
                .replaceAll(slot ->
                        Matcher.quoteReplacement(
                                Objects.requireNonNull(values.get(slot.group(1)))));
    }

    private static String dates(Instant at) {
        String second = Instant.ofEpochSecond(at.getEpochSecond()).toString();
        return "<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate>"
                .formatted(second, second);
    }

    /** The canonical report, as the source of everything in the document (PDF/A-3, 6.8). */
    private void attach(PDDocument pdf) throws IOException {
        byte[] bytes = edition.canonical().getBytes(StandardCharsets.UTF_8);
        PDEmbeddedFile file =
                new PDEmbeddedFile(pdf, new ByteArrayInputStream(bytes), COSName.FLATE_DECODE);
        file.setSubtype("application/json");
        file.setSize(bytes.length);
        Instant submitted = edition.submittedAt();
        if (submitted != null) {
            file.setModDate(calendar(submitted));
        }
        PDComplexFileSpecification report = new PDComplexFileSpecification();
        report.setFile(ATTACHMENT);
        report.setFileUnicode(ATTACHMENT);
        report.setFileDescription(html.title());
        report.setEmbeddedFile(file);
        report.setEmbeddedFileUnicode(file);
        report.getCOSObject()
                .setItem(COSName.getPDFName("AFRelationship"), COSName.getPDFName("Source"));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of(ATTACHMENT, report));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        pdf.getDocumentCatalog().setNames(names);
        COSArray associated = new COSArray();
        associated.add(report);
        pdf.getDocumentCatalog().getCOSObject().setItem(COSName.getPDFName("AF"), associated);
    }

    private static Calendar calendar(Instant at) {
        return GregorianCalendar.from(
                Instant.ofEpochSecond(at.getEpochSecond()).atZone(ZoneOffset.UTC));
    }

    private static String xml(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
