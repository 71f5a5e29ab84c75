namespace QualityAward.Provisioning;

/// <summary>PostgreSQL programs in one folder.</summary>
/// <param name="Folder">Where <c>postgres</c> and <c>initdb</c> are.</param>
/// <param name="Major">Their major version, which a data folder is bound to.</param>
public sealed record PostgresBinaries(string Folder, int Major)
{
    /// <summary>The oldest version whose ICU collations and SQL we rely on.</summary>
    public const int OldestMajor = 15;

    /// <summary>Full path of one of the programs.</summary>
    public string Program(string name) => Path.Combine(Folder, FileName(name));

    /// <summary>File name of a program on this system.</summary>
    public static string FileName(string name) =>
        OperatingSystem.IsWindows() ? name + ".exe" : name;
}
