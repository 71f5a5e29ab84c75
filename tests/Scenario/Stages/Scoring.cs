using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Stages;

/// <summary>第十五条至第十七条：the three stages, each scored alone, then agreed, then closed with its list.</summary>
public sealed class Scoring(
    Stagehand hand,
    Account account,
    EditionView edition,
    IReadOnlyList<Candidate> accepted
)
{
    /// <summary>So many experts have scored when the demonstration stops.</summary>
    public const int FirstExperts = 5;

    private readonly Dictionary<string, CatalogueView> _catalogues = [];
    private string At => $"/api/review/editions/{edition.Id}/stages";

    /// <summary>Opens 材料评审 and lets every other expert score: the middle of the review.</summary>
    public async Task BeginAsync()
    {
        await GoOnAsync();
        await (await hand.AsAsync("office")).PostAsync($"{At}/material/open", new { });
        await ScoreAsync("material", ReviewGround.Experts.Take(FirstExperts));
    }

    /// <summary>Reads what the others were given, where somebody else has opened 材料评审.</summary>
    public async Task GoOnAsync()
    {
        account.Begin("材料评审", hand.Now);
        var office = await hand.AsAsync("office");
        foreach (
            var catalogue in await office.GetAsync<List<CatalogueView>>("/api/review/catalogues")
        )
        {
            _catalogues[catalogue.Code] = catalogue;
        }
    }

    /// <summary>Goes on to the end of 陈述答辩.</summary>
    public async Task FinishAsync()
    {
        var office = await hand.AsAsync("office");
        await ScoreAsync("material", ReviewGround.Experts.Skip(FirstExperts));
        await AgreeAsync("material");
        var organisations = accepted.Where(c => c.Kind == CandidateKind.Organisation).ToList();
        var individuals = accepted.Where(c => c.Kind == CandidateKind.Individual).ToList();
        await CloseAsync(office, "material", accepted);
        account.End();

        await hand.MoveToAsync(2023, 7, 10);
        account.Begin("现场评审", hand.Now);
        await office.PostAsync($"{At}/site/open", new { });
        foreach (var candidate in accepted)
        {
            await office.PutAsync<SiteVisitView>(
                $"/api/review/site-visits/{candidate.Id}",
                new SaveSiteVisitRequest(
                    new(2023, 7, 12),
                    new(2023, 7, 10),
                    ["查阅记录", "现场走访"],
                    "现场情况与申报材料一致（示例）。"
                ),
                fresh: true
            );
        }

        await ScoreAsync("site", ReviewGround.Experts);
        await AgreeAsync("site");
        // 第十七条: individuals do not defend.
        await office.RefusedActAsync(
            $"{At}/site",
            "close",
            new CloseStageRequest("现场评审报告（示例）。", null, [individuals[0].Id]),
            "individual-in-defence",
            17
        );
        await CloseAsync(office, "site", organisations);
        account.End();

        await hand.MoveToAsync(2023, 8, 21);
        account.Begin("陈述答辩", hand.Now);
        await office.PostAsync($"{At}/defence/open", new { });
        await office.ActAsync(
            $"{At}/defence",
            "lot",
            new DrawLotRequest(2023, new(2023, 8, 22), "示例会议室")
        );
        await ScoreAsync("defence", ReviewGround.Experts);
        await AgreeAsync("defence");
        await CloseAsync(office, "defence", []);
        account.End();
    }

    private async Task ScoreAsync(string stage, IEnumerable<string> experts)
    {
        var sheets = 0;
        foreach (var user in experts)
        {
            var expert = await hand.AsAsync(user);
            var tasks = await expert.GetAsync<List<ScoringTask>>(
                $"/api/review/sheets/mine?stage={stage}"
            );
            foreach (var task in tasks)
            {
                await SheetAsync(expert, stage, task);
                sheets++;
            }
        }

        account.Say($"独立评分{sheets}份，提交即封存。");
    }

    private async Task SheetAsync(Player expert, string stage, ScoringTask task)
    {
        var at = $"/api/review/sheets/{stage}/{task.CandidateId}";
        await expert.PutAsync<SheetView>(
            at,
            new SaveSheetRequest(
                task.Catalogue,
                Marks(task.Catalogue, task.CandidateId),
                "优势（示例）。",
                "改进机会（示例）。"
            ),
            tagFrom: null,
            fresh: true
        );
        var submitted = await expert.ActAsync<SheetView>(at, "submit", new { });
        hand.Witness.KeepSeal(submitted.Seal!, $"{expert.Name} · {stage} · {task.CandidateName}");
    }

    private async Task AgreeAsync(string stage)
    {
        foreach (var user in ReviewGround.Experts)
        {
            var expert = await hand.AsAsync(user);
            foreach (
                var task in await expert.GetAsync<List<ScoringTask>>(
                    $"/api/review/sheets/mine?stage={stage}"
                )
            )
            {
                var at = $"/api/review/consensus/{stage}/{task.CandidateId}";
                var room = await expert.GetAsync<ConsensusView>(at);
                if (room.MayPropose)
                {
                    await expert.PutAsync<ConsensusView>(
                        at,
                        new SaveConsensusRequest(Marks(task.Catalogue, task.CandidateId)),
                        tagFrom: null,
                        fresh: true
                    );
                }
            }
        }

        foreach (var user in ReviewGround.Experts)
        {
            var expert = await hand.AsAsync(user);
            foreach (
                var task in await expert.GetAsync<List<ScoringTask>>(
                    $"/api/review/sheets/mine?stage={stage}"
                )
            )
            {
                var at = $"/api/review/consensus/{stage}/{task.CandidateId}";
                var room = await expert.GetAsync<ConsensusView>(at);
                // Who has proposed has confirmed.
                if (room.Acts.Any(act => act.Verb == "confirm"))
                {
                    await expert.ActAsync(at, "confirm", new { });
                }
            }
        }
    }

    private async Task CloseAsync(Player office, string stage, IReadOnlyList<Candidate> entering)
    {
        await hand.SettleAsync();
        await office.ActAsync(
            $"{At}/{stage}",
            "close",
            new CloseStageRequest("评审报告（示例）。", null, [.. entering.Select(c => c.Id)])
        );
        account.Say($"评审报告形成，{entering.Count}个对象进入下一阶段。");
    }

    // The lower a candidate's number among its kind, the better, and no two alike: each place costs some steps of 5 percent.
    private List<ItemScore> Marks(string catalogue, Guid candidate)
    {
        var items = _catalogues[catalogue].Items;
        var kind = accepted.Single(c => c.Id == candidate).Kind;
        var place = accepted.Where(c => c.Kind == kind).ToList().FindIndex(c => c.Id == candidate);
        var steps = place * Math.Max(1, items.Count / 8);
        return
        [
            .. items.Select(
                (item, i) =>
                    new ItemScore(
                        item.Code,
                        90 - 5 * (steps / items.Count + (i < steps % items.Count ? 1 : 0)),
                        "示例。"
                    )
            ),
        ];
    }
}
