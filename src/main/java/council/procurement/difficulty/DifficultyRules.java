package council.procurement.difficulty;

/** What the newest {@code bpmn/difficulty-times.dmn} says. */
public interface DifficultyRules {

    /**
     * After how many calendar days at most a supplier is looked at again.
     *
     * @throws council.procurement.Refused with the table's sentence where it has no answer
     */
    int lookAgainDays(WatchLevel level);
}
