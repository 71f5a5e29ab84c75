using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.TestSupport.Growth;
using Xunit;

namespace QualityAward.Publicity.Tests.Growth;

/// <summary>The supervisors' timeline and the log cost the same however long they are.</summary>
public sealed class NothingGrows(PublicityApp app) : IClassFixture<PublicityApp>
{
    // Of the first batch below.
    private const string Commitment =
        "sha256:389f7fbc8e058d61efa91d591e1dc5c5ad418fec3fb2d4aa68ec49ae4e7b784e";

    private static readonly Guid Edition = Guid.NewGuid();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_the_number_of_steps_and_of_entries_of_the_log()
    {
        var run = app.Growth();
        run.Add("supervisors' timeline, 100 steps", () => GetAsync("supervision/steps?limit=100"));
        run.Add("steps of a rare kind", () => GetAsync("supervision/steps?kind=edition-opened"));
        run.Add("log, 100 entries", () => GetAsync("log?limit=100"));
        run.Add("one entry of the log", () => GetAsync("log/entries/7"));
        run.Add("place of a commitment", () => GetAsync($"log/batch/{Commitment}"));
        run.Add("file of a complaint", OpenAsync);
        run.Add("receipts of 100 scores", AcknowledgedAsync);
        await run.FillAsync(Steps(1, 400));
        await run.MeasureFewAsync();
        await run.FillAsync(Steps(401, GrowthRun.IsFull ? 1_000_000 : 40_000));
        await run.MeasureManyAsync();
    }

    private async Task GetAsync(string path)
    {
        using var client = app.As(Roles.Supervisor, "supervision-group", "s1");
        using var answer = await client.GetAsync($"/api/publicity/{path}", Cancel);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Cancel));
    }

    private async Task AcknowledgedAsync()
    {
        using var channel = app.GrpcAs(ResourceNames.Review);
        var reply = await new Log.LogClient(channel).AcknowledgedAsync(
            new()
            {
                LeafIds =
                {
                    Enumerable.Range(1, 100).Select(n => $"00000000-0000-4000-8000-{n:x12}"),
                },
            },
            cancellationToken: Cancel
        );
        Assert.Equal(100, reply.Leaves.Count);
    }

    private Task OpenAsync() =>
        app.InScopeAsync<IEnumerable<IFileAccess>>(async rules =>
        {
            var file = new StoredFile
            {
                Id = new("00000000-0000-4000-8000-000000000029"),
                Name = "example.pdf",
                ContentType = "application/pdf",
                Size = 1,
                Sha256 = new('0', 64),
                UploadedBy = "somebody",
                Unit = "complainant",
                Role = "",
                UploadedAt = app.Clock.Now,
            };
            var leader = new AwardUser("l1", "示例", "leading-group", Roles.LeadingGroup);
            var may = false;
            foreach (var rule in rules)
            {
                Assert.False(await rule.IsClosedAsync(file, leader, Cancel));
                may |= await rule.MayReadAsync(file, leader, Cancel);
            }

            Assert.True(may);
        });

    // A hundred steps a case; of all kinds but one that is rare. A day's batch every 250, a thousand complaints at most.
    private static string Steps(int from, int to) =>
        $$"""
            INSERT INTO supervised_editions (id, name) VALUES ('{{Edition}}', '示例届次') ON CONFLICT DO NOTHING;
            INSERT INTO supervised_cases (id, edition_id, name)
            SELECT ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, '{{Edition}}', '示例·增长企业' || n || '号'
            FROM generate_series({{from / 100}}, {{to / 100}}) AS n ON CONFLICT DO NOTHING;
            INSERT INTO process_steps (id, at, day, kind, article, edition_id, candidate_id)
            SELECT gen_random_uuid(), timestamptz '2023-01-01' + n * interval '1 minute', '2023-01-01', 'score-sealed', 15, '{{Edition}}',
                ('00000000-0000-4000-8000-' || lpad(to_hex(n / 100), 12, '0'))::uuid
            FROM generate_series({{from}}, {{to}}) AS n;
            INSERT INTO process_steps (id, at, day, kind, article, edition_id)
            SELECT gen_random_uuid(), '2020-01-01', '2020-01-01', 'edition-opened', 4, '{{Edition}}'
            WHERE {{from}} = 1;
            INSERT INTO log_leaves (index, leaf, leaf_id, publisher)
            SELECT 1000000 + n, convert_to('{"article":15,"at":"2023-06-01T09:00:00+08:00","data":{},"subject":"s","type":"score-sealed","v":1}', 'UTF8'),
                ('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'review'
            FROM generate_series({{from}}, {{to}}) AS n;
            INSERT INTO log_leaves (index, leaf, leaf_id, publisher)
            SELECT 7, '\x7b7d', null, 'publicity' WHERE NOT EXISTS (SELECT FROM log_leaves WHERE index = 7);
            INSERT INTO log_batches (day, index, commitments)
            SELECT date '2030-01-01' + n, 2000000 + n,
                ARRAY(SELECT 'sha256:' || encode(sha256(convert_to(n || '-' || i, 'UTF8')), 'hex') FROM generate_series(1, 64) AS i)
            FROM generate_series({{from / 250}}, {{to / 250}}) AS n ON CONFLICT DO NOTHING;
            INSERT INTO complaints (id, about_supervisor, commitment, content, file_ids, filed_at, likely, limit_from, receipt_hash, seq,
                state, suspended_candidates, walled_off, steps, messages)
            SELECT gen_random_uuid(), true, '', '\x00', ARRAY[('00000000-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid], now(), '{}',
                '2023-01-01', sha256(convert_to(n::text, 'UTF8')), 0, 'Filed', '{}', '{}', '[]', '[]'
            FROM generate_series({{from}}, least({{to}}, 40000), 40) AS n;
            INSERT INTO log_checkpoints (size, root, note)
            SELECT 1000000 + n, '\x00', 'note' FROM generate_series({{from}}, {{to}}) AS n;
            """;
}
