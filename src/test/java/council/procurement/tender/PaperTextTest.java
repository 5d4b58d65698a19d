package council.procurement.tender;

import static org.assertj.core.api.Assertions.assertThat;

import council.procurement.tender.PaperText.Block;
import council.procurement.tender.PaperText.Section;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** How a text becomes a paper. */
class PaperTextTest {

    private static final PaperTable TABLE = new PaperTable(List.of("A"), List.of(List.of("1")), 0);

    @Test
    void sections_are_numbered_and_those_with_nothing_to_say_are_left_out() {
        var sections = new PaperText("Hello\nthere {{title}}\n\n# Who may take part\n\n{{participation}}\n\n# Prices of {{title}}\n* one\n* two\nlast\n{{prices}}")
            .sections(Map.of(PaperFact.TITLE, "Bins", PaperFact.PARTICIPATION, " "), Map.of(PaperFact.PRICES, TABLE));
        assertThat(sections).extracting(Section::heading).containsExactly(null, "Prices of Bins");
        assertThat(sections).extracting(Section::number).containsExactly(0, 1);
        assertThat(sections.get(0).blocks()).extracting(Block::text).containsExactly("Hello there Bins");
        assertThat(sections.get(1).blocks()).extracting(Block::kind).containsExactly(Block.Kind.POINTS, Block.Kind.PARAGRAPH, Block.Kind.TABLE);
        assertThat(sections.get(1).blocks().get(0).points()).containsExactly("one", "two");
    }

    /** What an officer types is words, whatever it looks like. */
    @Property
    void typed_text_never_makes_sections_lists_or_placeholders(@ForAll String typed) {
        var facts = Map.of(PaperFact.SPECIFICATION, "# Law\n* point\n{{terms}}\n" + typed, PaperFact.TERMS, "SECRET");
        var sections = new PaperText("# What is required\n{{specification}}").sections(facts, Map.of());
        assertThat(sections).hasSize(1);
        assertThat(sections.get(0).blocks()).allMatch(b -> b.kind() == Block.Kind.PARAGRAPH).noneMatch(b -> b.text().contains("SECRET"));
    }
}
