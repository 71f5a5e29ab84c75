using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Identity;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;
using Elsewhere = QualityAward.Scenario.Stages.ReviewGround;

namespace QualityAward.Browser.Spine;

/// <summary>第十五条：who sits on whose panel, asked of the system; and what the panels do that is not clicked.</summary>
internal sealed class Panels
{
    private const string Sheets = "/api/review/sheets";
    private readonly Play _play;
    private readonly List<(string User, string Subject, Player Player)> _experts = [];

    private Panels(Play play) => _play = play;

    /// <summary>Once the panels are there: finds out who the experts are.</summary>
    public static async Task<Panels> FindAsync(Play play)
    {
        var panels = new Panels(play);
        foreach (var user in Elsewhere.Experts)
        {
            var player = await play.Hand.AsAsync(user);
            var me = await player.GetAsync<MeView>("/api/identity/me");
            panels._experts.Add((user, $"{me.Subject}", player));
        }

        return panels;
    }

    /// <summary>Sign-in names of a candidate's panel, the one who leads it first.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(Candidate candidate)
    {
        var office = await _play.Hand.AsAsync("office");
        var panels = await office.GetAsync<Page<PanelView>>(
            $"/api/review/editions/{_play.Edition.Id}/assignments"
        );
        return
        [
            .. panels
                .Items.Single(p => p.CandidateId == candidate.Id)
                .Members.OrderBy(m => m.Place)
                .Select(m => _experts.Single(e => e.Subject == m.Subject).User),
        ];
    }

    /// <summary>What a candidate is scored by.</summary>
    public async Task<CatalogueView> CatalogueOfAsync(string stage, Candidate candidate)
    {
        var leader = await _play.Hand.AsAsync((await OfAsync(candidate))[0]);
        var sheet = await leader.GetAsync<SheetView>($"{Sheets}/{stage}/{candidate.Id}");
        return await leader.GetAsync<CatalogueView>($"/api/review/catalogues/{sheet.Catalogue}");
    }

    /// <summary>How many items of a sheet the service holds.</summary>
    public async Task<int> KeptAsync(string user, string stage, Candidate candidate)
    {
        var expert = await _play.Hand.AsAsync(user);
        return (await expert.GetAsync<SheetView>($"{Sheets}/{stage}/{candidate.Id}")).Items.Count;
    }

    /// <summary>Everybody who has not submitted yet scores, and submits.</summary>
    public Task ScoreTheRestAsync(string stage) =>
        EachAsync(
            stage,
            async (expert, task) =>
            {
                if (task.State is SheetState.Submitted)
                {
                    return;
                }

                var at = $"{Sheets}/{stage}/{task.CandidateId}";
                await expert.PutAsync<SheetView>(
                    at,
                    new SaveSheetRequest(
                        task.Catalogue,
                        await MarksAsync(expert, task.Catalogue),
                        "优势（示例）。",
                        "改进机会（示例）。"
                    ),
                    fresh: true
                );
                await expert.ActAsync(at, "submit", new { });
            }
        );

    /// <summary>Whatever is not agreed yet is proposed by who leads, then confirmed by everybody.</summary>
    public async Task AgreeOnTheRestAsync(string stage)
    {
        await EachAsync(
            stage,
            async (expert, task) =>
            {
                if (task is { Leads: true, Consensus: ConsensusState.Ready })
                {
                    await expert.PutAsync<ConsensusView>(
                        $"/api/review/consensus/{stage}/{task.CandidateId}",
                        new SaveConsensusRequest(await MarksAsync(expert, task.Catalogue)),
                        fresh: true
                    );
                }
            }
        );
        await EachAsync(
            stage,
            async (expert, task) =>
            {
                if (task.Consensus is ConsensusState.Proposed)
                {
                    var at = $"/api/review/consensus/{stage}/{task.CandidateId}";
                    await expert.ActAsync(at, "confirm", new { });
                }
            }
        );
        await _play.Hand.SettleAsync();
    }

    private static async Task<List<ItemScore>> MarksAsync(Player expert, string catalogue)
    {
        var criteria = await expert.GetAsync<CatalogueView>($"/api/review/catalogues/{catalogue}");
        return [.. criteria.Items.Select(i => new ItemScore(i.Code, 80, "示例。"))];
    }

    private async Task EachAsync(string stage, Func<Player, ScoringTask, Task> doAsync)
    {
        foreach (var (_, _, expert) in _experts)
        {
            foreach (
                var task in await expert.GetAsync<List<ScoringTask>>($"{Sheets}/mine?stage={stage}")
            )
            {
                await doAsync(expert, task);
            }
        }
    }
}
