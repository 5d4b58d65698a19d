package council.procurement.platform.models;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.repository.DeploymentBuilderImpl;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;

/**
 * The one way in for models, at start-up, over REST and from the Modeler. A deployment is always a release of the whole
 * set: what it lacks is taken from the newest release, because forms, decisions and called processes bind to the
 * deployment that their case began with. Guard rails on models belong here.
 */
public class ReleaseRepositoryService extends RepositoryServiceImpl {

    /** All releases share this name: it makes "the newest release" one query. */
    static final String RELEASE = "council-procurement";

    @Override
    public DeploymentWithDefinitions deployWithResult(DeploymentBuilderImpl builder) {
        commandExecutor.execute(context -> {
            complete(builder, newest(context));
            return null;
        });
        return super.deployWithResult(builder);
    }

    /** The files of the newest release by their stable names; empty before the first. */
    public Map<String, ResourceEntity> newest(CommandContext context) {
        var files = new LinkedHashMap<String, ResourceEntity>();
        var deployment = context.getDeploymentManager().findLatestDeploymentByName(RELEASE);
        if (deployment != null)
            for (var file : context.getResourceManager().findResourcesByDeploymentId(deployment.getId())) files.put(file.getName(), file);
        return files;
    }

    private void complete(DeploymentBuilderImpl builder, Map<String, ResourceEntity> newest) {
        var deployment = builder.getDeployment();
        var release = new LinkedHashMap<String, ResourceEntity>();
        newest.forEach((name, file) -> release.put(name, copy(name, file.getBytes())));
        deployment.getResources().values().forEach(file ->
            release.put(ModelFiles.stableName(file.getName()), copy(ModelFiles.stableName(file.getName()), file.getBytes())));
        deployment.clearResources();
        release.values().forEach(deployment::addResource);
        builder.name(RELEASE).source(RELEASE); // the engine looks for a duplicate among deployments of the same name and source alone
        if (sameAs(newest, release)) builder.enableDuplicateFiltering(false);
    }

    private static boolean sameAs(Map<String, ResourceEntity> newest, Map<String, ResourceEntity> release) {
        return newest.keySet().equals(release.keySet()) && release.entrySet().stream()
            .allMatch(file -> Arrays.equals(file.getValue().getBytes(), newest.get(file.getKey()).getBytes()));
    }

    private static ResourceEntity copy(String name, byte[] bytes) {
        var file = new ResourceEntity();
        file.setName(name);
        file.setBytes(bytes);
        return file;
    }
}
