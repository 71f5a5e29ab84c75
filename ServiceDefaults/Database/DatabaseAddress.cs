using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Npgsql;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.ServiceDefaults.Database;

/// <summary>Where the service's database is, password included: the data source itself never gives it back.</summary>
internal sealed record DatabaseAddress(NpgsqlConnectionStringBuilder Settings)
{
    /// <summary>A dozen processes share one server, whose default is a hundred connections.</summary>
    private const int MaximumConnections = 20;

    /// <summary>What is asked again and again is parsed and planned once a connection instead of each time.</summary>
    private const int PreparedStatements = 100;

    /// <exception cref="InvalidOperationException">No such connection string is configured.</exception>
    public static DatabaseAddress Read(
        IConfiguration configuration,
        string connectionName,
        AwardService service
    )
    {
        var address =
            configuration.GetConnectionString(connectionName)
            ?? (EF.IsDesignTime ? "Host=localhost" : null)
            ?? throw new InvalidOperationException(
                $"ConnectionStrings:{connectionName} is missing."
            );
        return new(
            new NpgsqlConnectionStringBuilder(address)
            {
                ApplicationName = service.Name,
                MaxPoolSize = MaximumConnections,
                Timeout = 5,
                MaxAutoPrepare = PreparedStatements,

                // We leave nothing behind in a session – ReplicaLock lets go by itself –, and resetting it for its next
                // user costs as much as the next user's query.
                NoResetOnClose = true,
            }
        );
    }
}
