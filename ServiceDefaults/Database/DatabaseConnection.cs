using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Npgsql;

namespace QualityAward.ServiceDefaults;

/// <summary>The service's connection pool.</summary>
internal static class DatabaseConnection
{
    /// <summary>A dozen processes share one server, whose default is a hundred connections.</summary>
    private const int MaximumConnections = 20;

    public static NpgsqlDataSource Create(
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
        var settings = new NpgsqlConnectionStringBuilder(address)
        {
            ApplicationName = service.Name,
            MaxPoolSize = MaximumConnections,
            Timeout = 5,
        };
        return new NpgsqlDataSourceBuilder(settings.ConnectionString).Build();
    }
}
