using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Data;
using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.People;

/// <summary>Accounts for administrators: read and create. What changes them is in <see cref="AccountTransitions"/>.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var accounts = routes
            .MapGroup("/api/identity/accounts")
            .RequireAwardRole(Roles.Administrator)
            .WithTags("账户");
        accounts.MapGet("/", ListAsync).WithSummary("按用户名列出账户");
        accounts.MapGet("/{id:guid}", GetAsync).WithName("GetAccount").WithSummary("查看账户");
        accounts.MapGet("/{id:guid}/events", EventsAsync).WithSummary("查看账户历史，最新在前");
        accounts
            .MapPost("/", CreateAsync)
            .WithIdempotencyKey<IdentityDb>()
            .WithSummary("新建账户；本人首次登录时须修改密码");
        accounts.MapAccountTransitions();
    }

    private static async Task<Ok<AccountPage>> ListAsync(
        AccountDirectory directory,
        CancellationToken ct,
        string? search = null,
        string? unit = null,
        string? after = null,
        int limit = 50
    ) =>
        TypedResults.Ok(
            await directory.ListAsync(
                search,
                unit,
                after,
                Math.Clamp(limit, 1, AccountDirectory.MaximumLimit),
                ct
            )
        );

    private static async Task<Ok<AccountView>> GetAsync(
        HttpContext http,
        Guid id,
        AccountDirectory directory,
        CancellationToken ct
    )
    {
        var account = await directory.FindAsync(id, ct);
        http.SetETag(account.Version);
        return TypedResults.Ok(await directory.ViewAsync(account, ct));
    }

    private static async Task<Ok<List<AccountEventView>>> EventsAsync(
        Guid id,
        AccountDirectory directory,
        IdentityDb db,
        CancellationToken ct
    )
    {
        var account = await directory.FindAsync(id, ct);
        var events = await db
            .AccountEvents.AsNoTracking()
            .Where(e => e.AccountId == account.Id)
            .OrderByDescending(e => e.Id)
            .Take(AccountDirectory.MaximumLimit)
            .ToListAsync(ct);
        return TypedResults.Ok(events.ConvertAll(e => e.ToView()));
    }

    private static async Task<CreatedAtRoute<AccountView>> CreateAsync(
        HttpContext http,
        CreateAccountRequest request,
        AccountCreation creation,
        AccountDirectory directory,
        CancellationToken ct
    )
    {
        var account = await creation.CreateAsync(request, http.User.ToAwardUser(), ct);
        http.SetETag(account.Version);
        return TypedResults.CreatedAtRoute(
            await directory.ViewAsync(account, ct),
            "GetAccount",
            new { id = account.Id }
        );
    }
}
