using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Acceptance;

/// <summary>Whom the office usually consults, over REST: <c>/api/applications/acceptance-departments</c>.</summary>
internal static class DefaultDepartmentEndpoints
{
    public static void MapDefaultDepartments(this IEndpointRouteBuilder api)
    {
        var defaults = api.MapGroup("/acceptance-departments")
            .WithTags("受理名单")
            .RequireAwardRole(Roles.Office);
        defaults.MapGet("/", ListAsync).WithSummary("征求意见部门默认名录（第十三条）");
        defaults.MapGet("/{group}", GetAsync).WithSummary("一类申报主体的征求意见部门默认名录");
        defaults.MapPut("/{group}", SetAsync).WithSummary("修改一类申报主体的征求意见部门默认名录");
    }

    private static async Task<Ok<Page<DefaultDepartmentsView>>> ListAsync(
        DefaultDepartmentDesk desk,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await desk.ListAsync(cancellationToken));

    private static Task<TaggedOk<DefaultDepartmentsView>> GetAsync(
        string group,
        DefaultDepartmentDesk desk,
        CancellationToken cancellationToken
    ) => desk.GetAsync(group, cancellationToken);

    private static Task<TaggedOk<DefaultDepartmentsView>> SetAsync(
        string group,
        SeenVersion seen,
        DefaultDepartmentsRequest request,
        DefaultDepartmentDesk desk,
        CancellationToken cancellationToken
    ) => desk.SetAsync(group, seen, request, cancellationToken);
}
