using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Scenario.Playing;
using QualityAward.TestSupport;

namespace QualityAward.EndToEnd.Access;

/// <summary>第三十二条 from the outside: a version entered by one administrator, checked by another, public and then undone.</summary>
[Article(32)]
[Collection(OnThatDay.Name)]
public sealed class RegulationOfTwoTests(SystemAt2023 system)
{
    [Fact]
    public async Task A_version_is_shown_when_the_second_administrator_has_checked_it()
    {
        using var admin = await Player.SignInAsync(system.System.PublicUrl, "admin");
        using var admin2 = await Player.SignInAsync(system.System.PublicUrl, "admin2");
        using var content = new ByteArrayContent(SamplePdf.Of("示例"));
        content.Headers.Add("X-File-Name", "regulation.pdf");
        using var uploaded = await admin.Api.PostAsync("/api/applications/files", content);
        var scan = await uploaded.Content.ReadAsStringAsync();
        Assert.True(uploaded.IsSuccessStatusCode, scan);
        var file = System
            .Text.Json.JsonSerializer.Deserialize<FileView>(scan, Rest.Json.AwardJson.Options)!
            .Id;

        // An earlier regulation, so that no other test of this day is touched by it.
        var entered = await admin.CreateAsync<RegulationProposalView>(
            "/api/applications/regulation-proposals",
            new ProposeRegulationRequest(
                "示例旧管理办法",
                "示例机关",
                new PaperDocument("攀办规〔2017〕1号", new(2017, 12, 1), file),
                new(2018, 1, 1),
                new(2022, 12, 31),
                2,
                2,
                2,
                3,
                5,
                5,
                10,
                5
            )
        );
        var at = $"/api/applications/regulation-proposals/{entered.Id}";
        Assert.Equal(["2022"], await CodesAsync(admin));
        await admin2.ActAsync(at, "adopt", new { });
        Assert.Equal(["2017", "2022"], await CodesAsync(admin));
        using var visitor = new HttpClient { BaseAddress = system.System.PublicUrl };
        var page = System.Net.WebUtility.HtmlDecode(
            await visitor.GetStringAsync(new Uri("/regulation", UriKind.Relative))
        );
        Assert.Contains("2028年1月29日", page, StringComparison.Ordinal);
        Assert.DoesNotContain("示例旧管理办法", page, StringComparison.Ordinal);
        await admin.ActAsync(at, "undo", new RegulationReasonRequest("测试用"));
        Assert.Equal(["2022"], await CodesAsync(admin));
    }

    private static async Task<string[]> CodesAsync(Player reader) =>
        [
            .. (
                await reader.GetAsync<RegulationVersionView[]>(
                    "/api/applications/regulation-versions"
                )
            ).Select(v => v.Code),
        ];
}
