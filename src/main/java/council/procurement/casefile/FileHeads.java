package council.procurement.casefile;

import java.util.Optional;

/** Files beside cases, such as waivers: whoever keeps them implements it as a bean, and forms, mails and lists of tasks work for their references. */
public interface FileHeads {

    /** Empty where it keeps no such file. */
    Optional<FileHead> find(String reference);

    /** The case that such a file belongs to: what keeps a person from the one keeps them from the other. Empty where there is none. */
    Optional<String> caseOf(String reference);
}
