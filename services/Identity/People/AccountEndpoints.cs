using Microsoft.AspNetCore.Http.HttpResults;
using QualityAward.Casework.Idempotency;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Appointments;
using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Identity.People;

/// <summary>Accounts for administrators: read and create. What changes them is in <see cref="AccountTransitions"/>.</summary>
internal static class AccountEndpoints
{
    public static void MapAccounts(this IEndpointRouteBuilder routes)
    {
        var accounts = routes.MapGroup("/api/identity/accounts").WithTags("账户");
        accounts
            .MapGet("/", ListAsync)
            .RequireAwardRole(Roles.Administrator)
            .WithSummary("按用户名列出账户");
        accounts
            .MapGet("/{id:guid}", GetAsync)
            .RequireAwardRole(Roles.Administrator)
            .WithSummary("查看账户");
        accounts
            .MapGet("/{id:guid}/events", EventsAsync)
            .RequireAwardRole(Roles.Administrator)
            .WithSummary("查看账户历史，最新在前");
        accounts
            .MapPost("/", CreateAsync)
            .RequireAwardRole(Roles.Administrator)
            .WithIdempotencyKey<IdentityDb>()
            .WithSummary("新建账户；本人首次登录时须修改密码");
        accounts.MapAccountTransitions();
    }

    private static async Task<Ok<AccountPage>> ListAsync(
        AccountDirectory directory,
        [AsParameters] AccountsAsked asked,
        AwardUser by,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await directory.ListAsync(asked, by, cancellationToken));

    private static async Task<TaggedOk<AccountView>> GetAsync(
        Guid id,
        AccountDirectory directory,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await directory.OfAsync(
            await directory.FindAsync(id, cancellationToken),
            by,
            cancellationToken
        );

    private static async Task<Ok<IReadOnlyList<AccountEventView>>> EventsAsync(
        Guid id,
        AccountDirectory directory,
        CancellationToken cancellationToken
    ) => TypedResults.Ok(await directory.EventsAsync(id, cancellationToken));

    private static async Task<TaggedCreated<AccountView>> CreateAsync(
        CreateAccountRequest request,
        AccountCreation creation,
        AccountDirectory directory,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var account = await creation.CreateAsync(request, by, cancellationToken);
        return Tagged.Created(
            $"/api/identity/accounts/{account.Id}",
            await directory.ViewAsync(account, by, cancellationToken),
            account.Version
        );
    }
}
