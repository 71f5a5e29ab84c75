using System.Diagnostics;
using System.Globalization;
using QualityAward.Common;
using QualityAward.TestSupport;
using QualityAward.TestSupport.Growth;

namespace QualityAward.Applications.Tests.Searching;

/// <summary>A search over 100 000 cases: what it takes is printed for docs/performance.md, not asserted.</summary>
public sealed class SearchAtSizeTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    private const int Times = 40;

    [Fact]
    public async Task A_search_over_many_cases_is_measured()
    {
        Assert.SkipUnless(GrowthRun.IsFull, $"Only with {GrowthRun.FullSetting}=full.");
        var edition = await new Journey(app).OpenEditionAsync();
        await app.Growth().FillAsync(Cases(edition, 100_000));
        (string What, string Role, string Unit, string Words)[] searches =
        [
            ("two signs that one name has", Roles.ReceivingBody, Journey.County, "稀见"),
            ("two signs that every name has", Roles.ReceivingBody, Journey.County, "示例"),
            ("a common pair and a rare end", Roles.ReceivingBody, Journey.County, "企业77777"),
            ("part of a code", Roles.ReceivingBody, Journey.County, "MA00077777"),
            ("nothing", Roles.ReceivingBody, Journey.County, "未有此名"),
            ("the office, two signs of one name", Roles.Office, "city-office", "稀见"),
            ("the office, two signs of every name", Roles.Office, "city-office", "示例"),
            ("an applicant, signs of every name", Roles.Applicant, "growth-7", "示例"),
        ];
        foreach (var (what, role, unit, words) in searches)
        {
            using var client = app.As(role, unit);
            var path = $"search?q={Uri.EscapeDataString(words)}";
            var taken = new List<double>();
            for (var i = 0; i < Times; i++)
            {
                var began = Stopwatch.GetTimestamp();
                var reply = await client.GetReply(path);
                taken.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                Assert.Equal(200, reply.Status);
            }

            taken.Sort();
            TestLog.Write(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"SEARCH | {what} | median {taken[Times / 2]:0.0} ms | 95 % {taken[Times * 95 / 100]:0.0} ms"
                )
            );
        }
    }

    private static string Cases(Guid edition, int count) =>
        $$"""
            CREATE TEMP TABLE one AS
            SELECT n, gen_random_uuid() AS id,
                '示例·' || CASE WHEN n = 7 THEN '稀见' ELSE chr(20000 + n % 5000) || chr(21000 + n % 3001) END || '企业' || n AS name
            FROM generate_series(1, {{count}}) AS n;
            INSERT INTO applications (id, edition_id, kind, applicant_unit, state, draft, filed, receiving_unit, receiving_body,
                subject_key, name, version_count, step_count, case_salt, case_commitment, changed_at, seq)
            SELECT id, '{{edition}}', 'Organisation', 'growth-' || n % 5000, 'Reported', '{}', jsonb_build_object('organisation',
                    jsonb_build_object('name', name, 'creditCode', '91510400MA' || lpad(n::text, 8, '0'),
                        'place', jsonb_build_object('divisionCode', '510411', 'registeredAddress', '示例路'))),
                '{{Journey.County}}', '仁和区质量强县（区）办', 'org:' || n, name, 0, 1, '\x00', 'sha256:' || n, now(), 0
            FROM one;
            INSERT INTO application_steps (application_id, number, verb, state, at, by_subject, by_name, by_unit, by_role)
            SELECT id, 1, 'Report', 'Reported', now(), 'somebody', '示例', 'somewhere', 'applicant' FROM one;
            DROP TABLE one;
            """;
}
