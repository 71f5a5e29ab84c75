namespace QualityAward.ServiceDefaults.Database;

/// <summary>Brings the service's database to the state its code expects.</summary>
internal interface IDatabaseMigrator
{
    /// <summary>Creates the database if it is missing and applies pending migrations.</summary>
    Task MigrateAsync(CancellationToken cancellationToken);

    /// <summary>Whether migrations are still to be applied.</summary>
    Task<bool> IsPendingAsync(CancellationToken cancellationToken);
}
