using QualityAward.Common;
using QualityAward.Contracts.Review.V1;
using QualityAward.Files;
using QualityAward.TestSupport.Growth;

namespace QualityAward.Review.Tests;

/// <summary>
/// What everybody asks at every page – which of these may be opened – costs the same however many candidates there are, and an
/// edition's panels and tasks however many editions.
/// </summary>
public sealed class GrowthTests(ReviewApp app) : IClassFixture<ReviewApp>
{
    private static readonly Guid File = new("00000000-0000-4000-8000-000000000001");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_grows_with_the_number_of_candidates_or_of_editions()
    {
        var field = await new ReviewField(app).OpenAsync();
        var panelled = await new ReviewField(app).OpenAsync();
        var run = app.Growth();
        run.Add("which of 100 may be opened", () => OpenAsync(field));
        run.Add("of which of 100 subjects one may know", KnowAsync);
        run.Add("paper of a sheet opened", PaperAsync);
        run.Add("panels of an edition", () => GetAsync(panelled.Office(), "assignments", panelled));
        run.Add("board of an edition", () => GetAsync(panelled.Office(), "board", panelled));
        run.Add(
            "expert's own candidates",
            () => GetAsync(panelled.Expert("own-1"), "assignments/mine")
        );
        run.Add("expert's tasks", () => GetAsync(panelled.Expert("own-1"), "sheets/mine"));
        var edition = panelled.Edition;
        await run.FillAsync(Candidates(field.Edition, 1, 200));
        await run.FillAsync(Panels(edition, "own", $"SELECT '{edition}'::uuid"));
        await run.MeasureFewAsync();
        await run.FillAsync(Candidates(field.Edition, 201, 10_000));
        await run.FillAsync(
            Panels(edition, "other", $"SELECT gen_random_uuid() FROM generate_series(1, 20)")
        );
        await run.MeasureManyAsync();
    }

    private static async Task GetAsync(HttpClient who, string path, ReviewField? field = null)
    {
        using var client = who;
        using var answer = await client.GetAsync($"{field?.Base ?? "/api/review"}/{path}", Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private static Guid Id(int n) => new($"00000000-0000-4000-8000-{n:x12}");

    private static async Task OpenAsync(ReviewField field) =>
        Assert.Equal(
            100,
            (
                await field.MayOpenAsync(
                    Roles.Office,
                    "clerk",
                    [.. Enumerable.Range(1, 100).Select(Id)]
                )
            )
                .CandidateIds
                .Count
        );

    private async Task KnowAsync()
    {
        using var channel = app.GrpcAs(ResourceNames.Honours);
        var reply = await new Access.AccessClient(channel).MayKnowAsync(
            new()
            {
                Subject = "clerk",
                Role = Roles.Office,
                Unit = "somewhere",
                SubjectKeys = { Enumerable.Range(1, 100).Select(n => $"org:{n}") },
            },
            cancellationToken: Cancel
        );
        Assert.Equal(100, reply.SubjectKeys.Count);
    }

    private Task PaperAsync() =>
        app.InScopeAsync<IEnumerable<IFileAccess>>(async rules =>
        {
            var file = new StoredFile
            {
                Id = File,
                Name = "example.pdf",
                ContentType = "application/pdf",
                Size = 1,
                Sha256 = new('0', 64),
                UploadedBy = "somebody",
                Unit = "city-office",
                Role = Roles.Office,
                UploadedAt = app.Clock.Now,
            };
            foreach (var rule in rules)
            {
                Assert.False(
                    await rule.IsClosedAsync(
                        file,
                        new("clerk", "示例", "somewhere", Roles.Office),
                        Cancel
                    )
                );
            }
        });

    // Declared by a clerk without interest, and scored by three experts.
    private static string Candidates(Guid edition, int from, int to) =>
        $$"""
            CREATE TEMP TABLE one AS
            SELECT n, ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid AS id
            FROM generate_series({{from}}, {{to}}) AS n;
            INSERT INTO candidates (id, applicant_codes, applicant_unit, consulted_units, credit_code, edition_id, employer, industry,
                kind, name, place, position, receiving_body, receiving_code, receiving_unit, reported, seq, state, subject_key)
            SELECT id, ARRAY['unit-' || n], 'unit-' || n, '{}', n::text, '{{edition}}', '', '', 'Organisation', '示例·增长企业' || n, '', '',
                '', 'body', 'body', true, 0, 'Accepted', 'org:' || n
            FROM one;
            INSERT INTO declarations (subject, candidate_id, conflict, relation, declared_at, edition_id)
            SELECT 'clerk', id, false, 'None', now(), '{{edition}}' FROM one;
            INSERT INTO pledges (edition_id, subject, name, role, unit, signed_at)
            SELECT '{{edition}}', 'clerk', '示例', 'office', 'somewhere', now() WHERE {{from}} = 1;
            INSERT INTO named_files (file_id, owner_id) SELECT id, gen_random_uuid() FROM one;
            DROP TABLE one;
            """;

    // Editions with the same rules, each of a hundred candidates, ten experts, two hundred clerks, panels of three.
    private static string Panels(Guid like, string who, string editions) =>
        $$"""
            CREATE TEMP TABLE edition (id) AS {{editions}};
            INSERT INTO editions (id, name, ordinal, regulation_version, organisation_quota, individual_quota, review_from, review_to, seq)
            SELECT o.id, '示例届次', 1000, regulation_version, organisation_quota, individual_quota, review_from, review_to, 0
            FROM edition AS o CROSS JOIN editions AS e WHERE e.id = '{{like}}' ON CONFLICT DO NOTHING;
            INSERT INTO rule_sets (id, edition_id, state, content, approval, seq)
            SELECT gen_random_uuid(), o.id, state, content, approval, 0
            FROM edition AS o CROSS JOIN rule_sets AS r WHERE r.edition_id = '{{like}}' AND o.id <> '{{like}}';
            CREATE TEMP TABLE one AS
            SELECT id AS edition_id, n, gen_random_uuid() AS id FROM edition CROSS JOIN generate_series(1, 100) AS n;
            CREATE TEMP TABLE seat AS
            SELECT one.*, place, '{{who}}-' || (n + place) % 10 AS subject FROM one CROSS JOIN generate_series(0, 2) AS place;
            INSERT INTO candidates (id, applicant_codes, applicant_unit, consulted_units, credit_code, edition_id, employer, industry,
                kind, name, place, position, receiving_body, receiving_code, receiving_unit, reported, seq, state, subject_key)
            SELECT id, ARRAY['unit-' || id], 'unit-' || id, '{}', id::text, edition_id, '', '', 'Organisation', '示例·届次企业' || n, '', '',
                '', 'body', 'body', true, 0, 'Accepted', 'org:' || id
            FROM one;
            INSERT INTO appointments (id, edition_id, subject, name, "group", related_units, seq)
            SELECT gen_random_uuid(), id, '{{who}}-' || n, '示例', 'Expert', '{}', 0 FROM edition CROSS JOIN generate_series(0, 9) AS n;
            INSERT INTO pledges (edition_id, subject, name, role, unit, signed_at)
            SELECT id, '{{who}}-' || n, '示例', 'expert', 'expert-group', now() FROM edition CROSS JOIN generate_series(0, 9) AS n
            UNION ALL SELECT id, CASE n WHEN 0 THEN 'clerk' ELSE 'clerk-' || n END, '示例', 'office', 'city-office', now()
            FROM edition CROSS JOIN generate_series(0, 200) AS n;
            INSERT INTO declarations (subject, candidate_id, conflict, relation, declared_at, edition_id)
            SELECT subject, id, false, 'None', now(), edition_id FROM seat
            UNION ALL SELECT 'clerk', id, false, 'None', now(), edition_id FROM one;
            INSERT INTO panel_assignments (candidate_id, subject, edition_id, place)
            SELECT id, subject, edition_id, place + 1 FROM seat;
            INSERT INTO score_sheets (id, candidate_id, catalogue, decisions, expert, flagged, items, seq, stage, state, total, strengths)
            SELECT gen_random_uuid(), id, 'organisation', '[]', subject, false, '[]', 0, 'Material', 'Open', 0,
                (SELECT string_agg(md5(id::text || i), '') FROM generate_series(1, 30) AS i) FROM seat;
            INSERT INTO stage_lists (id, acknowledged, candidates, edition_id, entering, opened_at, seq, stage, state)
            SELECT gen_random_uuid(), '[]', jsonb_agg(id), edition_id, '[]', now(), 0, 'Material', 'Open' FROM one GROUP BY edition_id;
            DROP TABLE edition, one, seat;
            """;
}
