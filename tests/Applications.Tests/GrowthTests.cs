using QualityAward.Common;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.TestSupport.Growth;

namespace QualityAward.Applications.Tests;

/// <summary>Lists, and the opening of a file, cost the same whether a hundred have applied or many thousands.</summary>
public sealed class GrowthTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_grows_with_the_number_of_applications()
    {
        var edition = await new Journey(app).OpenEditionAsync();
        var run = app.Growth();
        run.Add(
            "preliminary list, 100 rows",
            () => Get(Roles.ReceivingBody, Journey.County, "preliminary?limit=100")
        );
        run.Add(
            "consultations of a department, 20 rows",
            () => Get(Roles.Department, Journey.Department, "consultations?limit=20")
        );
        run.Add(
            "recheck queue, 100 rows",
            () => Get(Roles.Office, "city-office", $"recheck?limit=100&editionId={edition}")
        );
        run.Add(
            "own applications",
            () => Get(Roles.Applicant, "growth-7", "applications?limit=100")
        );
        run.Add("file opened by a reviewer", OpenAsync);
        await run.FillAsync(Applications(edition, 1, 150));
        await run.MeasureFewAsync();
        await run.FillAsync(Applications(edition, 151, GrowthRun.IsFull ? 10_000 : 3000));
        await run.MeasureManyAsync();
    }

    private async Task Get(string role, string unit, string path)
    {
        using var client = app.As(role, unit);
        using var answer = await client.GetAsync($"/api/applications/{path}", Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private Task OpenAsync() =>
        app.InScopeAsync<IEnumerable<IFileAccess>>(async rules =>
        {
            var file = new StoredFile
            {
                Id = new("00000000-0000-4000-8000-000000000007"),
                Name = "example.pdf",
                ContentType = "application/pdf",
                Size = 1,
                Sha256 = new('0', 64),
                UploadedBy = "somebody",
                Unit = "growth-7",
                Role = Roles.Applicant,
                UploadedAt = app.Clock.Now,
            };
            var office = new AwardUser("clerk", "示例", "city-office", Roles.Office);
            var may = false;
            foreach (var rule in rules)
            {
                Assert.False(await rule.IsClosedAsync(file, office, Cancel));
                may |= await rule.MayReadAsync(file, office, Cancel);
            }

            Assert.True(may);
        });

    // Forms of some 3 KB that do not compress, three steps each, every second one submitted twice, twelve departments asked
    // (in the small run so few that PostgreSQL rightly reads them all).
    private static string Applications(Guid edition, int from, int to) =>
        $$"""
            CREATE TEMP TABLE one AS
            SELECT n, lpad(to_hex(n), 12, '0') AS hex, gen_random_uuid() AS id,
                jsonb_build_object('organisation', jsonb_build_object('name', '示例·增长企业' || n, 'creditCode', n::text,
                    'place', jsonb_build_object('divisionCode', '510411', 'registeredAddress', '示例路'))) AS filed
            FROM generate_series({{from}}, {{to}}) AS n;
            CREATE TEMP TABLE whole AS
            SELECT one.*, filed || jsonb_build_object('padding',
                (SELECT string_agg(md5(one.n::text || i), '') FROM generate_series(1, 90) AS i)) AS form
            FROM one;
            INSERT INTO applications (id, edition_id, kind, applicant_unit, state, draft, filed, receiving_unit, receiving_body,
                subject_key, name, version_count, step_count, case_salt, case_commitment, changed_at, seq)
            SELECT id, '{{edition}}', 'Organisation', 'growth-' || n, 'Reported', form, filed, '{{Journey.County}}', '仁和区质量强县（区）办',
                'org:' || n, '示例·增长企业' || n, 1 + n % 2, 3, '\x00', 'sha256:' || n, now(), 0
            FROM whole;
            INSERT INTO application_versions (application_id, number, form, sha256, salt, submitted_by, submitted_by_name,
                submitted_at, registers_asked_at)
            SELECT id, v, form, repeat('0', 64), '\x00', 'somebody', '示例', now(), now()
            FROM whole CROSS JOIN generate_series(1, 1 + n % 2) AS v;
            INSERT INTO application_steps (application_id, number, verb, state, at, by_subject, by_name, by_unit, by_role)
            SELECT id, s.number, s.verb, s.state, now(), 'somebody', '示例', 'somewhere', 'applicant'
            FROM one CROSS JOIN (VALUES (1, 'Submit', 'Submitted'), (2, 'PassPreliminary', 'PreliminaryPassed'),
                (3, 'Report', 'Reported')) AS s (number, verb, state);
            INSERT INTO named_files (file_id, owner_id)
            SELECT ('00000000-0000-400' || f || '-8000-' || hex)::uuid, id FROM one CROSS JOIN generate_series(0, 2) AS f;
            INSERT INTO consultations (id, application_id, receiving_unit, department_unit, department_name, due_on, sent_by,
                sent_at, salt, seq)
            SELECT gen_random_uuid(), id, '{{Journey.County}}', CASE d WHEN 1 THEN '{{Journey.Department}}' ELSE 'department-' || d END,
                'department ' || d, '2023-04-10', '示例', now(), '\x00', 0
            FROM one CROSS JOIN generate_series(1, 12) AS d
            WHERE n % CASE WHEN n <= 150 THEN 4 ELSE {{(GrowthRun.IsFull ? 4 : 72)}} END = 0;
            DROP TABLE one, whole;
            """;
}
