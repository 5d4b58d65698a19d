/**
 * Which days count. The council lives by two calendars, and the choice between them is made by the rule that sets the time:
 * <ul>
 * <li>{@link council.procurement.calendar.Calendars#act() the Act's}: a working day is not a Saturday, a Sunday or a bank
 * holiday in <em>any</em> part of the United Kingdom (Procurement Act 2023 s.123). So 30 November, St Andrew's Day,
 * lengthens a standstill in England too. For every time that the Act counts in working days.</li>
 * <li>{@link council.procurement.calendar.Calendars#council() the council's}: England's bank holidays. For what the
 * council sets itself: due dates of tasks, call-in, local deadlines.</li>
 * </ul>
 * Many of the Act's times are calendar days and need neither: {@link council.procurement.calendar.CalendarDays}.
 *
 * <p>Bank holidays come by rule, so that no year must be typed in; days proclaimed once are configuration
 * ({@code council.calendar.one-off-days}).
 */
package council.procurement.calendar;
