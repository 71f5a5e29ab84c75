using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.People;
using QualityAward.Identity.SecondFactor;
using QualityAward.Identity.Tests.Support;
using QualityAward.ServiceDefaults.Authentication;
using Xunit;

namespace QualityAward.Identity.Tests.Production;

public sealed partial class ProductionTests(ProductionApp app) : IClassFixture<ProductionApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_a_first_administrator_is_there_and_the_log_says_so()
    {
        await app.InDatabaseAsync(async db =>
        {
            Assert.Equal(
                "root-admin",
                (await db.Accounts.SingleAsync(a => a.UserName == "root-admin", Cancel)).UserName
            );
            Assert.Equal(1, await db.Accounts.CountAsync(Cancel));
            Assert.DoesNotContain(
                await db.Units.ToListAsync(Cancel),
                u => u.Code.StartsWith("enterprise", StringComparison.Ordinal)
            );
            Assert.Equal(23, await db.Units.CountAsync(Cancel));
        });
        Assert.Contains(
            app.Log.Lines,
            l => l.Contains("first administrator root-admin", StringComparison.Ordinal)
        );
        Assert.DoesNotContain(
            app.Log.Lines,
            l => l.Contains(ProductionApp.Password, StringComparison.Ordinal)
        );
        using var browser = app.Browser();
        using var page = await browser.GetAsync("/account/sign-in");
        Assert.DoesNotContain(
            "示例账户",
            await page.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_first_administrator_appoints_the_second_and_then_nobody_alone()
    {
        var first = await AccountAsync("root-admin");
        var by = new AwardUser($"{first.Id}", first.Name, "city-office", Roles.Administrator);
        var refused = await Assert.ThrowsAsync<RefusedException>(() =>
            CreateAsync("early-clerk", Roles.Office)
        );
        Assert.Equal("second-administrator-needed", refused.Refusal.Code);

        await CreateAsync("second-admin", Roles.Administrator);
        Assert.Equal(
            [Roles.Administrator],
            (await AccountAsync("second-admin")).InForce.Select(a => a.Role)
        );
        await CreateAsync("third-admin", Roles.Administrator);
        Assert.Empty((await AccountAsync("third-admin")).InForce);
        await app.InDatabaseAsync(async db =>
        {
            var made = await db.RoleProposals.OrderBy(p => p.ProposedAt).ToListAsync(Cancel);
            Assert.Equal(
                [
                    ("second-admin", RoleProposalState.Confirmed, true),
                    ("third-admin", RoleProposalState.Proposed, false),
                ],
                made.Select(p => (p.UserName, p.State, p.ByOnlyAdministrator))
            );
            // The other tests of this class look at a database with one administrator.
            await db.RoleProposals.ExecuteDeleteAsync(Cancel);
            await db.AccountEvents.Where(e => e.By == first.Id).ExecuteDeleteAsync(Cancel);
            await db.Set<Assignment>()
                .Where(a => a.GrantedBy == first.Id)
                .ExecuteDeleteAsync(Cancel);
            await db.SignInStates.Where(s => s.AccountId != first.Id).ExecuteDeleteAsync(Cancel);
            await db.Accounts.Where(a => a.Id != first.Id).ExecuteDeleteAsync(Cancel);
        });

        async Task CreateAsync(string name, string role)
        {
            await using var scope = app.Services.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<AccountCreation>()
                .CreateAsync(
                    new(name, "某人", "Initial-2023!", [new("city-office", role)]),
                    by,
                    Cancel
                );
        }

        async Task<Account> AccountAsync(string name)
        {
            Account? found = null;
            await app.InDatabaseAsync(async db =>
                found = await db.Accounts.SingleAsync(a => a.UserName == name, Cancel)
            );
            return found!;
        }
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/connect/authorize?client_id=gateway")]
    [InlineData("/connect/endsession")]
    public async Task Browsers_without_tls_are_refused(string path)
    {
        using var plain = app.Browser(tls: false);
        using var answer = await plain.GetAsync(path);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Back_channels_are_not()
    {
        using var plain = app.Browser(tls: false);
        var tokens = await Gateway.TokenAsync(
            plain.Http,
            "review",
            ("grant_type", "client_credentials")
        );
        Assert.Equal(HttpStatusCode.OK, tokens.Status);
    }

    [Fact]
    public async Task Staff_set_up_a_second_factor_and_then_need_it()
    {
        using var browser = app.Browser();
        using var enrolment = await SignInAsync(browser);
        Assert.StartsWith(
            "/account/second-factor/enrol?",
            Location(enrolment),
            StringComparison.Ordinal
        );

        // The password alone opens nothing.
        using var early = await browser.GetAsync("/account/sessions");
        Assert.StartsWith("/account/sign-in", Location(early), StringComparison.Ordinal);

        using var page = await browser.GetAsync(Location(enrolment));
        var html = await page.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("<svg class=\"enrol-code\"", html, StringComparison.Ordinal);
        using var wrong = await browser.FillAsync(Location(enrolment), ("code", "000000"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var (secret, draft) = Read(await wrong.Content.ReadAsStringAsync(Cancel));
        using var enrolled = await browser.FillAsync(
            Location(enrolment),
            ("draft", draft),
            ("code", CodeOf(secret))
        );
        var recovery = RecoveryPattern()
            .Matches(await enrolled.Content.ReadAsStringAsync(Cancel))
            .Select(m => m.Groups[1].Value)
            .ToList();
        Assert.Equal(Authenticators.RecoveryCodeCount, recovery.Count);

        // The next sign-in asks for a code; the one used for enrolment is spent, a recovery code serves once.
        using var next = app.Browser();
        using var asked = await SignInAsync(next);
        Assert.StartsWith("/account/second-factor?", Location(asked), StringComparison.Ordinal);
        using var spent = await next.FillAsync(Location(asked), ("code", CodeOf(secret)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, spent.StatusCode);
        using var passed = await next.FillAsync(
            Location(asked),
            ("code", recovery[0].ToLowerInvariant())
        );
        Assert.Equal(HttpStatusCode.Redirect, passed.StatusCode);
        using var third = app.Browser();
        using var again = await SignInAsync(third);
        using var used = await third.FillAsync(Location(again), ("code", recovery[0]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, used.StatusCode);

        // A password alone never replaces the authenticator.
        using var replaced = await third.GetAsync("/account/second-factor/enrol");
        Assert.StartsWith("/account/sign-in", Location(replaced), StringComparison.Ordinal);

        var gateway = new Gateway(next);
        using var interrupted = await next.GetAsync(gateway.Authorize());
        Assert.StartsWith("/account/password?", Location(interrupted), StringComparison.Ordinal);
        using var changed = await next.FillAsync(
            Location(interrupted),
            ("current", ProductionApp.Password),
            ("wanted", "Own-Admin-2024!"),
            ("repeated", "Own-Admin-2024!")
        );
        var tokens = await gateway.ComeBackAsync(Location(changed));
        Assert.Equal(
            ["pwd", "otp", "mfa"],
            tokens.Access.Claims.Where(c => c.Type == "amr").Select(c => c.Value)
        );
    }

    [Fact]
    public async Task Cookies_are_bound_to_the_host_and_to_tls()
    {
        using var browser = app.Browser();
        using var page = await browser.GetAsync("/account/sign-in");
        Assert.All(
            page.Headers.GetValues("Set-Cookie"),
            c =>
            {
                Assert.Contains("secure", c, StringComparison.OrdinalIgnoreCase);
                Assert.Contains("httponly", c, StringComparison.OrdinalIgnoreCase);
            }
        );
    }

    private static Task<HttpResponseMessage> SignInAsync(Browser browser) =>
        browser.FillAsync(
            "/account/sign-in?returnUrl=%2Faccount%2Fsessions",
            ("userName", "root-admin"),
            ("password", ProductionApp.Password)
        );

    private static string Location(HttpResponseMessage answer) =>
        answer.Headers.Location!.OriginalString;

    private static (byte[] Secret, string Draft) Read(string html)
    {
        var typed = SecretPattern()
            .Match(html)
            .Groups[1]
            .Value.Replace(" ", "", StringComparison.Ordinal);
        var bits = string.Concat(
            typed.Select(c =>
                Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')
            )
        );
        var secret = bits.Chunk(8)
            .Where(b => b.Length == 8)
            .Select(b => Convert.ToByte(new string(b), 2));
        return ([.. secret], WebUtility.HtmlDecode(DraftPattern().Match(html).Groups[1].Value));
    }

    private static string CodeOf(byte[] secret) =>
        Totp.CodeOf(secret, Totp.StepOf(DateTimeOffset.UtcNow));

    [GeneratedRegex("class=\"secret\">([A-Z2-7 ]+)<")]
    private static partial Regex SecretPattern();

    [GeneratedRegex("name=\"draft\" value=\"([^\"]+)\"")]
    private static partial Regex DraftPattern();

    [GeneratedRegex("<li>([A-Z2-7]{4}(?:-[A-Z2-7]{4}){3})</li>")]
    private static partial Regex RecoveryPattern();
}
