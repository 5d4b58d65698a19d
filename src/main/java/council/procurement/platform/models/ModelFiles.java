package council.procurement.platform.models;

import java.util.Map;

/** How a file of the models is called inside a release, whoever deployed it and from where. */
final class ModelFiles {

    private static final Map<String, String> FOLDERS = Map.of(
        "bpmn", "bpmn/", "dmn", "bpmn/", "form", "forms/", "html", "forms/");

    private ModelFiles() {
    }

    /** {@code procurement.bpmn} from the Modeler and {@code bpmn/procurement.bpmn} from start-up are one file. */
    static String stableName(String resourceName) {
        var file = resourceName.substring(Math.max(resourceName.lastIndexOf('/'), resourceName.lastIndexOf('\\')) + 1);
        var folder = FOLDERS.get(file.substring(file.lastIndexOf('.') + 1));
        return folder == null ? resourceName : folder + file;
    }
}
