using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using QualityAward.EndToEnd.Support;
using QualityAward.Scenario.Playing;

namespace QualityAward.EndToEnd.Access;

/// <summary>Who may call what, asked of the running system: every endpoint for every role and for nobody.</summary>
[Collection(OnThatDay.Name)]
public sealed partial class AccessTests(SystemAt2023 system)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_endpoint_has_a_row_that_says_what_its_code_says()
    {
        var described = await DescribedAsync();
        var rows = AccessRow.ReadAll();
        var missing = described.Except(rows).Select(r => $"+ {r}");
        var stale = rows.Except(described).Select(r => $"- {r}");
        var lines = missing.Concat(stale).OrderBy(l => l[2..], StringComparer.Ordinal).ToList();
        Assert.True(
            lines.Count == 0,
            $"tests/EndToEnd/Access/matrix.csv (check each, then add + and remove -):\n{string.Join('\n', lines)}"
        );
    }

    [Fact]
    public async Task Nobody_gets_further_than_the_matrix_says()
    {
        var rows = AccessRow.ReadAll().Where(r => !OneOfEach.EndsTheAsking(r.Path)).ToList();
        var faults = new List<string>();
        using var nobody = new HttpClient { BaseAddress = system.System.PublicUrl };
        foreach (var row in rows.Where(r => !r.IsPublic))
        {
            var status = await CallAsync(nobody, row);
            if (status != HttpStatusCode.Unauthorized)
            {
                faults.Add($"nobody: {row} answered {(int)status}");
            }
        }

        foreach (var (role, account) in OneOfEach.Role)
        {
            using var desk = await Player.SignInAsync(system.System.PublicUrl, account);
            foreach (var row in rows)
            {
                var status = await CallAsync(desk.Api, row);
                var refused = status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;
                if (refused == row.Allows(role))
                {
                    faults.Add($"{role}: {row} answered {(int)status}");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    // An empty object and ids that nobody has: allowed callers get 400, 404 or 428, and nothing changes.
    private static async Task<HttpStatusCode> CallAsync(HttpClient client, AccessRow row)
    {
        var path = PathParameter()
            .Replace(row.Path, p => p.Value is "{number}" or "{index}" ? "1" : $"{Guid.NewGuid()}");
        using var request = new HttpRequestMessage(new HttpMethod(row.Method), path);
        if (row.Method is not ("GET" or "DELETE"))
        {
            request.Content = new StringContent(
                "{}",
                Encoding.UTF8,
                IsUpload(row.Path) ? "application/octet-stream" : "application/json"
            );
        }

        using var answer = await client.SendAsync(
            request,
            HttpCompletionOption.ResponseHeadersRead,
            Cancel
        );
        if (
            answer.StatusCode == HttpStatusCode.Forbidden
            && await answer.Content.ReadAsStringAsync(Cancel) is var refused
            && Barred.Any(code => refused.Contains(code, StringComparison.Ordinal))
        )
        {
            // The role has passed; what is missing is the person's appointment, or 承诺书 (article 7).
            return HttpStatusCode.UnprocessableContent;
        }

        if (answer.StatusCode != HttpStatusCode.TooManyRequests)
        {
            return answer.StatusCode;
        }

        await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), Cancel);
        return await CallAsync(client, row);
    }

    private static readonly string[] Barred = ["\"pledge-not-signed\"", "\"not-appointed\""];

    private static bool IsUpload(string path) =>
        path.EndsWith("/files", StringComparison.Ordinal)
        || path.EndsWith("/import", StringComparison.Ordinal);

    private async Task<IReadOnlyList<AccessRow>> DescribedAsync()
    {
        using var client = new HttpClient { BaseAddress = system.System.PublicUrl };
        return
        [
            .. (await DescribedEndpoint.ReadAllAsync(client)).Select(e => new AccessRow(
                e.Method,
                e.Path,
                e.Access
            )),
        ];
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex PathParameter();
}
