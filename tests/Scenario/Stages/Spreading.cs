using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Scenario.Cast;
using QualityAward.Scenario.Playing;

namespace QualityAward.Scenario.Stages;

/// <summary>第二十六条、第二十九条至第三十一条：an activity that costs nothing, a visit, and a report of misuse.</summary>
public sealed class Spreading(Stagehand hand, Account account, CertificateView certificate)
{
    private const string County = "county-510421";

    private DateOnly Today => DateOnly.FromDateTime(hand.Now.DateTime);

    /// <summary>Plays.</summary>
    public async Task PlayAsync()
    {
        account.Begin("示范推广", hand.Now);
        await ReportAsync();
        var receipt = await BookAsync();
        await MeetAsync();
        await LearnAsync(receipt);
        account.End();
    }

    private async Task MeetAsync()
    {
        var county = await hand.AsAsync(County);
        var start = hand.Now.Date.AddDays(10).AddHours(9);
        var content = new ActivityContent(
            "示例质量管理经验交流会",
            ActivityKind.Exchange,
            new(start, TimeSpan.FromHours(8)),
            new(start.AddHours(3), TimeSpan.FromHours(8)),
            "示例路1号示例会议室",
            1,
            Today,
            Today.AddDays(9),
            $"由{certificate.Holder}介绍质量管理模式和方法。本活动免费。"
        );
        const string Desk = "/api/publicity/activities-desk";
        await county.RefusedPostAsync(
            Desk,
            content with
            {
                Description = "报名费200元。",
            },
            "activity-fee",
            30
        );
        var planned = await county.CreateAsync<ActivityDetail>(Desk, content);
        var at = $"{Desk}/{planned.Id}";
        await county.ActAsync(at, "publish", new { });
        var first = await RegisterAsync(planned.Id, "示例学员甲");
        var second = await RegisterAsync(planned.Id, "示例学员乙");
        await hand.Visitor.PostAsync(
            "/api/publicity/participations/withdraw",
            new ActivityReceiptRequest(first.Receipt)
        );
        var moved = await LookAsync(second.Receipt);
        if (moved.State is not ParticipantState.Registered)
        {
            throw new ScenarioException($"who waited did not move up: {moved.State}");
        }

        await hand.MoveToAsync(new DateTimeOffset(start, TimeSpan.FromHours(8)));
        await county.PostAsync($"{at}/participants/{moved.Id}/check-in", new { });
        await hand.MoveToAsync(new DateTimeOffset(start.AddHours(4), TimeSpan.FromHours(8)));
        await county.ActAsync(at, "mark-held", new { });
        await hand.Visitor.PostAsync(
            "/api/publicity/participations/rate",
            new ActivityFeedbackRequest(second.Receipt, 5, "讲得清楚。")
        );
        await county.ActAsync(
            at,
            "close",
            new CloseActivityRequest("交流了现场管理和过程控制的做法。")
        );
        account.Say("经验交流会：收费的拟定被拒绝，候补递补，签到，评价，总结。");
    }

    private Task<ActivityReceipt> RegisterAsync(Guid activity, string name) =>
        hand.Visitor.CreateAsync<ActivityReceipt>(
            $"/api/publicity/activities/{activity}/participants",
            new RegisterForActivityRequest(
                name,
                "示例学习单位",
                "0812-0000000",
                PrivacyVersion: ActivityPrivacy.Version
            )
        );

    private Task<ParticipationView> LookAsync(string receipt) =>
        hand.Visitor.CreateAsync<ParticipationView>(
            "/api/publicity/participations/look",
            new ActivityReceiptRequest(receipt)
        );

    private async Task<string> BookAsync()
    {
        var office = await hand.AsAsync("office");
        var slot = await office.CreateAsync<VisitSlotView>(
            "/api/honours/visit-slots-desk",
            new OfferVisitRequest(
                certificate.Number!,
                "示例精益生产现场",
                "示例路2号",
                Today.AddDays(5),
                new(9, 0),
                new(11, 30),
                20,
                Today.AddDays(4)
            )
        );
        var booked = await hand.Visitor.CreateAsync<VisitReceipt>(
            $"/api/honours/visit-slots/{slot.Id}/bookings",
            new BookVisitRequest(
                "示例学习单位",
                "示例联系人",
                "0812-0000000",
                6,
                "学习现场管理的做法"
            )
        );
        var bookings = await office.GetAsync<Page<VisitBookingView>>(
            $"/api/honours/visit-bookings-desk?slot={slot.Id}"
        );
        await office.ActAsync(
            $"/api/honours/visit-bookings-desk/{bookings.Items.Single().Id}",
            "accept",
            new { }
        );
        return booked.Receipt;
    }

    private async Task LearnAsync(string receipt)
    {
        var office = await hand.AsAsync("office");
        var accepted = await office.GetAsync<Page<VisitBookingView>>(
            "/api/honours/visit-bookings-desk?state=Accepted"
        );
        await office.ActAsync(
            $"/api/honours/visit-bookings-desk/{accepted.Items.Single().Id}",
            "held",
            new { }
        );
        await hand.Visitor.PostAsync(
            $"/api/honours/visits/{receipt}/learnt",
            new TellLearntRequest("学到了现场管理和班组自主改进的做法。")
        );
        account.Say($"{certificate.Holder}接待参观学习，学习单位填写收获。");
    }

    private async Task ReportAsync()
    {
        var office = await hand.AsAsync("office");
        var filed = await hand.Visitor.CreateAsync<TitleReportReceipt>(
            "/api/honours/title-reports",
            new FileTitleReportRequest(
                TitleReportSubject.Misuse,
                "示例经营部（虚构）",
                "店招印有“攀枝花市政府质量奖”而未注明获奖年份。"
            )
        );
        const string Desk = "/api/honours/title-reports-desk";
        var reports = await office.GetAsync<Page<TitleReportSummary>>(Desk);
        var at = $"{Desk}/{reports.Items.Single().Id}";
        await office.ActAsync(at, "accept", new { });
        await office.ActAsync(
            at,
            "ask-statement",
            new AskForStatementRequest(await PaperAsync(office, "攀质强办〔2023〕60号"), 3)
        );
        await office.ActAsync(at, "statement", new TitleStatementRequest(Today, "已取下店招。"));
        await office.ActAsync(
            at,
            "conclude",
            new ConcludeTitleReportRequest(
                true,
                "店招未注明获奖年份，且该经营部不是获奖者。",
                "查实，已责令改正。",
                TitleReportMeasure.Correction,
                await PaperAsync(office, "攀质强办〔2023〕61号")
            )
        );
        await office.ActAsync(at, "close", new CloseTitleReportRequest("现场复查，店招已取下。"));
        var followed = await hand.Visitor.GetAsync<TitleReportFollowView>(
            $"/api/honours/title-reports/{filed.Receipt}"
        );
        account.Say($"违规使用称号的举报：{followed.StateName}。");
    }

    private async Task<PaperDocument> PaperAsync(Player who, string number) =>
        new(number, Today, (await who.UploadAsync("honours", "公文.pdf", Papers.Scan(number))).Id);
}
