namespace QualityAward.Architecture.Tests;

/// <summary>The files that the tests were built from.</summary>
internal static class WorkingCopy
{
    /// <summary>Full path of the folder with the solution.</summary>
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (
            folder is not null && !File.Exists(Path.Combine(folder.FullName, "QualityAward.sln"))
        )
        {
            folder = folder.Parent;
        }

        return folder?.FullName
            ?? throw new InvalidOperationException("QualityAward.sln not found above the tests.");
    }
}
