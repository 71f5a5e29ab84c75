namespace QualityAward.AppHost;

/// <summary>
/// Whether the data folder was begun by a program whose databases this one can carry on (<c>version</c>). Later changes of a
/// database are migrations, and need no other version.
/// </summary>
internal static class DataVersion
{
    // 2: one first migration a database. Folders of before have no such file.
    private const string Current = "2";

    /// <summary>Marks a new folder; null, or why an older one cannot be used and what to do.</summary>
    /// <param name="folder">The data folder, held by this AppHost.</param>
    public static string? Refusal(string folder)
    {
        var file = Path.Combine(folder, "version");
        if (!HasBegun(folder))
        {
            File.WriteAllText(file, Current);
            return null;
        }

        if (File.Exists(file) && File.ReadAllText(file).Trim() == Current)
        {
            return null;
        }

        return $"""
            数据目录 {folder} 由另一版本的程序建立，本版本不能接着使用。请用原版本启动；确认数据不再需要的，加 --reset 清空后重新开始。
            The data in {folder} was made by another version: go on with that one, or empty the data and start afresh with --reset.
            """;
    }

    // Before anything is stored, a key is made for it.
    private static bool HasBegun(string folder) => Directory.Exists(Path.Combine(folder, "keys"));
}
