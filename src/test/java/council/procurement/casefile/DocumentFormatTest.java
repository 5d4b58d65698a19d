package council.procurement.casefile;

import static council.procurement.support.Files.bytes;
import static council.procurement.support.Files.office;
import static council.procurement.support.Files.openDocument;
import static council.procurement.support.Files.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.platform.scan.VirusScanner;
import council.procurement.support.Files;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A file is taken where its content is what its name says, and is one of the kinds that a case takes. */
class DocumentFormatTest {

    private final DocumentFormatService formats = new DocumentFormatService(VirusScanner.off());

    static Stream<Arguments> taken() {
        return Stream.of(Arguments.of("a.pdf", Files.PDF, DocumentFormat.PDF), Arguments.of("A.PDF", Files.PDF, DocumentFormat.PDF), Arguments.of("a.png", Files.PNG, DocumentFormat.PNG),
            Arguments.of("a.jpg", Files.JPEG, DocumentFormat.JPEG), Arguments.of("a.jpeg", Files.JPEG, DocumentFormat.JPEG), Arguments.of("a.eml", Files.EML, DocumentFormat.EML),
            Arguments.of("a.msg", Files.MSG, DocumentFormat.MSG), Arguments.of("a.docx", office("wordprocessingml.document"), DocumentFormat.DOCX),
            Arguments.of("a.xlsx", office("spreadsheetml.sheet"), DocumentFormat.XLSX), Arguments.of("a.pptx", office("presentationml.presentation"), DocumentFormat.PPTX),
            Arguments.of("a.odt", openDocument("text"), DocumentFormat.ODT), Arguments.of("a.ods", openDocument("spreadsheet"), DocumentFormat.ODS),
            Arguments.of("a.odp", openDocument("presentation"), DocumentFormat.ODP), Arguments.of("a.csv", bytes("a,b\n1,£2\n"), DocumentFormat.CSV),
            Arguments.of("a.txt", bytes("From: the head of service"), DocumentFormat.TXT), Arguments.of("a.txt", bytes("x"), DocumentFormat.TXT),
            Arguments.of("a.txt", "Fünf Stühle für £5 each, to be delivered to the depot in the last week of January, by arrangement.".getBytes(StandardCharsets.ISO_8859_1), DocumentFormat.TXT),
            Arguments.of("a.csv", ("\uFEFF" + "a\tb\r\n").getBytes(StandardCharsets.UTF_16LE), DocumentFormat.CSV), Arguments.of("a.txt", Files.EML, DocumentFormat.TXT));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void what_is_what_its_name_says_is_taken(String name, byte[] content, DocumentFormat format) {
        assertThat(formats.recognise(new Upload(name, content))).isEqualTo(format);
    }

    static Stream<Arguments> disguised() {
        return Stream.of(Arguments.of("a.pdf", Files.HTML), Arguments.of("a.pdf", bytes("not a pdf")), Arguments.of("a.txt", Files.HTML), Arguments.of("a.csv", Files.PDF),
            Arguments.of("a.txt", Files.PROGRAM), Arguments.of("a.docx", office("spreadsheetml.sheet")), Arguments.of("a.xlsx", office("wordprocessingml.document")),
            Arguments.of("a.docx", zip("[Content_Types].xml", "application/vnd.ms-word.document.macroEnabled.main+xml", "a.xml", "")),
            Arguments.of("a.docx", zip("[Content_Types].xml", "wordprocessingml.document.main+xml", "word/vbaProject.bin", "x")), Arguments.of("a.docx", zip("a.exe", "MZ")),
            Arguments.of("a.docx", bytes("PK\u0003\u0004 broken")), Arguments.of("a.docx", Files.OLD_WORD), Arguments.of("a.odt", openDocument("spreadsheet")),
            Arguments.of("a.odt", zip("a", "b")), Arguments.of("a.msg", Files.OLD_WORD), Arguments.of("a.eml", bytes("Hello, no head at all")), Arguments.of("a.jpg", Files.PNG),
            Arguments.of("a.png", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")), Arguments.of("a.txt", bytes("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")));
    }

    @ParameterizedTest
    @MethodSource("disguised")
    void what_is_something_else_is_refused(String name, byte[] content) {
        assertThatThrownBy(() -> formats.recognise(new Upload(name, content))).isInstanceOf(Refused.class).hasMessageStartingWith("The content of “a.").hasMessageContaining("is not what its ending");
    }

    @Test
    void kinds_that_a_case_does_not_take_are_refused_with_those_it_takes() {
        for (var name : new String[] {"a.exe", "a.zip", "a.doc", "a.docm", "a.html", "a.svg", "a.pdf.js", "noending", "a."})
            assertThatThrownBy(() -> formats.recognise(new Upload(name, Files.PDF))).as(name).isInstanceOf(Refused.class).hasMessage("Files like “%s” are not taken. Choose a %s.", name, DocumentFormat.IN_WORDS);
    }

    @Test
    void an_empty_file_is_refused() {
        assertThatThrownBy(() -> formats.recognise(new Upload("a.pdf", new byte[0]))).hasMessage("The file is empty. Choose the file again.");
    }

    @Test
    void a_name_keeps_nothing_that_could_lead_elsewhere() {
        assertThat(new Upload("C:\\Users\\o\\..\\Angebot für £5.pdf", new byte[0]).fileName()).isEqualTo("Angebot für £5.pdf");
        assertThat(new Upload("../../etc/pass\r\nwd\u202Efdp.txt\"", new byte[0]).fileName()).isEqualTo("passwdfdp.txt");
        assertThat(new Upload("x".repeat(400) + ".pdf", new byte[0]).fileName()).hasSize(200).endsWith(".pdf");
        assertThat(new Upload(null, new byte[0]).isMissing()).isTrue();
    }
}
