package council.procurement.platform.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.platform.web.Show;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The PDF as a reader and a screen reader get it. */
class PdfRendererTest {

    private static byte[] pdf;

    @BeforeAll
    static void render() throws IOException {
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        templates.setTemplateMode(TemplateMode.HTML);
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        pdf = new PdfRenderer(engine, new Show(), "Exampleshire District Council").render("pdf/example",
            Map.of("reference", "P-2026-0001", "value", new BigDecimal("150000"), "said", "Fish & chips <b>at £5</b>, O’Example – “fair”"));
        Files.createDirectories(Path.of("target"));
        Files.write(Path.of("target/example.pdf"), pdf);
    }

    @Test
    void it_says_what_the_template_says_and_takes_no_markup_from_people() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document).replaceAll("\\s+", " "))
                .contains("Exampleshire District Council", "Example P-2026-0001", "£150,000", "Fish & chips <b>at £5</b>, O’Example – “fair”", "Paragraph 60", "Page 3 of 3");
        }
    }

    @Test
    void it_is_a4_with_tags_title_and_language_for_screen_readers() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var page = document.getPage(0).getMediaBox();
            assertThat(page.getWidth()).isBetween(594f, 596f);
            assertThat(page.getHeight()).isBetween(841f, 843f);
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Example P-2026-0001");
            assertThat(document.getDocumentCatalog().getLanguage()).startsWith("en");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getStructureTreeRoot().getKids()).isNotEmpty();
        }
    }

    @Test
    void every_font_is_in_the_file() throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    private static ArrayList<PDFont> fonts(PDDocument document) throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var page : document.getPages())
            for (var name : page.getResources().getFontNames()) fonts.add(page.getResources().getFont(name));
        return fonts;
    }
}
