using QualityAward.Common;
using QualityAward.TestSupport.Growth;

namespace QualityAward.Honours.Tests;

/// <summary>The public register, certificates and their verification cost the same however many awards there are.</summary>
public sealed class GrowthTests(HonoursApp app) : IClassFixture<HonoursApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_grows_with_the_number_of_awards()
    {
        var run = app.Growth();
        run.Add("register, 100 rows", () => GetAsync("register?limit=100"));
        run.Add("register of a year", () => GetAsync("register?limit=20&year=2001"));
        run.Add("register of an edition", () => GetAsync("register?limit=20&edition=1"));
        run.Add("register, a name that many have", () => GetAsync("register?limit=20&q=增长企业"));
        run.Add("one honour", () => GetAsync("register/ZLJ-7"));
        run.Add("verification by number", () => GetAsync("verify/ZLJ-7"));
        run.Add("certificates, 100 rows", () => GetAsync("certificates?limit=100"));
        run.Add(
            "certificates of an applicant",
            () => GetAsync("certificates?limit=100", Roles.Applicant, "unit-7")
        );
        await run.FillAsync(Honours(1, 200));
        await run.MeasureFewAsync();
        await run.FillAsync(Honours(201, 10_000));
        await run.MeasureManyAsync();
    }

    private async Task GetAsync(
        string path,
        string role = Roles.Office,
        string unit = "city-office"
    )
    {
        using var client = app.As(role, unit);
        using var answer = await client.GetAsync($"/api/honours/{path}", Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    // A hundred an edition, the latest edition first in the register's order, and so the earliest last.
    private static string Honours(int from, int to) =>
        $"""
            INSERT INTO honours (id, annulled_revocations, applicant_unit, application_id, awarded_on, credit_code, document_number,
                edition_id, edition_name, edition_ordinal, industry, issued_on, kind, name, number, place, reward_yuan, seq, sha256,
                sort_key, state, subject_key, year)
            SELECT gen_random_uuid(), '[]', 'unit-' || n, gen_random_uuid(), '2023-11-20', n::text, '攀府发〔2023〕20号',
                ('00000000-0000-4000-8000-' || lpad((n / 100)::text, 12, '0'))::uuid, '示例届次', 1 + n / 100, '', '2023-12-01',
                'Organisation', '示例·增长企业' || n, 'ZLJ-' || n, '示例', 0, 0, md5(n::text) || md5(n::text),
                (1000 - n / 100) * 10000000::bigint + n % 100, 'Certified', 'org:' || n, 2001 + n / 100
            FROM generate_series({from}, {to}) AS n;
            """;
}
