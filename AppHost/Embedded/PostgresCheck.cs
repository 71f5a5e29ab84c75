using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace QualityAward.AppHost.Embedded;

/// <summary>Whether the server lets its superuser in.</summary>
internal sealed class PostgresCheck(EmbeddedPostgresResource server, StartFailure failure)
    : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            var login = await server.ConnectionStringExpression.GetValueAsync(cancellationToken);
            // Not pooled: a connection of before a restart would be found dead by whoever gets it next.
            await using var connection = new NpgsqlConnection(
                $"{login};Database=postgres;Pooling=false"
            );
            await connection.OpenAsync(cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.InvalidPassword)
        {
            failure.Report(
                "数据库密码与数据目录不符：keys 目录中的密码文件不是建立数据库时的文件。请从备份恢复该目录后再启动。"
                    + " / The password in the folder keys is not the database's: restore the folder from a backup, then start."
            );
            return HealthCheckResult.Unhealthy(e.MessageText);
        }
        catch (NpgsqlException e)
        {
            // Not listening yet, or still recovering (57P03).
            return HealthCheckResult.Unhealthy(e.Message);
        }
    }
}
