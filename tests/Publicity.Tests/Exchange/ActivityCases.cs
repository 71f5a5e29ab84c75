using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.TestSupport;

namespace QualityAward.Publicity.Tests.Exchange;

/// <summary>Activities as tests need them: one day in February, the clock standing in January 2023.</summary>
internal static class ActivityCases
{
    public const string Desk = "activities-desk";
    public const string County = "county-office-510421";
    public const string Telephone = "0812-0000000";
    public static readonly DateTimeOffset Now = new(2023, 1, 30, 9, 0, 0, TimeSpan.FromHours(8));
    public static readonly DateTimeOffset Start = new(2023, 2, 20, 9, 0, 0, TimeSpan.FromHours(8));

    public static ActivityContent Content(int capacity = 0) =>
        new(
            "示例质量管理经验交流会",
            ActivityKind.Exchange,
            Start,
            Start.AddHours(3),
            "示例路1号示例会议室",
            capacity,
            new(2023, 1, 30),
            new(2023, 2, 19),
            "介绍卓越绩效管理模式的做法。本活动免费。"
        );

    public static RegisterForActivityRequest Person(string name = "示例学员") =>
        new(name, "示例单位", Telephone, PrivacyVersion: ActivityPrivacy.Version);

    public static HttpClient Organiser(this PublicityApp app, string unit = County) =>
        app.As(Roles.ReceivingBody, unit);

    public static async Task<Guid> PublishedAsync(this PublicityApp app, int capacity = 0)
    {
        app.Clock.Now = Now;
        using var organiser = app.Organiser();
        var id = (await organiser.PostReply(Desk, Content(capacity))).As<ActivityDetail>().Id;
        (await organiser.ActReply($"{Desk}/{id}", "publish")).As<ActivityDetail>();
        return id;
    }

    public static async Task<ActivityReceipt> RegisterAsync(
        this PublicityApp app,
        Guid id,
        string name = "示例学员"
    )
    {
        using var visitor = app.Anonymous();
        return (
            await visitor.PostReply($"activities/{id}/participants", Person(name))
        ).As<ActivityReceipt>();
    }

    public static async Task<ParticipationView> LookAsync(this PublicityApp app, string receipt)
    {
        using var visitor = app.Anonymous();
        return (
            await visitor.PostReply("participations/look", new ActivityReceiptRequest(receipt))
        ).As<ParticipationView>();
    }
}
