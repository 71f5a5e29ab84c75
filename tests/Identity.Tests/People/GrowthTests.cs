using QualityAward.Common;
using QualityAward.Identity.Sessions;
using QualityAward.Identity.Tests.Support;
using QualityAward.TestSupport.Growth;
using Xunit;

namespace QualityAward.Identity.Tests.People;

/// <summary>Lists of accounts and units, and the sign-ins of one person, cost the same however many there are.</summary>
public sealed class GrowthTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    private static readonly Guid Person = new("00000000-0000-4000-8000-000000000007");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_grows_with_the_number_of_accounts_units_and_sign_ins()
    {
        using var one = await app.BrowserAsync();
        using var other = await app.BrowserAsync();
        var admin = await SignInAsync(one, "admin");
        var clerk = await SignInAsync(other, "county-510411");
        var run = app.Growth();
        run.Add("accounts, 100 rows", () => GetAsync(admin, "accounts?limit=100"));
        run.Add("accounts of a unit", () => GetAsync(admin, "accounts?unit=growth-7"));
        run.Add("history of an account", () => GetAsync(admin, $"accounts/{Person}/events"));
        run.Add(
            "departments",
            () => GetAsync(clerk, $"units?kind={UnitKinds.MunicipalDepartment}")
        );
        run.Add("units that a clerk may know", () => GetAsync(clerk, "units"));
        run.Add("open sign-ins of a person", SessionsAsync);
        await run.FillAsync(People(1, 200));
        await run.MeasureFewAsync();
        await run.FillAsync(People(201, 10_000));
        await run.MeasureManyAsync();
    }

    private static async Task<Api> SignInAsync(Browser browser, string userName) =>
        new(browser.Http, (await new Gateway(browser).SignInAsync(userName)).AccessToken!);

    private static async Task GetAsync(Api api, string path)
    {
        using var answer = await api.GetAsync($"/api/identity/{path}");
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private Task SessionsAsync() =>
        app.InScopeAsync<SessionReader>(async sessions =>
            Assert.NotEmpty(await sessions.ListAsync(Person, Guid.Empty, Cancel))
        );

    // An enterprise each with one person, some history and a sign-in; one person's old sign-ins were never ended.
    private static string People(int from, int to) =>
        $"""
            CREATE TEMP TABLE one AS
            SELECT n, ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS id
            FROM generate_series({from}, {to}) AS n;
            INSERT INTO units (code, name, short_name, kinds)
            SELECT 'growth-' || n, '示例·增长企业' || n, '增长' || n, ARRAY['{UnitKinds.Enterprise}'] FROM one;
            INSERT INTO accounts (id, user_name, normalized_user_name, name, created_at, must_change_password)
            SELECT id, 'growth-' || n, 'GROWTH-' || n, '示例', now(), false FROM one;
            INSERT INTO assignments (id, account_id, unit_code, role, granted_at)
            SELECT gen_random_uuid(), id, 'growth-' || n, 'applicant', now() FROM one;
            INSERT INTO account_events (account_id, kind, at)
            SELECT id, 'growth', now() FROM one CROSS JOIN generate_series(1, 10);
            INSERT INTO sessions (id, account_id, methods, device, signed_in_at, last_seen_at)
            SELECT gen_random_uuid(), id, ARRAY['pwd'], '', now(), now() FROM one
            UNION ALL SELECT gen_random_uuid(), '{Person}', ARRAY['pwd'], '', now() - n * interval '1 day', now() - n * interval '1 day'
            FROM one WHERE n BETWEEN 100 AND 4000;
            DROP TABLE one;
            """;
}
