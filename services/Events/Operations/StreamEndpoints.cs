using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Operations;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Events.Operations;

/// <summary>REST for the operator: what is not delivered, and what to do about it.</summary>
internal static class StreamEndpoints
{
    private const int LargestPage = 100;

    /// <summary>Maps <c>/api/{service}/operations/streams</c>.</summary>
    public static void MapStreamOperations(this IEndpointRouteBuilder app, string service)
    {
        var streams = app.MapGroup($"/api/{service}/operations/streams")
            .WithTags("Operations")
            .RequireAwardRole(Roles.Administrator);
        streams
            .MapGet("/", ListAsync)
            .WithSummary(
                "Event streams that are not delivered yet; parked=true for those that wait for an operator."
            );
        streams
            .MapPost("/{subscriber}/{aggregateId:guid}/resend", ResendAsync)
            .WithSummary("Sends a parked or waiting stream again at once.");
        streams
            .MapPost("/{subscriber}/{aggregateId:guid}/skip", SkipAsync)
            .WithSummary(
                "Lets a parked stream go on without its first event, with a reason that is kept."
            );
    }

    /// <summary>
    /// Maps <c>POST /dev/events/resend-parked</c>, for a command of the AppHost's dashboard. The gateway has no way to it, and
    /// outside Development it does not exist.
    /// </summary>
    public static void MapParkedResend(this IEndpointRouteBuilder app) =>
        app.MapPost("/dev/events/resend-parked", ResendParkedAsync)
            .AllowAnonymous()
            .ExcludeFromDescription();

    private static async Task<ContentHttpResult> ResendParkedAsync(
        StreamControl control,
        CancellationToken cancellationToken
    )
    {
        var streams = await control.ResendParkedAsync(cancellationToken);
        return TypedResults.Text(
            streams == 0 ? "没有搁置的事件。" : $"已重新发送 {streams} 条事件流。"
        );
    }

    private static async Task<Ok<Page<StreamView>>> ListAsync(
        StreamQuery query,
        CancellationToken cancellationToken,
        bool? parked = null,
        string? after = null,
        int limit = LargestPage
    )
    {
        var page = await query.PageAsync(
            parked,
            StreamCursor.Parse(after),
            Math.Clamp(limit, 1, LargestPage),
            cancellationToken
        );
        return TypedResults.Ok(page);
    }

    private static async Task<NoContent> ResendAsync(
        [AsParameters] StreamAddress at,
        StreamControl control,
        CancellationToken cancellationToken
    )
    {
        await control.ResendAsync(at.Subscriber, at.AggregateId, cancellationToken);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SkipAsync(
        [AsParameters] StreamAddress at,
        SkipRequest request,
        StreamControl control,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        await control.SkipAsync(at.Subscriber, at.AggregateId, request, by, cancellationToken);
        return TypedResults.NoContent();
    }
}

/// <summary>Which stream.</summary>
/// <param name="Subscriber">To whom it is delivered.</param>
/// <param name="AggregateId">Whose events.</param>
internal readonly record struct StreamAddress(string Subscriber, Guid AggregateId);
