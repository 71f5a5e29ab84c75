using Aspire.Hosting.ApplicationModel;
using QualityAward.LocalHosting.Resources;

namespace QualityAward.LocalHosting.Running;

/// <summary>How an instance is shown: its addresses, properties, commands and relations.</summary>
internal static class Presentation
{
    public static IReadOnlyList<ResourceUrl> Urls(ResourceInstance instance, bool isInactive) =>
        [
            .. instance
                .Resource.Endpoints()
                .Where(e => e.ReplicaCount > instance.Index)
                .Select(e => new ResourceUrl(e.Name, e.UrlOf(instance.Index), isInactive)),
        ];

    public static IReadOnlyList<ResourceProperty> Properties(
        ResourceInstance instance,
        int? processId
    )
    {
        IEnumerable<ResourceProperty> properties = instance.Resource switch
        {
            ProjectResource project => [new("project.path", project.Project.ProjectPath)],
            ExecutableResource program =>
            [
                new("executable.path", program.Command),
                new("executable.workDir", program.WorkingDirectory),
            ],
            ParameterResource parameter => [new("Value", parameter.Value, parameter.Secret)],
            _ => [],
        };
        return processId is { } id
            ? [.. properties, new("executable.pid", $"{id}")]
            : [.. properties];
    }

    public static IReadOnlyList<ResourceCommandState> Commands(
        ResourceInstance instance,
        bool isRunning
    ) =>
        instance.Resource
            is ParameterResource
                or ConnectionStringResource
                or PostgresDatabaseResource
            ? []
            :
            [
                new(KnownResourceCommands.StartCommand, "启动", "Play", !isRunning),
                new(KnownResourceCommands.StopCommand, "停止", "Stop", isRunning),
                new(
                    KnownResourceCommands.RestartCommand,
                    "重新启动",
                    "ArrowCounterclockwise",
                    isRunning
                ),
            ];

    public static IReadOnlyList<ResourceRelation> Relations(IResource resource) =>
        [
            .. resource
                .Annotations.Select(a =>
                    a switch
                    {
                        RelationAnnotation r => new ResourceRelation(r.Resource.Name, r.Type),
                        WaitAnnotation w => new ResourceRelation(w.Resource.Name, "WaitFor"),
                        _ => null,
                    }
                )
                .OfType<ResourceRelation>()
                .Distinct(),
        ];
}
