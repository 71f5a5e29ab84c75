using Microsoft.AspNetCore.Authentication;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Sessions;
using QualityAward.Identity.SignIn.Pages;

namespace QualityAward.Identity.SignIn;

/// <summary>The page of a person's own sign-ins, and signing out.</summary>
internal static class SessionEndpoints
{
    /// <summary>Asks before signing out.</summary>
    public const string SignOutPath = "/account/sign-out";

    /// <summary>Ends all sessions of the person.</summary>
    public const string EverywherePath = "/account/sign-out-everywhere";

    public static void MapSessions(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/account", () => PageResults.SeeOther(IdentityAddresses.Sessions));
        pages.MapGet(IdentityAddresses.Sessions, ShowAsync);
        pages.MapPost($"{IdentityAddresses.Sessions}/{{id:guid}}/end", EndAsync);
        pages.MapPost(EverywherePath, EndAllAsync);
        pages.MapGet(SignOutPath, AskAsync);
        pages.MapPost(SignOutPath, SignOutAsync);
    }

    private static async Task<IResult> ShowAsync(
        HttpContext http,
        SessionReader sessions,
        CancellationToken cancellationToken
    )
    {
        if (await http.FindSessionAsync(sessions, cancellationToken) is not { } open)
        {
            return PageResults.SignInFirst(http);
        }
        var all = await sessions.ListAsync(open.Account.Id, open.Session.Id, cancellationToken);
        return http.Page<SessionsPage>(new SessionsModel(open.Account, all));
    }

    private static async Task<IResult> EndAsync(
        HttpContext http,
        Guid id,
        SessionReader sessions,
        SessionEnding ending,
        CancellationToken cancellationToken
    )
    {
        // One's own only: the list is the permission.
        if (
            await http.FindSessionAsync(sessions, cancellationToken) is { } open
            && (await sessions.ListAsync(open.Account.Id, open.Session.Id, cancellationToken)).Any(
                s => s.Id == id
            )
        )
        {
            await ending.EndAsync(id, cancellationToken);
        }
        return PageResults.SeeOther(IdentityAddresses.Sessions);
    }

    private static async Task<IResult> EndAllAsync(
        HttpContext http,
        SessionReader sessions,
        SessionEnding ending,
        CancellationToken cancellationToken
    )
    {
        if (await http.FindSessionAsync(sessions, cancellationToken) is { } open)
        {
            await ending.EndAllAsync(
                open.Account.Id,
                open.Account.Id,
                except: null,
                cancellationToken
            );
        }
        return await SignedOutAsync(http);
    }

    private static async Task<IResult> AskAsync(
        HttpContext http,
        SessionReader sessions,
        CancellationToken cancellationToken
    ) =>
        await http.FindSessionAsync(sessions, cancellationToken) is { } open
            ? http.Page<SignOutPage>(open.Account)
            : PageResults.SeeOther("/");

    private static async Task<IResult> SignOutAsync(
        HttpContext http,
        SessionEnding ending,
        CancellationToken cancellationToken
    )
    {
        if (await http.SessionIdAsync() is { } id)
        {
            await ending.EndAsync(id, cancellationToken);
        }
        return await SignedOutAsync(http);
    }

    private static async Task<IResult> SignedOutAsync(HttpContext http)
    {
        await http.SignOutAsync(AccountCookies.Session);
        return http.Page<MessagePage>(
            new Message(
                "已退出登录",
                "您已退出登录。工作台中已打开的页面最迟在5分钟内失效。",
                "/",
                "返回首页"
            )
        );
    }
}
