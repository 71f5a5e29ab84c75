using Microsoft.AspNetCore.Builder;
using QualityAward.Rest.Delivery;
using QualityAward.Rest.Json;
using QualityAward.Rest.Problems;
using QualityAward.Rest.Requests;

namespace QualityAward.Rest;

/// <summary>The two calls that give a process the habits of our REST endpoints.</summary>
public static class RestExtensions
{
    /// <summary>How JSON is read and written, and how a refusal or a fault is answered.</summary>
    public static WebApplicationBuilder AddRest(this WebApplicationBuilder builder)
    {
        builder.AddAwardJson();
        builder.AddChineseAsText();
        builder.AddAwardProblems();
        return builder;
    }

    /// <summary>Outermost of all: answers what fails, and lets no malformed text in.</summary>
    public static WebApplication UseRest(this WebApplication app)
    {
        app.UseAwardProblems();
        app.UseMiddleware<TextEdge>();
        return app;
    }
}
