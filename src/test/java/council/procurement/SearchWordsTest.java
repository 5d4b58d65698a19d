package council.procurement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

    @Test
    void every_word_must_occur_in_one_of_the_columns() {
        assertThat(SearchWords.of(" Waste  FLEET waste ").in("a", "b")).isEqualTo("(lower(coalesce(a, '')) like :word0 escape '!' or lower(coalesce(b, '')) like :word0 escape '!')"
            + " and (lower(coalesce(a, '')) like :word1 escape '!' or lower(coalesce(b, '')) like :word1 escape '!')");
    }

    @Test
    void what_was_typed_is_a_parameter_and_its_wildcards_are_letters() {
        assertThat(SearchWords.of("50% a_b it's!").parameters()).containsOnly(entry("word0", "%50!%%"), entry("word1", "%a!_b%"), entry("word2", "%it's!!%"));
    }

    @Test
    void nothing_typed_asks_for_everything() {
        assertThat(SearchWords.of(null).in("a")).isEqualTo("1 = 1");
        assertThat(SearchWords.of("  ").isEmpty()).isTrue();
        assertThat(SearchWords.of("a b c d e f g h i j").words()).hasSize(8);
    }
}
