using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.ServiceDefaults.Database;

/// <summary>One PostgreSQL database a service.</summary>
public static class DatabaseExtensions
{
    /// <summary>
    /// The service's database: snake_case, retries, migrations at start in Development, the health check <c>database</c> that
    /// is unready until no migration is pending.
    /// </summary>
    /// <param name="builder">The process being wired.</param>
    /// <param name="connectionName">The connection string's name, a value of <see cref="Common.ResourceNames"/>.</param>
    /// <param name="configure">What this database has besides, e.g. rows that it is shipped with.</param>
    public static WebApplicationBuilder AddAwardDatabase<TDb>(
        this WebApplicationBuilder builder,
        string connectionName,
        Action<DbContextOptionsBuilder>? configure = null
    )
        where TDb : DbContext
    {
        builder.Services.AddSingleton(services =>
            DatabaseAddress.Read(
                services.GetRequiredService<IConfiguration>(),
                connectionName,
                services.GetRequiredService<AwardService>()
            )
        );
        builder.Services.AddSingleton(services =>
            NpgsqlDataSource.Create(services.GetRequiredService<DatabaseAddress>().Settings)
        );
        // Pooled: what a context is made of costs more than many a question that is asked with it.
        builder.Services.AddDbContextPool<TDb>(
            (services, options) =>
            {
                configure?.Invoke(options);
                options
                    .UseNpgsql(
                        services.GetRequiredService<NpgsqlDataSource>(),
                        npgsql =>
                            npgsql.EnableRetryOnFailure(
                                3,
                                TimeSpan.FromSeconds(1),
                                errorCodesToAdd: null
                            )
                    )
                    .UseSnakeCaseNamingConvention()
                    .AddInterceptors(new LengthInterceptor())
                    .AddInterceptors(services.GetServices<IInterceptor>());
            }
        );
        // Aspire's metrics. Retry, health check and tracing are ours already and would be second ones.
        builder.EnrichNpgsqlDbContext<TDb>(settings =>
        {
            settings.DisableRetry = true;
            settings.DisableHealthChecks = true;
            settings.DisableTracing = true;
            settings.DisableMetrics = !builder.Configuration.HasCollector();
        });
        builder.Services.AddScoped<IServiceDatabase, ServiceDatabase<TDb>>();
        builder.Services.AddSingleton<DatabaseReadiness>();
        builder.Services.AddSingleton<DatabaseMigrator<TDb>>();
        builder.Services.AddSingleton<IDatabaseMigrator>(s =>
            s.GetRequiredService<DatabaseMigrator<TDb>>()
        );
        builder.Services.AddHostedService<DatabaseStarter>();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
        return builder;
    }
}
