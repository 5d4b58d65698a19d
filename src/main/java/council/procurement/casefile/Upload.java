package council.procurement.casefile;

/** A file as a browser sent it: its name is a claim, and so is what it says to be. */
public record Upload(String fileName, byte[] content) {

    private static final int LONGEST_NAME = 200;

    /** Some browsers send the whole path; what no file system takes, or what a heading must not carry, is left out. */
    public Upload {
        var name = fileName == null ? "" : fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        name = name.codePoints().filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT).filter(c -> "\"*:<>?|".indexOf(c) < 0)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString().strip();
        if (name.length() > LONGEST_NAME) {
            var dot = name.lastIndexOf('.');
            var ending = dot < 0 || name.length() - dot > 10 ? "" : name.substring(dot);
            name = name.substring(0, LONGEST_NAME - ending.length()) + ending;
        }
        fileName = name;
    }

    /** Whether no file was chosen at all. */
    public boolean isMissing() {
        return fileName.isEmpty() && content.length == 0;
    }
}
