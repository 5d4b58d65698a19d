package council.procurement.platform.mail;

/** Takes a mail to its reader. */
public interface PostOffice {

    /** Whether there is a server to take mails to. */
    boolean isOpen();

    /** @throws RuntimeException where it could not be handed over */
    void deliver(OutboxMail mail);
}
