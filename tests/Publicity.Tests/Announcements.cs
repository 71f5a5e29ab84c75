using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Events.V1;
using QualityAward.Contracts.Review.V1;
using Xunit;

namespace QualityAward.Publicity.Tests;

/// <summary>Events of other services as they arrive here.</summary>
internal static class Announcements
{
    /// <summary>2023-06-20, before 端午节 (22 to 24 June, worked on the 25th).</summary>
    public static readonly DateTimeOffset JuneTwenty = new(
        2023,
        6,
        20,
        9,
        0,
        0,
        AwardClock.ShanghaiOffset
    );

    public static PublicCandidate Organisation(string name) =>
        new()
        {
            CandidateId = $"{Guid.NewGuid()}",
            Kind = "organisation",
            Name = name,
            Place = "仁和区",
            Industry = "制造业",
            Employer = "不得公开",
            Position = "不得公开",
            Deeds = "不得公开",
            ReceivingBody = "示例初审单位",
        };

    public static PublicCandidate Individual(string name) =>
        new()
        {
            CandidateId = $"{Guid.NewGuid()}",
            Kind = "individual",
            Name = name,
            Place = "不得公开",
            Industry = "不得公开",
            Employer = "示例单位",
            Position = "高级工程师",
            Deeds = "示例事迹",
            ReceivingBody = "示例初审单位",
        };

    /// <summary>An edition is called.</summary>
    public static CallIssued Call(Guid edition) =>
        new()
        {
            EditionId = $"{edition}",
            EditionName = "第三届（2022—2023年度）",
            DocumentNumber = "攀质强办〔2023〕1号",
            Title = "评选通知",
            IssuedOn = "2023-02-01",
            NoticeId = $"{Guid.NewGuid()}",
            OrganisationQuota = 3,
            IndividualQuota = 5,
            At = AcceptanceList(edition).At,
        };

    public static AcceptanceListAnnounced AcceptanceList(
        Guid edition,
        params PublicCandidate[] candidates
    ) =>
        new()
        {
            EditionId = $"{edition}",
            SupervisionContact = "示例：电话0812-0000009",
            EditionName = "第三届（2022—2023年度）",
            NoticeId = $"{Guid.NewGuid()}",
            DocumentNumber = "攀质强办〔2023〕5号",
            Title = "关于第三届攀枝花市政府质量奖申报受理名单的公示",
            Paragraphs = { "现将受理名单予以公示。" },
            Candidates = { candidates },
            PublishedOn = "2023-06-20",
            PeriodDays = 5,
            At = Timestamp.FromDateTimeOffset(JuneTwenty),
        };

    public static AwardListAnnounced AwardList(Guid edition, params PublicCandidate[] candidates) =>
        new()
        {
            EditionId = $"{edition}",
            EditionName = "第三届（2022—2023年度）",
            NoticeId = $"{Guid.NewGuid()}",
            DocumentNumber = "攀质强办〔2023〕9号",
            Title = "关于第三届攀枝花市政府质量奖拟获奖名单的公示",
            Paragraphs = { "现将拟获奖名单予以公示。" },
            Candidates = { candidates },
            PublishedOn = "2023-06-20",
            PeriodDays = 5,
            At = Timestamp.FromDateTimeOffset(JuneTwenty),
        };

    public static AwardDecided Decision(Guid edition, params PublicCandidate[] awarded) =>
        new()
        {
            EditionId = $"{edition}",
            EditionName = "第三届（2022—2023年度）",
            EditionOrdinal = 3,
            NoticeId = $"{Guid.NewGuid()}",
            DocumentNumber = "攀府发〔2023〕12号",
            DecidedOn = "2023-11-20",
            Title = "关于表扬第三届攀枝花市政府质量奖获奖组织和个人的决定",
            Paragraphs = { "市政府决定予以表扬。" },
            Awarded =
            {
                awarded.Select(candidate => new AwardedCandidate { Candidate = candidate }),
            },
            At = Timestamp.FromDateTimeOffset(
                new(2023, 11, 20, 9, 0, 0, AwardClock.ShanghaiOffset)
            ),
        };

    /// <summary>Delivers an event as the first of an aggregate of its own.</summary>
    public static async Task ReceiveAsync(this PublicityApp app, string publisher, IMessage message)
    {
        using var channel = app.GrpcAs(publisher);
        await new EventSink.EventSinkClient(channel).DeliverAsync(
            new()
            {
                Publisher = publisher,
                AggregateId = $"{Guid.NewGuid()}",
                FirstSeq = 1,
                Seq = 1,
                Type = message.Descriptor.FullName,
                Payload = message.ToByteString(),
                CreatedAt = Timestamp.FromDateTimeOffset(JuneTwenty),
            },
            cancellationToken: TestContext.Current.CancellationToken
        );
    }
}
