using System.Net;
using System.Text.RegularExpressions;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.EndToEnd.Support;
using QualityAward.Scenario.Playing;
using QualityAward.TestSupport;

namespace QualityAward.EndToEnd.Recusal;

/// <summary>
/// 第二十二条：a recused expert learns nothing of the case through any endpoint – asked of the running system, of every
/// endpoint that its description names. What exists is answered byte for byte as what does not.
/// </summary>
[Article(22)]
[Collection(BeforeDeliberation.Name)]
public sealed partial class RecusedExpertTests(SystemBeforeDeliberation play)
{
    /// <summary>They end the caller's own session, or never end by themselves.</summary>
    private static readonly string[] NotCalled =
    [
        "/inbox/stream",
        "/me/sign-out-everywhere",
        "/me/active-assignment",
    ];

    private static readonly string[] Stages = ["material", "site", "defence"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_that_is_read_tells_the_case_from_one_that_does_not_exist()
    {
        var faults = new List<string>();
        var asked = 0;
        foreach (var operation in await OperationsAsync("GET"))
        {
            foreach (var make in Addresses(operation))
            {
                foreach (var (what, id) in IdsFor(operation))
                {
                    asked++;
                    var known = await AskAsync(HttpMethod.Get, make(id), null);
                    Judge(faults, $"{operation} ({what})", known, id);
                    var unknown = await AskAsync(HttpMethod.Get, make(Guid.NewGuid()), null);
                    Compare(faults, $"{operation} ({what})", known, unknown);
                }
            }
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{asked} pairs of reads");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task No_list_count_or_message_holds_a_trace_of_the_case()
    {
        var faults = new List<string>();
        foreach (var operation in await OperationsAsync("GET"))
        {
            foreach (var stage in Stages)
            {
                var path = Parameter()
                    .Replace(operation.Path, p => p.Value == "{stage}" ? stage : $"{play.Edition}");
                var query = operation.InQuery.Select(name =>
                    $"{name}={Uri.EscapeDataString(Sample(name, stage, $"{play.Edition}"))}"
                );
                Judge(faults, $"{operation}", await AskAsync(HttpMethod.Get, path, null), null);
                Judge(
                    faults,
                    $"{operation}?{string.Join('&', query)}",
                    await AskAsync(HttpMethod.Get, $"{path}?{string.Join('&', query)}", null),
                    null
                );
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>
    /// Clerks, supervisors and the leading group as well: lists, counts and inboxes; and each id is answered as an unknown one.
    /// </summary>
    [Theory]
    [InlineData(Roles.ReceivingBody)]
    [InlineData(Roles.Department)]
    [InlineData(Roles.Office)]
    [InlineData(Roles.Supervisor)]
    [InlineData(Roles.LeadingGroup)]
    public async Task Whoever_must_stay_out_finds_no_trace_of_the_case(string role)
    {
        var faults = new List<string>();
        var player = play.Recused[role];
        var operations = (await OperationsAsync("GET")).Where(o =>
            // The register of units names whoever has an account, candidate or not.
            o.IsFor(role)
            && o.Path != "/api/identity/units"
        );
        foreach (var operation in operations)
        {
            // A page that begins after a random key holds what the key happens to come before.
            var pagedByKey = operation.InPath.Count == 0 && operation.InQuery.Contains("after");
            var plain = Parameter()
                .Replace(operation.Path, p => p.Value == "{stage}" ? Stages[0] : $"{play.Edition}");
            var query = Query(operation, plain, Stages[0], $"{play.Edition}");
            foreach (var path in (string[])[plain, query])
            {
                Judge(faults, $"{role}: {operation}", await AskAsync(player, path), null);
            }

            foreach (var make in Addresses(operation))
            {
                foreach (var (what, id) in play.Ids)
                {
                    var known = await AskAsync(player, make(id));
                    Judge(faults, $"{role}: {operation} ({what})", known, id);
                    if (!pagedByKey)
                    {
                        Compare(
                            faults,
                            $"{role}: {operation} ({what})",
                            known,
                            await AskAsync(player, make(Guid.NewGuid()))
                        );
                    }
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Nothing_that_is_sent_is_answered_otherwise_than_for_a_case_that_does_not_exist()
    {
        var faults = new List<string>();
        foreach (var method in (string[])["POST", "PUT", "PATCH", "DELETE"])
        {
            foreach (var operation in await OperationsAsync(method))
            {
                foreach (var make in Addresses(operation))
                {
                    foreach (var (what, id) in IdsFor(operation))
                    {
                        var stranger = Guid.NewGuid();
                        foreach (var body in Bodies(operation))
                        {
                            var known = await AskAsync(new(method), make(id), body(id));
                            var name = $"{operation} ({what})";
                            Judge(faults, name, known, id);
                            var unknown = await AskAsync(
                                new(method),
                                make(stranger),
                                body(stranger)
                            );
                            Compare(faults, name, known, unknown);
                            // Signing one's own pledge of the edition once more concerns no case.
                            var ownPledge =
                                operation.Path.EndsWith("/pledge", StringComparison.Ordinal)
                                && !known.Path.Contains($"{id}", StringComparison.Ordinal);
                            if (
                                known.Status is >= 200 and < 300
                                && operation.InPath.Count > 0
                                && !ownPledge
                            )
                            {
                                faults.Add($"{name} was done: {known.Body}");
                            }
                        }
                    }
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>The addresses under which an id can be asked for: in each place of the path, and in each of the query.</summary>
    private IEnumerable<Func<Guid, string>> Addresses(DescribedEndpoint operation)
    {
        foreach (var stage in operation.InPath.Contains("stage") ? Stages : Stages[..1])
        {
            foreach (var place in operation.InPath.Where(name => name != "stage"))
            {
                yield return id =>
                    Query(
                        operation,
                        Parameter()
                            .Replace(
                                operation.Path,
                                p =>
                                    p.Value == "{stage}" ? stage
                                    : p.Value == $"{{{place}}}" ? $"{id}"
                                    : $"{play.Edition}"
                            ),
                        stage,
                        $"{play.Edition}"
                    );
            }

            if (operation.InQuery.Count > 0)
            {
                yield return id =>
                    Query(
                        operation,
                        Parameter()
                            .Replace(
                                operation.Path,
                                p => p.Value == "{stage}" ? stage : $"{play.Edition}"
                            ),
                        stage,
                        $"{id}"
                    );
            }

            if (operation.Method != "GET")
            {
                // The case may also stand in the body.
                yield return _ =>
                    Parameter()
                        .Replace(
                            operation.Path,
                            p => p.Value == "{stage}" ? stage : $"{play.Edition}"
                        );
            }
        }
    }

    /// <summary>Where the role decides, one id is as good as another.</summary>
    private IEnumerable<KeyValuePair<string, Guid>> IdsFor(DescribedEndpoint operation) =>
        operation.IsFor(Roles.Expert) ? play.Ids : play.Ids.Take(1);

    private static string Query(
        DescribedEndpoint operation,
        string path,
        string stage,
        string id
    ) =>
        operation.InQuery.Count == 0
            ? path
            : $"{path}?{string.Join('&', operation.InQuery.Select(n => $"{n}={Uri.EscapeDataString(Sample(n, stage, id))}"))}";

    private static string Sample(string name, string stage, string id) =>
        name switch
        {
            "limit" => "100",
            "stage" => stage,
            "purpose" => "评审",
            "secret" => "true",
            "role" => "expert",
            _ => id,
        };

    /// <summary>An empty body, and one that would be right if the expert might act on the case.</summary>
    private IEnumerable<Func<Guid, object>> Bodies(DescribedEndpoint operation)
    {
        List<ItemScore> scores =
        [
            .. play.Catalogue.Items.Select(i => new ItemScore(i.Code, 70, "示例。")),
        ];
        yield return _ => new { };
        Func<Guid, object>? right = operation.Path switch
        {
            "/api/review/sheets/{stage}/{candidateId}" => _ => new SaveSheetRequest(
                play.Catalogue.Code,
                scores,
                "优势（示例）。",
                "改进机会（示例）。"
            ),
            "/api/review/consensus/{stage}/{candidateId}" => _ => new SaveConsensusRequest(scores),
            "/api/review/site-visits/{candidateId}" => _ => new SaveSiteVisitRequest(
                new(2023, 7, 12),
                null,
                ["查阅记录"],
                null
            ),
            "/api/review/recusals" => id => new RecusalRequest(play.ExpertSubject, id, "示例。"),
            "/api/review/editions/{editionId}/declarations" => id =>
                new[] { new DeclareRequest(id, RelationKind.None, null) },
            _ => null,
        };
        if (right is not null)
        {
            yield return right;
        }
    }

    private async Task<IReadOnlyList<DescribedEndpoint>> OperationsAsync(string method)
    {
        using var client = play.CreateClient();
        return
        [
            .. (await DescribedEndpoint.ReadAllAsync(client)).Where(o =>
                !o.IsPublic
                && o.Method == method
                && !NotCalled.Any(n => o.Path.Contains(n, StringComparison.Ordinal))
            ),
        ];
    }

    private Task<Reply> AskAsync(HttpMethod method, string path, object? body) =>
        AskAsync(play.Expert, method, path, body);

    private static Task<Reply> AskAsync(Player who, string path) =>
        AskAsync(who, HttpMethod.Get, path, null);

    private static async Task<Reply> AskAsync(
        Player who,
        HttpMethod method,
        string path,
        object? body
    )
    {
        using var answer = await who.AnswerAsync(method, path, body, body is null ? null : "\"1\"");
        if (answer.StatusCode == HttpStatusCode.TooManyRequests)
        {
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), Cancel);
            return await AskAsync(who, method, path, body);
        }

        return new((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Cancel), path);
    }

    /// <summary>No answer may hold what belongs to the case, but for the id that was asked with.</summary>
    private void Judge(List<string> faults, string name, Reply reply, Guid? asked)
    {
        var found = play.Marks.Where(m => m != $"{asked}" && reply.Body.Contains(m));
        foreach (var mark in found)
        {
            faults.Add($"{name} tells “{mark}”: {reply.Status} {reply.Path}");
        }
    }

    private static void Compare(List<string> faults, string name, Reply known, Reply unknown)
    {
        if (known.Status != unknown.Status || Plain(known.Body) != Plain(unknown.Body))
        {
            faults.Add(
                $"{name}\n   {known.Status} {known.Body}\n   {unknown.Status} {unknown.Body}"
            );
        }
    }

    /// <summary>Without the trace id, and without the id that was asked with.</summary>
    private static string Plain(string body) => Ids().Replace(Trace().Replace(body, ""), "");

    private sealed record Reply(int Status, string Body, string Path);

    [GeneratedRegex("\"traceId\":\"[^\"]*\"")]
    private static partial Regex Trace();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Ids();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
