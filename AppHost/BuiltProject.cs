using System.Reflection;

namespace QualityAward.AppHost;

/// <summary>The programs that the build of the AppHost made beside it.</summary>
internal static class BuiltProject
{
    private static readonly string BuildFolder = typeof(BuiltProject)
        .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(a => a.Key == "BuildFolder")
        .Value!;

    /// <summary>Full path of a project's program: the same configuration and framework as the AppHost's.</summary>
    /// <param name="project">The project.</param>
    public static string ProgramOf(IProjectMetadata project) =>
        Path.Combine(
            Path.GetDirectoryName(project.ProjectPath)!,
            BuildFolder,
            $"QualityAward.{Path.GetFileNameWithoutExtension(project.ProjectPath)}.dll"
        );
}
