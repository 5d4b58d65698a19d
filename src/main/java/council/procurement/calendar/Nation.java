package council.procurement.calendar;

/** A part of the United Kingdom with bank holidays of its own (Banking and Financial Dealings Act 1971, Sch 1). */
public enum Nation {
    ENGLAND, WALES, SCOTLAND, NORTHERN_IRELAND
}
