using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Stages;

/// <summary>第二十条、第二十九条、第三十条：certificates and plaques are made and handed over, a holder's method is published, and a holder is recommended onwards.</summary>
public sealed class Holding(Stagehand hand, Account account, CertificateView certificate)
{
    private DateOnly Today => DateOnly.FromDateTime(hand.Now.DateTime);

    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        account.Begin("颁发、经验与推荐", hand.Now);
        var office = await hand.AsAsync("office");
        await HandOverAsync(office);
        await TellAsync(office);
        await RecommendAsync(office);
        account.End();
    }

    private async Task HandOverAsync(Player office)
    {
        var items = (
            await office.GetAsync<Page<CustodyView>>("/api/honours/custody?limit=100")
        ).Items;
        foreach (var item in items)
        {
            await office.ActAsync(
                $"/api/honours/custody/{item.Id}",
                "made",
                new RecordMadeRequest(Today)
            );
        }

        await office.PostAsync(
            "/api/honours/custody/hand-over",
            new HandOverManyRequest(
                [.. items.Select(item => item.Id)],
                "示例签收人",
                await PaperAsync(office, "示例签收〔2023〕1号")
            )
        );
        account.Say($"证书和奖牌{items.Count}份制作完成，一并签收。");
    }

    private async Task TellAsync(Player office)
    {
        var second = await hand.AsAsync("office-2");
        var written = await office.CreateAsync<PracticeView>(
            "/api/honours/practices-desk",
            new WritePracticeRequest(
                certificate.Number!,
                new(
                    "示例现场改善法",
                    "适合工序较多的制造企业。",
                    "一、班组每周自查；二、质量工程师每月复核；三、问题按责任工序改进。",
                    "一次合格率由97.1%提高到99.2%（示例）。",
                    "现场管理",
                    "制造业"
                )
            )
        );
        var at = $"/api/honours/practices-desk/{written.Summary.Id}";
        await office.ActAsync(at, "submit", new SubmitPracticeRequest(true));
        await office.RefusedActAsync(at, "publish", new { }, "second-person-needed", null);
        await second.ActAsync(at, "publish", new { });
        var found = await hand.Visitor.GetAsync<Page<PublishedPractice>>(
            "/api/honours/practices?q=现场改善"
        );
        if (found.Items.Count != 1)
        {
            throw new ScenarioException($"the practice is found {found.Items.Count} times");
        }

        account.Say($"{certificate.Holder}的质量管理经验由另一人核对后发布，可以检索和引用。");
    }

    private async Task RecommendAsync(Player office)
    {
        var candidates = await office.GetAsync<Page<RecommendationCandidate>>(
            "/api/honours/recommendations/candidates?limit=50"
        );
        var chosen = candidates.Items.Single(c => c.Number == certificate.Number);
        var proposed = await office.CreateAsync<RecommendationView>(
            "/api/honours/recommendations",
            new ProposeRecommendationRequest(chosen.HonourId, HigherAward.Tianfu)
        );
        var at = $"/api/honours/recommendations/{proposed.Id}";
        await office.ActAsync(
            at,
            "send",
            new SendRecommendationRequest(
                "示例省级评选机构",
                await PaperAsync(office, "攀质强办〔2023〕62号")
            )
        );
        await office.ActAsync(at, "accept", new RecommendationProgressRequest(Today));
        account.Say($"{certificate.Holder}符合条件，推荐申报天府质量奖并已受理。");
    }

    private async Task<PaperDocument> PaperAsync(Player who, string number) =>
        new(number, Today, (await who.UploadAsync("honours", "公文.pdf", Papers.Scan(number))).Id);
}
