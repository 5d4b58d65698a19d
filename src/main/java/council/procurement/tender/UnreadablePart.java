package council.procurement.tender;

import java.time.Instant;

/**
 * Something of a sealed bid that could not be read at its opening: a file, or all of it.
 *
 * @param bid      the number of the sealed bid
 * @param fileKey  null where nothing of the bid can be read
 * @param fileName as {@code fileKey}
 * @param hash     SHA-256 of the file as the supplier sent it; as {@code fileKey}
 * @param request  null until the bidder was asked for an exact copy
 * @param answer   null until the bidder answered
 * @param ruling   null until the monitoring officer decided
 */
public record UnreadablePart(long number, String caseReference, long tender, long bid, int submission, String fileKey, String fileName, String hash, Instant foundAt,
                             Request request, Answer answer, Ruling ruling) {

    /** The bidder was asked. @param dueAt until when a copy is taken @param words what the officer added; null where nothing */
    public record Request(Instant dueAt, String words, String askedBy, Instant askedAt) {
    }

    /** @param copyKey under which the exact copy lies sealed; null where the bidder has none */
    public record Answer(String copyKey, Instant at) {
    }

    /** @param admitted whether the bid is assessed without what cannot be read */
    public record Ruling(boolean admitted, String reason, String person, Instant at) {
    }

    /** Whether it is one file, which a copy can replace. */
    public boolean isFile() {
        return fileKey != null;
    }

    public boolean hasCopy() {
        return answer != null && answer.copyKey() != null;
    }

    public boolean isSettled() {
        return hasCopy() || ruling != null;
    }

    /** Whether the bidder can send the copy now. */
    public boolean isAskedAt(Instant now) {
        return request != null && answer == null && ruling == null && !now.isAfter(request.dueAt());
    }

    /** What cannot be read, in a few words. */
    public String what() {
        return isFile() ? "File “%s” of bid %d".formatted(fileName, bid) : "Bid %d".formatted(bid);
    }

    /** How it stands, in a sentence. */
    public String state() {
        if (hasCopy()) return "An exact copy came; it is read in its place.";
        if (ruling != null) return (ruling.admitted() ? "The bid is assessed without it: %s" : "The bid is not admitted: %s").formatted(ruling.reason());
        if (request == null) return isFile() ? "Procurement asks the bidder for an exact copy." : "The monitoring officer decides.";
        return answer == null ? "The bidder was asked for an exact copy by %s.".formatted(Deadline.written(request.dueAt())) : "The bidder has no exact copy; the monitoring officer decides.";
    }
}
