package council.procurement;

/**
 * A use case says no. The message is what the officer reads in Tasklist, on a page or over REST: one plain sentence
 * that says what is wrong and what to do. Thrown before anything is written, or rolls back what was; the task stays open.
 */
public class Refused extends RuntimeException {

    public Refused(String sentence, Object... facts) {
        super(facts.length == 0 ? sentence : sentence.formatted(facts));
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this; // an answer to an officer, not a fault: a stack says nothing more
    }
}
