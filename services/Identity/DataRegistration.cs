using QualityAward.Identity.Units;
using QualityAward.Rest.Problems;

namespace QualityAward.Identity;

/// <summary>Registers what prepares the database, and lets early requests wait for it.</summary>
public static class DataRegistration
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Preparation in the background and its health check.</summary>
    public static WebApplicationBuilder AddPreparation(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddScoped<UnitSeed>();
        builder.Services.AddHostedService<Preparation>();
        builder.Services.AddHealthChecks().AddCheck<Readiness>("prepared");
        return builder;
    }

    /// <summary>Requests that come before the keys are there wait a moment instead of failing.</summary>
    public static WebApplication UsePreparation(this WebApplication app)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        app.Use((http, next) => readiness.IsReady ? next(http) : WaitAsync(http, next, readiness));
        return app;
    }

    private static async Task WaitAsync(HttpContext http, RequestDelegate next, Readiness readiness)
    {
        if (http.Request.Path != "/health" && http.Request.Path != "/alive")
        {
            try
            {
                await readiness
                    .WhenReadyAsync(http.RequestAborted)
                    .WaitAsync(Patience, http.RequestAborted);
            }
            catch (TimeoutException)
            {
                http.Response.Headers.RetryAfter = "5";
                await ProtocolProblems.Starting.WriteAsync(http);
                return;
            }
        }
        await next(http);
    }
}
