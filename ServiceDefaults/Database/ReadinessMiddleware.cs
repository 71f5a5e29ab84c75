using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Health;

namespace QualityAward.ServiceDefaults.Database;

/// <summary>Lets requests that come before the tables are there wait a moment instead of failing.</summary>
internal static class ReadinessMiddleware
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public static void UseDatabaseReadiness(this WebApplication app)
    {
        if (app.Services.GetService<DatabaseReadiness>() is { } readiness)
        {
            app.Use(
                (context, next) =>
                    readiness.IsReady || context.Request.Path.IsHealthProbe()
                        ? next(context)
                        : WaitAsync(context, next, readiness)
            );
        }
    }

    private static async Task WaitAsync(
        HttpContext context,
        RequestDelegate next,
        DatabaseReadiness readiness
    )
    {
        try
        {
            await readiness
                .WhenReadyAsync(context.RequestAborted)
                .WaitAsync(Patience, context.RequestAborted);
        }
        catch (TimeoutException)
        {
            context.Response.Headers.RetryAfter = "5";
            await ProtocolProblems.Starting.WriteAsync(context);
            return;
        }

        await next(context);
    }
}
