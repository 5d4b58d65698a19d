package council.procurement.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address of ours as the application itself knows it, so that a new one cannot be forgotten by a test that walks them all. */
public final class Addresses {

    private Addresses() {
    }

    /** {@code METHOD /pattern}, sorted; the error page, which has no address of its own, is left out. */
    public static Collection<String> of(RequestMappingHandlerMapping mappings) {
        var addresses = new TreeSet<String>();
        mappings.getHandlerMethods().forEach((info, handler) -> {
            if (ErrorController.class.isAssignableFrom(handler.getBeanType())) return;
            var methods = info.getMethodsCondition().getMethods();
            assertThat(methods).as("methods of %s", handler).isNotEmpty();
            for (var method : methods) for (var pattern : info.getPatternValues()) alternatives(pattern).forEach(address -> addresses.add(method.name() + " " + address));
        });
        return addresses;
    }

    /** One address for each way that a pattern such as {@code {way:hold|cancel}} names. */
    private static Stream<String> alternatives(String pattern) {
        var named = Pattern.compile("\\{\\w+:([^}]+)}").matcher(pattern);
        return named.find() ? Arrays.stream(named.group(1).split("\\|")).map(way -> named.replaceFirst(way)) : Stream.of(pattern);
    }
}
