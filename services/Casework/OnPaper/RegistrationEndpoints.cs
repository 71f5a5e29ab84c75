using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Rest.Preconditions;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Casework.OnPaper;

/// <summary>代录 over REST: <c>/api/{service}/registrations</c>.</summary>
public static class RegistrationEndpoints
{
    /// <summary>Who may have clerks that register anything; the acts say more.</summary>
    private static readonly string[] Clerks =
    [
        Roles.Office,
        Roles.ReceivingBody,
        Roles.Department,
        Roles.Supervisor,
        Roles.LeadingGroup,
        Roles.Government,
    ];

    /// <summary>Maps the endpoints below the service's group.</summary>
    public static void MapRegistrations<TDb>(this IEndpointRouteBuilder api)
        where TDb : DbContext
    {
        var group = api.MapGroup("/registrations").WithTags("代录");
        group.MapGet("/acts", Acts<TDb>).RequireAwardRole(Clerks).WithSummary("可以代录的事项");
        group
            .MapPost("/", RegisterAsync<TDb>)
            .RequireAwardRole(Clerks)
            .WithIdempotencyKey<TDb>()
            .WithSummary("代录：登记纸质办理的事项，经另一人复核后生效");
        group.MapGet("/", ListAsync<TDb>).RequireAwardRole(Clerks).WithSummary("本单位的代录");
        group.MapGet("/{id:guid}", GetAsync<TDb>).RequireAwardRole(Clerks).WithSummary("代录详情");
        group
            .MapPost("/{id:guid}/check", CheckAsync<TDb>)
            .RequireAwardRole(Clerks)
            .RequireIfMatch()
            .WithSummary("复核通过：该事项随即生效");
        group
            .MapPost("/{id:guid}/reject", RejectAsync<TDb>)
            .RequireAwardRole(Clerks)
            .RequireIfMatch()
            .WithSummary("复核不通过：该代录不发生效力");
    }

    private static Ok<IReadOnlyList<RegistrableAct>> Acts<TDb>(
        RegistrationDesk<TDb> desk,
        HttpContext http
    )
        where TDb : DbContext =>
        TypedResults.Ok<IReadOnlyList<RegistrableAct>>([
            .. desk.ActsOf(http.User.ToAwardUser().Role)
                .Select(a => new RegistrableAct(a.Name, a.ChineseName)),
        ]);

    private static async Task<Created<RegistrationView>> RegisterAsync<TDb>(
        RegisterActRequest request,
        RegistrationDesk<TDb> desk,
        HttpContext http,
        CancellationToken ct
    )
        where TDb : DbContext
    {
        var registration = await desk.RegisterAsync(request, http.User.ToAwardUser(), ct);
        http.SetETag(registration.Version);

        // This answer is kept for the idempotency key: what is sealed stays out of it.
        return TypedResults.Created(
            $"{http.Request.Path}/{registration.Id}",
            registration.ToView(box: null)
        );
    }

    private static async Task<Ok<Page<RegistrationView>>> ListAsync<TDb>(
        RegistrationDesk<TDb> desk,
        RegistrationReaders<TDb> readers,
        HttpContext http,
        Guid? after,
        int? limit,
        string? state,
        CancellationToken ct
    )
        where TDb : DbContext
    {
        var take = Math.Clamp(limit ?? 20, 1, 100);
        RegistrationState? wanted = null;
        if (state is not null)
        {
            // Each state is one word, so its name on the wire is its own in lower case.
            wanted =
                Enum.TryParse<RegistrationState>(state, ignoreCase: true, out var known)
                && Enum.IsDefined(known)
                    ? known
                    : throw new RefusedException(
                        Refusals.Malformed("状态应为 pending、checked 或者 rejected。")
                    );
        }

        var rows = await readers.PageAsync(http.User.ToAwardUser(), after, wanted, take, ct);
        return TypedResults.Ok(
            new Page<RegistrationView>(
                [.. rows.Take(take).Select(desk.View)],
                rows.Count > take ? $"{rows[take - 1].Id}" : null
            )
        );
    }

    private static async Task<Ok<RegistrationView>> GetAsync<TDb>(
        Guid id,
        RegistrationDesk<TDb> desk,
        RegistrationReaders<TDb> readers,
        HttpContext http,
        CancellationToken ct
    )
        where TDb : DbContext =>
        WithETag(
            http,
            desk,
            await readers.FindAsync(http.User.ToAwardUser(), id, ct)
                ?? throw new RefusedException(Refusals.NotFound)
        );

    private static async Task<Ok<RegistrationView>> CheckAsync<TDb>(
        Guid id,
        RegistrationDesk<TDb> desk,
        HttpContext http,
        CancellationToken ct
    )
        where TDb : DbContext =>
        WithETag(
            http,
            desk,
            await desk.CheckAsync(id, http.IfMatchVersion(), http.User.ToAwardUser(), ct)
        );

    private static async Task<Ok<RegistrationView>> RejectAsync<TDb>(
        Guid id,
        RejectRegistrationRequest request,
        RegistrationDesk<TDb> desk,
        HttpContext http,
        CancellationToken ct
    )
        where TDb : DbContext =>
        WithETag(
            http,
            desk,
            await desk.RejectAsync(
                id,
                http.IfMatchVersion(),
                request.Reason,
                http.User.ToAwardUser(),
                ct
            )
        );

    private static Ok<RegistrationView> WithETag<TDb>(
        HttpContext http,
        RegistrationDesk<TDb> desk,
        Registration registration
    )
        where TDb : DbContext
    {
        http.SetETag(registration.Version);
        return TypedResults.Ok(desk.View(registration));
    }
}
