using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Stages;

/// <summary>What stands in the registers before anybody files: an accident in the window (9), a ban (24).</summary>
public sealed class Registers(Stagehand hand, Account account, IReadOnlyList<Candidate> field)
{
    private const string Events = "/api/honours/events";
    private const string Cases = "/api/honours/misconduct-cases";

    /// <summary>Plays, on 2023-02-01 and after.</summary>
    public async Task PlayAsync()
    {
        account.Begin("登记事故和失信处理", hand.Now);
        // 第九条（三）: 一般 accidents count as well; only article 27 begins with 较大.
        await AccidentAsync(Of("o11"), new(2021, 5, 1));
        await BanAsync(Of("o10"));
        account.End();
    }

    /// <summary>An accident that two persons of the office record and confirm.</summary>
    public async Task AccidentAsync(Candidate candidate, DateOnly day)
    {
        var office = await hand.AsAsync("office");
        var second = await hand.AsAsync("office-2");
        var scan = await office.UploadAsync("honours", "事故认定.pdf", Papers.Scan("accident"));
        var recorded = await office.CreateAsync<RegisterEventView>(
            Events,
            new RecordEventRequest(
                SubjectOf(candidate),
                RegisterEventKind.Accident,
                day,
                AccidentField.WorkSafety,
                new AccidentToll(0, 1, 100_000),
                null,
                null,
                "生产安全事故一起（示例）",
                new PaperDocument("示例应急〔2023〕1号", day.AddDays(20), scan.Id)
            )
        );
        await second.ActAsync($"{Events}/{recorded.Id}", "confirm", new { });
        account.Say($"{candidate.Name}：{recorded.GradeName}，已由第二人核实。");
    }

    private async Task BanAsync(Candidate candidate)
    {
        var office = await hand.AsAsync("office");
        var opened = await office.CreateAsync<MisconductView>(
            Cases,
            new OpenMisconductRequest(
                SubjectOf(candidate),
                null,
                null,
                null,
                "在往届评选中提交虚假材料（示例）。",
                null
            )
        );
        var at = $"{Cases}/{opened.Id}";
        var decision = new DecideMisconductRequest(
            await PaperAsync(office, "示例强办〔2023〕7号", new(2023, 2, 13)),
            new(2023, 2, 13),
            "事实清楚（示例）。"
        );
        await office.RefusedActAsync(at, "decide", decision, "defence-not-heard", 24);
        await office.ActAsync(
            at,
            "notify",
            new NotifyFactsRequest(
                await PaperAsync(office, "示例强办〔2023〕6号", new(2023, 2, 1)),
                new(2023, 2, 1)
            )
        );
        await hand.MoveToAsync(2023, 2, 13);
        var decided = await office.ActAsync<MisconductView>(at, "decide", decision);
        account.Say(
            $"{candidate.Name}：{decided.Ban!.DecidedOn:yyyy-MM-dd}起10年内不予受理，至{decided.Ban.LastDay:yyyy-MM-dd}。"
        );
        if (decided.Ban.LastDay != new DateOnly(2033, 2, 13))
        {
            throw new ScenarioException($"the ban ends on {decided.Ban.LastDay}");
        }
    }

    private static async Task<PaperDocument> PaperAsync(Player who, string number, DateOnly day)
    {
        var scan = await who.UploadAsync("honours", "公文.pdf", Papers.Scan("paper"));
        return new(number, day, scan.Id);
    }

    private static SubjectRequest SubjectOf(Candidate candidate) =>
        new(CandidateKind.Organisation, candidate.Name, candidate.CreditCode, null);

    private Candidate Of(string key) => field.Single(c => c.Key == key);
}
