package council.procurement.platform.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import council.procurement.Refused;
import council.procurement.platform.mail.MailKind.Placeholder;
import council.procurement.platform.mail.MailText.Block;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTextTest {

    private static final MailKind KIND = new MailKind("example", "An example", "Never.", "Open", false, List.of(new Placeholder("task", "What to do", "Decide"), new Placeholder("news", "What is new", "# A\n* b")));

    @Test
    void the_first_line_is_the_subject() {
        assertThat(MailText.parse("Do {{task}}\r\n\r\nHello.\r\n{{link}}\r\n")).isEqualTo(new MailText("Do {{task}}", "Hello.\n{{link}}"));
    }

    @Test
    void lines_make_paragraphs_and_marks_make_headings_points_and_the_button() {
        var text = new MailText("s", "Hello\nthere.\n\n# News\n* one <https://a.example/1>\n* two <script>\n{{link}}\nEnd {{ task }}.");
        assertThat(text.blocks(Map.of("link", "https://x.example", "task", "now"))).containsExactly(new Block(Block.Kind.PARAGRAPH, "Hello there.", null), new Block(Block.Kind.HEADING, "News", null),
            new Block(Block.Kind.POINT, "one", "https://a.example/1"), new Block(Block.Kind.POINT, "two <script>", null), new Block(Block.Kind.BUTTON, null, "https://x.example"),
            new Block(Block.Kind.PARAGRAPH, "End now.", null));
    }

    @Test
    void a_fact_of_several_lines_keeps_them_where_it_stands_alone_and_nowhere_else() {
        var facts = Map.of("news", "# A\n* b\n", "task", "Decide\r\nBcc: everybody@example.org");
        assertThat(new MailText("s", "{{news}}").blocks(facts)).extracting(Block::kind).containsExactly(Block.Kind.HEADING, Block.Kind.POINT);
        assertThat(new MailText("s", "Now: {{news}}").blocks(facts)).containsExactly(new Block(Block.Kind.PARAGRAPH, "Now: # A * b", null));
        assertThat(new MailText("{{task}} $1 \\", "x").subject(facts)).isEqualTo("Decide Bcc: everybody@example.org $1 \\");
    }

    @Test
    void what_is_not_known_leaves_nothing_behind() {
        assertThat(new MailText("{{task}} now", "x").subject(Map.of())).isEqualTo("now");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''           | {{link}}           | Write a subject",
        "Subject      | ''                 | Write a text",
        "{{price}}    | {{link}}           | This mail knows no {{price}}: use one of {{name}}, {{council}}, {{link}}, {{task}}, {{news}}.",
        "Subject      | {{task}            | A placeholder is not closed",
        "Subject      | {{ta sk}} {{link}} | A placeholder is not closed",
        "Subject      | Hello              | Name {{link}}"})
    void a_text_from_which_no_mail_could_be_written_is_refused_in_a_sentence(String subject, String body, String sentence) {
        assertThatThrownBy(() -> new MailText(subject, body).check(KIND)).isInstanceOf(Refused.class).hasMessageStartingWith(sentence);
    }

    @Test
    void length_has_its_limits() {
        var link = "{{link}}";
        assertThatCode(() -> new MailText("s".repeat(200), link + "b".repeat(4000 - link.length())).check(KIND)).doesNotThrowAnyException();
        assertThatThrownBy(() -> new MailText("s".repeat(201), link).check(KIND)).hasMessage("Shorten the subject to 200 characters.");
        assertThatThrownBy(() -> new MailText("s", link + "b".repeat(3993)).check(KIND)).hasMessage("Shorten the text to 4,000 characters.");
        assertThatThrownBy(() -> new MailText("s\nt", link).check(KIND)).hasMessage("Write the subject on one line.");
    }
}
