using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.ServiceDefaults.Events;

namespace QualityAward.ServiceDefaults;

/// <summary>The two calls that make a process one of ours.</summary>
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
        builder.AddAwardJson();
        builder.AddChineseAsText();
        builder.AddAwardProblems();
        builder.AddAwardHealth();
        builder.AddAwardHttpClients();
        builder.AddAwardOpenApi();
        builder.AddAwardClock();
        return builder;
    }

    /// <summary>
    /// The middleware every process shares, outermost first, and the endpoints <c>/health</c>, <c>/alive</c> and
    /// <c>/openapi/v1.json</c>. Authentication is used where the process registered it.
    /// </summary>
    public static WebApplication UseServiceDefaults(this WebApplication app)
    {
        app.UseAwardProblems();
        app.UseMiddleware<TextEdge>();
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

        app.UseIdempotencyBuffering();
        app.MapAwardHealth();
        app.MapAwardGrpcHealth();
        app.MapAwardOpenApi();
        app.MapClockControl();
        app.MapEvents();
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
