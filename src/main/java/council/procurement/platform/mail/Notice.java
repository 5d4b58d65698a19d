package council.procurement.platform.mail;

import java.util.Map;

/**
 * Something that a person is to be told. Nothing confidential: mails leave the council's own systems.
 *
 * @param key     of what is told and to whom: the same is never told twice
 * @param kind    id of a {@link MailKind}
 * @param address e-mail address of the person
 * @param path    of our own page to which the mail leads
 * @param facts   for the placeholders of the text
 */
public record Notice(String key, String kind, String person, String address, String path, Map<String, String> facts) {
}
