using System.Net;
using System.Net.Http.Json;
using QualityAward.Rest.Json;
using QualityAward.Rest.Problems;
using Xunit;

namespace QualityAward.Publicity.Tests;

internal static class Answers
{
    /// <summary>The answer's body, which must be a success.</summary>
    public static async Task<T> ReadAsync<T>(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {text}");
        return (
            await answer.Content.ReadFromJsonAsync<T>(
                AwardJson.Options,
                TestContext.Current.CancellationToken
            )
        )!;
    }

    /// <summary>The problem document, which must have this status and code.</summary>
    public static async Task<AwardProblem> RefusedAsync(
        this HttpResponseMessage answer,
        HttpStatusCode status,
        string code
    )
    {
        var body = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var problem = AwardProblem.Read(body);
        Assert.Equal((status, code), (answer.StatusCode, problem?.Code));
        return problem!;
    }
}
