package council.procurement.waiver;

/** What the register of waivers is asked for; an empty text or null filters nothing. @param words part of reference, title or supplier; @param year in which it was asked for */
public record WaiverSearch(String words, String service, Ground ground, WaiverStatus status, Integer year, String sort, boolean descending) {
}
