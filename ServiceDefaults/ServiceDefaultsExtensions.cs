using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.Rest;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Clock;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Grpc;
using QualityAward.ServiceDefaults.Health;
using QualityAward.ServiceDefaults.Http;
using QualityAward.ServiceDefaults.Kestrel;
using QualityAward.ServiceDefaults.OpenApi;
using QualityAward.ServiceDefaults.Settings;
using QualityAward.ServiceDefaults.Standing;
using QualityAward.ServiceDefaults.Telemetry;

namespace QualityAward.ServiceDefaults;

/// <summary>The calls that make a process one of ours.</summary>
public static class ServiceDefaultsExtensions
{
    /// <summary>Telemetry, health, discovery, problem documents, JSON, the award clock and Kestrel's ports.</summary>
    /// <param name="builder">The process being wired.</param>
    /// <param name="serviceName">A value of <see cref="ResourceNames"/>.</param>
    public static WebApplicationBuilder AddServiceDefaults(
        this WebApplicationBuilder builder,
        string serviceName
    )
    {
        builder.Services.AddSingleton(new AwardService(serviceName));
        builder.Services.AddHttpContextAccessor();
        builder.AddAwardTelemetry(serviceName);
        builder.AddAwardKestrel();
        builder.AddRest();
        builder.AddAwardHealth();
        builder.AddAwardHttpClients();
        builder.AddAwardOpenApi();
        builder.AddAwardClock();
        return builder;
    }

    /// <summary>Sign-in by access token; whether a token's role still holds is asked of Identity.</summary>
    public static WebApplicationBuilder AddAwardAuthentication(this WebApplicationBuilder builder)
    {
        builder.AddAccessTokens();
        builder.AddRoleStanding();
        return builder;
    }

    /// <summary>
    /// The middleware every process shares, outermost first, and the endpoints <c>/health</c>, <c>/alive</c> and
    /// <c>/openapi/v1.json</c>. Authentication is used where the process registered it.
    /// </summary>
    public static WebApplication UseServiceDefaults(this WebApplication app)
    {
        app.UseRest();
        app.UseDatabaseReadiness();
        if (app.Services.GetService<IAuthenticationSchemeProvider>() is not null)
        {
            app.UseAuthentication();
            app.UsePrivateAnswers();
        }

        if (app.Services.GetService<IAuthorizationService>() is not null)
        {
            app.UseActingUser();
            app.UseAuthorization();
        }

        app.MapAwardHealth();
        app.MapAwardGrpcHealth();
        app.MapAwardOpenApi();
        return app;
    }

    /// <summary>Runs the process; with <c>--migrate</c> it migrates its database instead and ends.</summary>
    public static async Task RunAwardAsync(this WebApplication app, string[] args)
    {
        if (args.Contains("--migrate"))
        {
            await app.MigrateAndReportAsync();
            return;
        }

        await app.RunAsync();
    }
}
