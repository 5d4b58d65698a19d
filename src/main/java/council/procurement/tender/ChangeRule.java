package council.procurement.tender;

/** What the table {@code tender-change-rules} answers. @param minimumMoreDays the council's working days that bidders have more, at least */
public record ChangeRule(boolean secondPerson, int minimumMoreDays) {
}
