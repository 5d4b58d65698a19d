package council.procurement.platform;

/** Text on its way into a form: a text variable, which the engine cuts off with an error past {@value #LONGEST} characters. */
public final class FormText {

    /** The engine keeps a text variable in a column of this many characters. */
    public static final int LONGEST = 4000;

    private static final String MORE = "… (the rest stands on the page of the case)";

    private FormText() {
    }

    /** All of it where it fits; otherwise its beginning, and where the rest is. */
    public static String shown(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - MORE.length()) + MORE;
    }

    /** At most so many characters, the last of them an ellipsis where something is left out. */
    public static String capped(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }

    /** Markdown and templates of the form do nothing with what a person typed. */
    public static String plain(String typed) {
        return typed.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
    }
}
