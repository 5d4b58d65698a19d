package council.procurement.casefile.engine;

/** The key of a process that runs beside the cycle of a case and ends with the case. Whoever starts such a process declares it. */
public record SideProcess(String key) {
}
