using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Idempotency;
using QualityAward.Contracts.Rest;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Casework.OnPaper;

/// <summary>代录 over REST: <c>/api/{service}/registrations</c>.</summary>
public static class RegistrationEndpoints
{
    /// <summary>Maps the endpoints below the service's group.</summary>
    public static void MapRegistrations<TDb>(this IEndpointRouteBuilder api)
        where TDb : DbContext
    {
        var group = api.MapGroup("/registrations").WithTags("代录");
        group
            .MapGet("/acts", Acts<TDb>)
            .RequireAwardRole(RegistrationActs.Clerks)
            .WithSummary("可以代录的事项");
        group
            .MapPost("/", RegisterAsync<TDb>)
            .RequireAwardRole(RegistrationActs.Clerks)
            .WithIdempotencyKey<TDb>()
            .WithSummary("代录：登记纸质办理的事项，经另一人复核后生效");
        group
            .MapGet("/", ListAsync<TDb>)
            .RequireAwardRole(RegistrationActs.Clerks)
            .WithSummary("本单位的代录");
        group
            .MapGet("/{id:guid}", GetAsync<TDb>)
            .RequireAwardRole(RegistrationActs.Clerks)
            .WithSummary("代录详情");
        var acts = new CaseRoutes<Registration, RegistrationView>(group);
        acts.Map(
            RegistrationActs.Check,
            (RegistrationDesk<TDb> desk, CaseAct on, CancellationToken cancellationToken) =>
                desk.CheckAsync(on, cancellationToken)
        );
        acts.Map(
            RegistrationActs.Reject,
            (
                RegistrationDesk<TDb> desk,
                CaseAct on,
                RejectRegistrationRequest request,
                CancellationToken cancellationToken
            ) => desk.RejectAsync(on, request, cancellationToken)
        );
    }

    private static Ok<IReadOnlyList<RegistrableAct>> Acts<TDb>(
        RegistrationDesk<TDb> desk,
        AwardUser by
    )
        where TDb : DbContext =>
        TypedResults.Ok<IReadOnlyList<RegistrableAct>>([
            .. desk.ActsOf(by.Role).Select(a => new RegistrableAct(a.Name, a.ChineseName)),
        ]);

    private static async Task<TaggedCreated<RegistrationView>> RegisterAsync<TDb>(
        RegisterActRequest request,
        RegistrationDesk<TDb> desk,
        AwardUser by,
        HttpRequest at,
        CancellationToken cancellationToken
    )
        where TDb : DbContext
    {
        var (registered, receipt) = await desk.RegisterAsync(request, by, cancellationToken);
        return Tagged.Created($"{at.Path}/{registered.Id}", receipt, registered.Version);
    }

    private static async Task<Ok<Page<RegistrationView>>> ListAsync<TDb>(
        RegistrationAnswer<TDb> answer,
        string? state,
        AwardUser by,
        [AsParameters] PageQuery page,
        CancellationToken cancellationToken
    )
        where TDb : DbContext =>
        TypedResults.Ok(await answer.PageAsync(state, page, by, cancellationToken));

    private static Task<TaggedOk<RegistrationView>> GetAsync<TDb>(
        Guid id,
        RegistrationAnswer<TDb> answer,
        AwardUser by,
        CancellationToken cancellationToken
    )
        where TDb : DbContext => answer.ReadAsync(id, by, cancellationToken);
}
