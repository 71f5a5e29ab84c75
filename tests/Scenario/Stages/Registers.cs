using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Stages;

/// <summary>What stands in the registers before anybody files: an accident in the window (9), a ban (24).</summary>
public sealed class Registers(Stagehand hand, Account account, IReadOnlyList<Candidate> field)
{
    private const string Events = "/api/honours/events";
    private const string Cases = "/api/honours/misconduct-cases";

    /// <summary>国务院办公厅关于2013年部分节假日安排的通知: the papers of the old case count their days by it.</summary>
    private static readonly RecordCalendarNoticeRequest Holidays2013 = new(
        2013,
        new(
            "国办发明电〔2012〕33号",
            new(2012, 12, 8),
            "https://www.gov.cn/zwgk/2012-12/10/content_2286598.htm",
            [
                new(new(2013, 1, 1), new(2013, 1, 3)),
                new(new(2013, 2, 9), new(2013, 2, 15)),
                new(new(2013, 4, 4), new(2013, 4, 6)),
                new(new(2013, 4, 29), new(2013, 5, 1)),
                new(new(2013, 6, 10), new(2013, 6, 12)),
                new(new(2013, 9, 19), new(2013, 9, 21)),
                new(new(2013, 10, 1), new(2013, 10, 7)),
            ],
            [
                new(2013, 1, 5),
                new(2013, 1, 6),
                new(2013, 2, 16),
                new(2013, 2, 17),
                new(2013, 4, 7),
                new(2013, 4, 27),
                new(2013, 4, 28),
                new(2013, 6, 8),
                new(2013, 6, 9),
                new(2013, 9, 22),
                new(2013, 9, 29),
                new(2013, 10, 12),
            ]
        )
    );

    /// <summary>Plays, on 2023-02-01.</summary>
    public async Task PlayAsync()
    {
        account.Begin("登记事故和失信处理", hand.Now);
        // 第九条（三）: 一般 accidents count as well; only article 27 begins with 较大.
        await AccidentAsync(Of("o11"), new(2021, 5, 1), "示例应急〔2021〕1号");
        await BanAsync(Of("o10"));
        account.End();
    }

    /// <summary>An accident that two persons of the office record and confirm.</summary>
    public async Task AccidentAsync(Candidate candidate, DateOnly day, string number)
    {
        var office = await hand.AsAsync("office");
        var second = await hand.AsAsync("office-2");
        var scan = await office.UploadAsync("honours", "事故认定.pdf", Papers.Scan("事故认定书"));
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
                new PaperDocument(number, day.AddDays(20), scan.Id)
            )
        );
        await second.ActAsync($"{Events}/{recorded.Id}", "confirm", new { });
        account.Say($"{candidate.Name}：{recorded.GradeName}，已由第二人核实。");
    }

    /// <summary>
    /// 第二十四条: an earlier edition's case, entered with the dates of its papers. The ban of ten years ends within this
    /// edition's filing.
    /// </summary>
    private async Task BanAsync(Candidate candidate)
    {
        var office = await hand.AsAsync("office");
        await office.CreateAsync<CalendarNoticeView>(
            "/api/publicity/calendar-notices",
            Holidays2013
        );
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
            await PaperAsync(office, "示例强办〔2013〕7号", new(2013, 3, 15)),
            new(2013, 3, 15),
            "事实清楚（示例）。"
        );
        await office.RefusedActAsync(at, "decide", decision, "defence-not-heard", 24);
        await office.ActAsync(
            at,
            "notify",
            new NotifyFactsRequest(
                await PaperAsync(office, "示例强办〔2013〕6号", new(2013, 3, 1)),
                new(2013, 3, 1)
            )
        );
        await office.ActAsync(
            at,
            "statement",
            new RecordStatementRequest(
                await PaperAsync(office, null, new(2013, 3, 6)),
                new(2013, 3, 6),
                "承认提交虚假材料（示例）。"
            )
        );
        var decided = await office.ActAsync<MisconductView>(at, "decide", decision);
        account.Say(
            $"{candidate.Name}：{decided.Ban!.DecidedOn:yyyy-MM-dd}处理决定，10年内不予受理，至{decided.Ban.LastDay:yyyy-MM-dd}。"
        );
        if (decided.Ban.LastDay != new DateOnly(2023, 3, 15))
        {
            throw new ScenarioException($"the ban ends on {decided.Ban.LastDay}");
        }
    }

    private static async Task<PaperDocument> PaperAsync(Player who, string? number, DateOnly day)
    {
        var scan = await who.UploadAsync("honours", "公文.pdf", Papers.Scan(number ?? "公文"));
        return new(number, day, scan.Id);
    }

    private static SubjectRequest SubjectOf(Candidate candidate) =>
        new(CandidateKind.Organisation, candidate.Name, candidate.CreditCode, null);

    private Candidate Of(string key) => field.Single(c => c.Key == key);
}
