namespace QualityAward.Provisioning;

/// <summary>What a data folder says about itself.</summary>
public static class PostgresDataFolder
{
    /// <summary>Major version that made the folder, or null when there is no cluster in it.</summary>
    /// <exception cref="ProvisioningException">The folder belongs to another account.</exception>
    public static int? MajorOf(string folder)
    {
        try
        {
            return int.Parse(File.ReadAllText(Path.Combine(folder, "PG_VERSION")));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (UnauthorizedAccessException e)
        {
            throw new ProvisioningException(
                $"数据目录 {folder} 属于另一账户，当前账户不能读取。请用原账户运行，或由其删除该目录。"
                    + $" / {folder} belongs to another account: run as that one, or have it removed.",
                e
            );
        }
    }
}
