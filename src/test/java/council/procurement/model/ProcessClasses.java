package council.procurement.model;

import council.procurement.platform.Variable;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;

/** The constants by which Java and the models call things by one name: of every class of an engine package that declares variables. */
final class ProcessClasses {

    private ProcessClasses() {
    }

    /** {@code ApprovalProcess.KEY → approval}: text constants and variables alike. */
    static Map<String, Object> constants() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile("council\\.procurement\\.\\w+\\.engine\\.\\w+")));
        var constants = new LinkedHashMap<String, Object>();
        for (var candidate : scan.findCandidateComponents("council.procurement")) {
            try {
                var fields = Class.forName(candidate.getBeanClassName()).getDeclaredFields();
                if (Arrays.stream(fields).noneMatch(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == Variable.class)) continue;
                for (var field : fields) {
                    if (!Modifier.isStatic(field.getModifiers())) continue;
                    field.setAccessible(true);
                    constants.put(field.getDeclaringClass().getSimpleName() + "." + field.getName(), field.get(null));
                }
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        return constants;
    }

    static List<String> variables() {
        return constants().values().stream().filter(Variable.class::isInstance).map(v -> ((Variable<?>) v).name()).distinct().toList();
    }
}
