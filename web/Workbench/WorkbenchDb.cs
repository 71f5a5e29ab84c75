using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace QualityAward.Workbench;

/// <summary>Data Protection keys of the workbench and nothing else: drafts kept in browsers are sealed with them.</summary>
public sealed class WorkbenchDb(DbContextOptions<WorkbenchDb> options)
    : DbContext(options),
        IDataProtectionKeyContext
{
    /// <inheritdoc/>
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
}
