package council.procurement.casechange;

/** A request and its answer; null while it waits. */
public record AnsweredRequest(CaseRequest request, RequestAnswer answer) {

    public boolean isPending() {
        return answer == null;
    }

    public boolean isAccepted() {
        return answer != null && answer.accepted();
    }
}
