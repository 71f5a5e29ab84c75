using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Remedies;

/// <summary>What a decision has to say of remedies, for whoever draws it up: <c>/api/honours/remedies</c>.</summary>
internal static class RemedyEndpoints
{
    public static void MapRemedies(this IEndpointRouteBuilder api) =>
        api.MapGet("/remedies", GetAsync)
            .WithTags("撤销和收回")
            .RequireAwardRole(Roles.Office, Roles.Government, Roles.Supervisor, Roles.LeadingGroup)
            .WithSummary(
                "处理决定和撤销决定应当载明的行政复议、行政诉讼途径和期限（第二十四条、第二十七条）"
            );

    private static async Task<Ok<RemedyTexts>> GetAsync(
        DecisionRemedies remedies,
        string? certificate,
        CancellationToken cancellationToken
    ) =>
        TypedResults.Ok(
            await remedies.OfCertificateAsync(Typed.Normalise(certificate ?? ""), cancellationToken)
        );
}
