package council.procurement.model;

import java.util.Set;

/** How a task is called: a verb, then what it is done to, in sentence case. */
final class Naming {

    /** The verbs with which tasks of this house begin; a new one is added here when a model needs it. */
    private static final Set<String> VERBS = Set.of("justify", 
        "accept", "acknowledge", "add", "advise", "agree", "allocate", "amend", "analyse", "announce", "answer", "apply", "appoint", "appraise", "approve", "archive", "arrange",
        "ask", "assemble", "assess", "assign", "attach", "audit", "authorise", "award", "begin", "book", "brief", "calculate", "call", "cancel", "carry", "change", "check", "choose", "clarify", "clear",
        "close", "collect", "compare", "compile", "complete", "conclude", "conduct", "confirm", "consider", "consult", "contact", "convene", "correct", "count", "create", "debrief", "decide",
        "declare", "define", "deliver", "describe", "design", "determine", "discuss", "dispose", "draft", "draw", "end", "engage", "enter", "establish", "estimate", "evaluate", "examine",
        "exclude", "execute", "explain", "extend", "file", "fill", "finalise", "find", "finish", "forecast", "gather", "get", "give", "hand", "handle", "hear", "hold", "identify", "import", "inform",
        "inspect", "introduce", "investigate", "invite", "issue", "judge", "keep", "learn", "list", "log", "look", "make", "manage", "measure", "meet", "merge", "mobilise", "moderate", "monitor", "move", "name",
        "negotiate", "note", "notify", "offer", "open", "order", "outline", "pay", "place", "plan", "post", "prepare", "present", "price", "propose", "publish", "put", "rank", "read",
        "reassess", "receive", "recommend", "reconsider", "record", "refer", "refuse", "register", "reject", "release", "remind", "renew", "replace", "reopen", "reply", "report", "request", "resolve",
        "respond", "restart", "resume", "return", "review", "revise", "rework", "run", "save", "schedule", "score", "screen", "seal", "seek", "select", "send", "set", "shortlist", "show", "sign", "specify", "start",
        "state", "stop", "submit", "suggest", "summarise", "suspend", "take", "tell", "terminate", "test", "track", "transfer", "update", "verify", "wait", "warn", "weigh", "withdraw", "witness", "write");

    /** Words that begin with a capital wherever they stand. */
    private static final Set<String> PROPER = Set.of("Cabinet", "Council", "Act", "Companies", "House", "Section", "Contracts", "Finder", "Find", "Tender", "Transparency", "Code", "Procurement", "Rules");

    private Naming() {
    }

    /** What is wrong with the name of a task, in a sentence; empty where nothing is. */
    static String fault(String name) {
        if (name == null || name.isBlank()) return "It has no name.";
        var words = name.strip().split("\\s+");
        if (!Character.isUpperCase(words[0].charAt(0))) return "It begins with a small letter.";
        if (!VERBS.contains(words[0].toLowerCase())) return "It does not begin with a verb that Naming knows.";
        for (int i = 1; i < words.length; i++) {
            var word = words[i].replaceAll("[^\\p{L}]", "");
            var acronym = word.length() > 1 && word.equals(word.toUpperCase());
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0)) && !acronym && !PROPER.contains(word)) return "“%s” stands in capitals in the middle of it.".formatted(word);
        }
        return name.endsWith(".") || name.endsWith("?") ? "It ends with a full stop or a question mark." : "";
    }
}
