using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Stages;

/// <summary>第六条、第七条、第二十二条：rules, people, interests, panels.</summary>
public sealed class ReviewGround(
    Stagehand hand,
    Account account,
    EditionView edition,
    IReadOnlyList<Candidate> accepted
)
{
    private const string Rules = "/api/review/rule-sets";
    private string At => $"/api/review/editions/{edition.Id}";

    /// <summary>Sign-in names of the experts.</summary>
    public static IReadOnlyList<string> Experts { get; } =
    ["expert", .. Enumerable.Range(2, 8).Select(n => $"expert-{n}")];

    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        await hand.MoveToAsync(2023, 6, 1);
        account.Begin("评审规则、评审人员与回避", hand.Now);
        var office = await hand.AsAsync("office");
        await office.RefusedPostAsync(
            $"{At}/stages/material/open",
            new { },
            "rules-not-approved",
            6
        );
        await ApproveRulesAsync(office);
        await AppointAsync(office);
        await DeclareAsync(office);
        await office.PostAsync($"{At}/assignment", new { });
        account.Say("评审小组已按回避和负荷约束组成。");
        account.End();
    }

    private async Task ApproveRulesAsync(Player office)
    {
        var catalogues = await office.GetAsync<List<CatalogueView>>("/api/review/catalogues");
        var content = new RuleSetContent(
            new(catalogues.Single(c => c.Points == 1000).Code, 40, 40, 20, 600),
            new(catalogues.Single(c => c.Points == 100).Code, 50, 50, 0, 60),
            PanelSize: 3,
            ComplaintDays: 30,
            UnsignedComplaints: true,
            PublishExpertNames: false,
            PaperActs: StampedActs.Shipped,
            LotSeed: 2023,
            SiteListSize: 20,
            DefenceListSize: 10,
            Quorum: 3,
            MajorityPercent: 50,
            Composition: ["评审专家组由质量管理及相关行业专家组成（示例）。"],
            SupervisorContact: "示例联系方式"
        );
        var rules = await office.CreateAsync<RuleSetView>(
            Rules,
            new DraftRuleSetRequest(edition.Id, content)
        );
        await office.ActAsync($"{Rules}/{rules.Id}", "submit", new { });
        var leading = await hand.AsAsync("leading");
        var scan = await leading.UploadAsync("review", "会议纪要.pdf", Papers.Scan("会议纪要"));
        await leading.ActAsync(
            $"{Rules}/{rules.Id}",
            "approve",
            new ApproveRuleSetRequest(
                new(2023, 6, 1),
                new PaperDocument("示例纪要〔2023〕1号", new(2023, 6, 1), scan.Id),
                5,
                0,
                0
            )
        );
        account.Say("评审规则经领导小组审议通过。");
    }

    private async Task AppointAsync(Player office)
    {
        foreach (
            var (role, group) in new[]
            {
                (Roles.Expert, ReviewGroup.Expert),
                (Roles.Supervisor, ReviewGroup.Supervisor),
            }
        )
        {
            var people = await office.GetAsync<Page<EligiblePersonView>>(
                $"/api/review/people?role={role}"
            );
            foreach (var person in people.Items)
            {
                var request = new AppointRequest(
                    edition.Id,
                    person.Subject,
                    person.Name,
                    group,
                    []
                );
                await office.CreateAsync<AppointmentView>("/api/review/appointments", request);
            }

            account.Say($"聘请{Roles.NameOf(role)}{people.Items.Count}人。");
        }
    }

    /// <summary>The eighth expert has an interest in the second firm, and from then on sees nothing of it.</summary>
    private async Task DeclareAsync(Player office)
    {
        var conflicted = accepted.Single(c => c.Key == "o2");
        foreach (var user in (IEnumerable<string>)[.. Experts, "supervisor", "supervisor-2"])
        {
            await DeclareAsync(await hand.AsAsync(user), user == "expert-8" ? conflicted.Id : null);
        }

        await DeclareAsync(office, null);
        var expert = await hand.AsAsync("expert-8");
        var (status, known) = await expert.LookAsync(
            $"/api/applications/candidates/{conflicted.Id}/material?purpose=评审"
        );
        var (other, unknown) = await expert.LookAsync(
            $"/api/applications/candidates/{Guid.NewGuid()}/material?purpose=评审"
        );
        if (status != other || WithoutTrace(known) != WithoutTrace(unknown) || (int)status != 404)
        {
            throw new ScenarioException($"a recused expert is answered {status} {known}");
        }

        account.Say("有利害关系的专家看不到该对象，答复与不存在时相同。");
    }

    /// <summary>第七条、第二十二条：signs the 承诺书 and declares for every candidate.</summary>
    public async Task DeclareAsync(Player player, Guid? conflicted)
    {
        await player.PostAsync($"{At}/pledge", new { });
        var open = await player.GetAsync<Page<DeclarationView>>($"{At}/declarations/mine");
        await player.PostAsync(
            $"{At}/declarations",
            open.Items.Where(d => d.Relation is null)
                .Select(d => new DeclareRequest(
                    d.CandidateId,
                    d.CandidateId == conflicted ? RelationKind.Advice : RelationKind.None,
                    null
                ))
                .ToList()
        );
    }

    private static string WithoutTrace(string problem) =>
        System.Text.RegularExpressions.Regex.Replace(problem, "\"traceId\":\"[^\"]*\"", "");
}
