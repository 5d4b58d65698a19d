package council.procurement.tender;

import council.procurement.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a tender paper says, as process owners write it: plain lines with <code>{{placeholders}}</code>. An empty line ends a
 * paragraph; a line that begins with {@code #} begins a section, which is numbered, with {@code *} is a point of a list; a
 * placeholder of a table stands on a line of its own. A section in which nothing is left to say is left out.
 */
public record PaperText(String body) {

    public static final int LONGEST = 20_000;

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{\\s*([A-Za-z]+)\\s*}}");

    /** As it will be kept, whatever line ends the browser sends. */
    public PaperText {
        body = body == null ? "" : body.replace("\r\n", "\n").strip();
    }

    /** A section; its heading is null before the first one. */
    public record Section(int number, String heading, List<Block> blocks) {
    }

    /** A piece of a section: a paragraph, a list, or a table. */
    public record Block(Kind kind, String text, List<String> points, PaperTable table) {

        /** What a piece is. */
        public enum Kind { PARAGRAPH, POINTS, TABLE }

        private static Block paragraph(String text) {
            return new Block(Kind.PARAGRAPH, text, null, null);
        }
    }

    /** @throws Refused where no paper could be written from it */
    public void check() {
        if (body.isEmpty()) throw new Refused("Write a text: suppliers get this paper.");
        if (body.length() > LONGEST) throw new Refused("Shorten the text to %,d characters.", LONGEST);
        for (var found : PLACEHOLDER.matcher(body).results().toList())
            if (PaperFact.of(found.group(1)).isEmpty())
                throw new Refused("There is no {{%s}}: use one of %s.", found.group(1), PaperFact.names().stream().map("{{%s}}"::formatted).collect(Collectors.joining(", ")));
        var rest = PLACEHOLDER.matcher(body).replaceAll("");
        if (rest.contains("{{") || rest.contains("}}")) throw new Refused("A placeholder is not closed or not spelt in letters alone: write it as {{title}}.");
        for (var line : body.lines().map(String::strip).toList())
            for (var found : PLACEHOLDER.matcher(line).results().toList())
                if (PaperFact.of(found.group(1)).orElseThrow().isTable() && !found.group().equals(line))
                    throw new Refused("{{%s}} is a table: give it a line of its own.", found.group(1));
    }

    /** The paper with its facts, section by section. */
    List<Section> sections(Map<PaperFact, String> facts, Map<PaperFact, PaperTable> tables) {
        var sections = new ArrayList<Section>();
        String heading = null;
        var lines = new ArrayList<String>();
        for (var line : body.lines().map(String::strip).toList()) {
            if (line.startsWith("# ")) {
                add(sections, heading, blocks(lines, facts, tables));
                heading = filled(line.substring(2), facts);
                lines.clear();
            } else {
                lines.add(line);
            }
        }
        add(sections, heading, blocks(lines, facts, tables));
        return List.copyOf(sections);
    }

    private static void add(List<Section> sections, String heading, List<Block> blocks) {
        if (blocks.isEmpty()) return;
        var before = sections.isEmpty() ? 0 : sections.get(sections.size() - 1).number();
        sections.add(new Section(heading == null ? 0 : before + 1, heading, blocks));
    }

    private static List<Block> blocks(List<String> lines, Map<PaperFact, String> facts, Map<PaperFact, PaperTable> tables) {
        var blocks = new ArrayList<Block>();
        var paragraph = new ArrayList<String>();
        var points = new ArrayList<String>();
        for (var line : lines) {
            if (!line.startsWith("* ")) end(points, blocks, kept -> new Block(Block.Kind.POINTS, null, List.copyOf(kept), null));
            var alone = PLACEHOLDER.matcher(line);
            var fact = alone.matches() ? PaperFact.of(alone.group(1)).orElse(null) : null;
            if (fact != null || line.isEmpty() || line.startsWith("* ")) end(paragraph, blocks, kept -> Block.paragraph(String.join(" ", kept)));
            if (fact == null && line.startsWith("* ")) points.add(filled(line.substring(2).strip(), facts));
            else if (fact == null && !line.isEmpty()) paragraph.add(filled(line, facts));
            else if (fact != null && !fact.isTable()) typed(facts.getOrDefault(fact, ""), blocks);
            else if (fact != null && tables.containsKey(fact)) blocks.add(new Block(Block.Kind.TABLE, null, null, tables.get(fact)));
        }
        end(points, blocks, kept -> new Block(Block.Kind.POINTS, null, List.copyOf(kept), null));
        end(paragraph, blocks, kept -> Block.paragraph(String.join(" ", kept)));
        return List.copyOf(blocks);
    }

    /** What an officer typed keeps its lines and is never taken for a mark of ours. */
    private static void typed(String text, List<Block> blocks) {
        for (var part : text.strip().split("\\R\\s*\\R")) if (!part.isBlank()) blocks.add(Block.paragraph(part.strip()));
    }

    private static void end(List<String> lines, List<Block> blocks, Function<List<String>, Block> made) {
        if (!lines.isEmpty()) blocks.add(made.apply(lines));
        lines.clear();
    }

    private static String filled(String text, Map<PaperFact, String> facts) {
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(PaperFact.of(found.group(1)).map(f -> facts.getOrDefault(f, "")).orElse("").replaceAll("\\s+", " ").strip()));
    }
}
