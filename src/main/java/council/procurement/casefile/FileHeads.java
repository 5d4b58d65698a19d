package council.procurement.casefile;

import java.util.Optional;

/** Files beside cases, such as waivers: whoever keeps them implements it as a bean, and forms, mails and lists of tasks work for their references. */
public interface FileHeads {

    /** Empty where it keeps no such file. */
    Optional<FileHead> find(String reference);
}
