namespace QualityAward.AppHost;

/// <summary>What of the model runs by itself and is ours.</summary>
internal static class RunningParts
{
    private const string Dashboard = "aspire-dashboard";

    /// <summary>
    /// Processes and containers, without the dashboard and without what Aspire starts on demand only (a hidden "rebuilder"
    /// a project).
    /// </summary>
    public static IEnumerable<IResource> OurParts(this DistributedApplicationModel model) =>
        model.Resources.Where(r =>
            r is ProjectResource or ExecutableResource or ContainerResource
            && r.Name != Dashboard
            && !r.HasAnnotationOfType<ExplicitStartupAnnotation>()
        );
}
