using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Registers;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Corrections;

/// <summary>Corrections of entries: <c>/api/honours/events/{id}/correction</c>. Never public.</summary>
internal static class CorrectionEndpoints
{
    public static void MapCorrections(this IEndpointRouteBuilder api)
    {
        var correction = api.MapGroup("/events/{id:guid}/correction")
            .WithTags("事故和信用登记")
            .RequireAwardRole(Roles.Office);
        correction
            .MapPost("", ProposeAsync)
            .RequireIfMatch()
            .WithSummary("登记更正或者信用修复（第九条），另一人核实后生效");
        correction
            .MapPost("/confirm", ConfirmAsync)
            .RequireIfMatch()
            .WithSummary("核实更正或者信用修复（须为另一人）：该记录不再作为限制依据");
        correction
            .MapPost("/reject", RejectAsync)
            .RequireIfMatch()
            .WithSummary("退回更正或者信用修复（须为另一人）：该记录继续生效");
    }

    private static async Task<Ok<RegisterEventView>> ProposeAsync(
        Guid id,
        ProposeCorrectionRequest request,
        CorrectionDesk desk,
        HttpContext http,
        CancellationToken ct
    ) =>
        Answer(
            http,
            await desk.ProposeAsync(id, http.IfMatchVersion(), request, http.User.ToAwardUser(), ct)
        );

    private static async Task<Ok<RegisterEventView>> ConfirmAsync(
        Guid id,
        CorrectionDesk desk,
        HttpContext http,
        CancellationToken ct
    ) =>
        Answer(
            http,
            await desk.ConfirmAsync(id, http.IfMatchVersion(), http.User.ToAwardUser(), ct)
        );

    private static async Task<Ok<RegisterEventView>> RejectAsync(
        Guid id,
        RejectCorrectionRequest request,
        CorrectionDesk desk,
        HttpContext http,
        CancellationToken ct
    ) =>
        Answer(
            http,
            await desk.RejectAsync(
                id,
                http.IfMatchVersion(),
                request.Reason,
                http.User.ToAwardUser(),
                ct
            )
        );

    private static Ok<RegisterEventView> Answer(HttpContext http, RegisterEvent entry)
    {
        http.SetETag(entry.Version);
        return TypedResults.Ok(entry.ToView(null));
    }
}
