namespace QualityAward.Provisioning;

/// <summary>Size of a folder that somebody else is writing to.</summary>
public static class FolderSize
{
    private static readonly EnumerationOptions Everything = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
    };

    /// <summary>Bytes in all files below <paramref name="folder"/>; files that vanish meanwhile count nothing.</summary>
    public static long Of(string folder)
    {
        long bytes = 0;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", Everything))
        {
            try
            {
                bytes += file.Length;
            }
            catch (IOException)
            {
                // Gone between being listed and being asked.
            }
        }

        return bytes;
    }
}
