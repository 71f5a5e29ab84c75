using System.Net.Http.Headers;
using QualityAward.Common;

namespace QualityAward.Identity.Tests.Support;

/// <summary>Somebody of each role, signed in.</summary>
internal static class Everybody
{
    private static readonly Dictionary<string, string> Names = new()
    {
        [Roles.Applicant] = "applicant-3",
        [Roles.ReceivingBody] = "county-510402-2",
        [Roles.Department] = "dept-wjw",
        [Roles.Office] = "office-2",
        [Roles.Expert] = "expert-2",
        [Roles.Supervisor] = "supervisor-2",
        [Roles.LeadingGroup] = "leading-2",
        [Roles.Government] = "government-2",
        [Roles.Administrator] = "admin2",
    };

    /// <summary>Signs them in.</summary>
    public static async Task<TestSupport.People> SignInAsync(this IdentityApp app)
    {
        Dictionary<string, HttpClient> clients = [];
        foreach (var role in Roles.All)
        {
            clients[role] = await app.SignInAsync(Names[role]);
        }

        return new(role => clients[role]);
    }

    /// <summary>Signs one person in.</summary>
    public static async Task<HttpClient> SignInAsync(this IdentityApp app, string userName)
    {
        using var browser = await app.BrowserAsync();
        var token = (await new Gateway(browser).SignInAsync(userName)).AccessToken!;
        return new()
        {
            BaseAddress = app.ClientOptions.BaseAddress,
            DefaultRequestHeaders =
            {
                Authorization = new AuthenticationHeaderValue("Bearer", token),
            },
        };
    }
}
