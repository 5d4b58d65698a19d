package council.procurement.waiver;

import council.procurement.casefile.Need;

/** Opens a case as if its requester had sent the start form. */
public interface NewCases {

    /** @return the reference of the case */
    String open(Need need, String requester);
}
