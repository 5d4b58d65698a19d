package council.procurement.platform.models;

import council.procurement.platform.models.store.ShippedModels;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys at start-up what this version of the application ships and the last one did not. A file that a process owner
 * changed since stays as it is until the application ships a new version of that very file.
 */
@Component
public class ModelDeployment implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(ModelDeployment.class);
    private static final String[] PATTERNS = {"classpath*:bpmn/*.bpmn", "classpath*:bpmn/*.dmn", "classpath*:forms/*.form", "classpath*:forms/*.html"};

    private final RepositoryService repository;
    private final ShippedModels shipped;

    ModelDeployment(RepositoryService repository, ShippedModels shipped) {
        this.repository = repository;
        this.shipped = shipped;
    }

    @Override
    public void afterPropertiesSet() {
        var changed = shipped.changed(files());
        if (changed.isEmpty()) return;
        var deployment = repository.createDeployment();
        changed.forEach((name, bytes) -> deployment.addInputStream(name, new java.io.ByteArrayInputStream(bytes)));
        var release = deployment.deployWithResult();
        shipped.remember(changed);
        LOG.info("Release {} of the models brings {} changed files: {}", release.getId(), changed.size(), changed.keySet());
    }

    private static Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (var pattern : PATTERNS)
                for (Resource file : resolver.getResources(pattern)) files.put(ModelFiles.stableName(file.getFilename()), file.getContentAsByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
