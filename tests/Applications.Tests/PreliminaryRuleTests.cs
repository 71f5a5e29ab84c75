using QualityAward.Applications.PreliminaryReview;
using QualityAward.Applications.PreliminaryReview.Rules;
using QualityAward.Casework.Papers;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Contracts.Rest.Review;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>第十二条: what keeps an applicant from passing the preliminary review.</summary>
public sealed class PreliminaryRuleTests
{
    private static readonly DateTimeOffset Now = new(
        2023,
        4,
        3,
        9,
        0,
        0,
        AwardClock.ShanghaiOffset
    );
    private static readonly AwardUser Clerk = new(
        "1",
        "示例·周某",
        "county-office-510402",
        Roles.ReceivingBody
    );
    private static readonly PaperDocument Letter = new(null, new(2023, 4, 3), null);

    [Theory]
    [Article(12)]
    [InlineData(ReviewRoute.County, "consultation-open")]
    [InlineData(ReviewRoute.Industry, null)]
    [InlineData(ReviewRoute.HighTechZone, null)]
    public void A_county_office_asks_somebody(ReviewRoute route, string? code) =>
        Refused(code, () => ConsultationClosedRule.Check(route, []));

    [Theory]
    [Article(12)]
    [InlineData(ReviewRoute.County)]
    [InlineData(ReviewRoute.Industry)]
    [InlineData(ReviewRoute.HighTechZone)]
    public void Nobody_passes_while_a_consultation_is_open(ReviewRoute route)
    {
        Refused(
            "consultation-open",
            () => ConsultationClosedRule.Check(route, [Asked(), Replied(false)])
        );
        ConsultationClosedRule.Check(route, [Replied(false), Replied(true)]);
    }

    [Theory]
    [Article(12)]
    [InlineData(ReviewRoute.County, null, "objection-standing")]
    [InlineData(ReviewRoute.County, "已核实。", "objection-standing")]
    [InlineData(ReviewRoute.Industry, " ", "objection-unanswered")]
    [InlineData(ReviewRoute.Industry, "已核实。", null)]
    [InlineData(ReviewRoute.HighTechZone, null, "objection-unanswered")]
    public void An_objection_stands_or_is_answered(
        ReviewRoute route,
        string? answers,
        string? code
    ) => Refused(code, () => StandingObjectionRule.Check(route, [Replied(true)], answers));

    [Fact]
    [Article(12)]
    public void An_objection_withdrawn_in_writing_no_longer_stands()
    {
        var consultation = Replied(true);
        consultation.WithdrawObjection(new(Letter, "示例·某局", Now, null));
        StandingObjectionRule.Check(ReviewRoute.County, [consultation], null);
        Refused(
            "no-standing-objection",
            () => consultation.WithdrawObjection(new(Letter, "示例·某局", Now, null))
        );
    }

    [Fact]
    [Article(12)]
    public void A_department_replies_once_and_objects_with_reasons()
    {
        Refused("consultation-replied", () => Answer(Replied(false), objects: false, "无"));
        Refused("objection-reasons-missing", () => Answer(Asked(), objects: true, " "));
        Assert.NotNull(Replied(true).Reply!.Reasons);
        Assert.Null(Replied(false).Reply!.Reasons);
    }

    [Theory]
    [Article(12)]
    [InlineData(ReviewRoute.Industry, null, "internal-consultation-missing")]
    [InlineData(ReviewRoute.Industry, "已征求各科室意见。", null)]
    [InlineData(ReviewRoute.County, null, null)]
    [InlineData(ReviewRoute.HighTechZone, null, null)]
    public void An_industry_department_seeks_opinions_inside(
        ReviewRoute route,
        string? text,
        string? code
    ) => Refused(code, () => InternalConsultationRule.Check(route, text));

    [Theory]
    [Article(12)]
    [InlineData(ReviewRoute.HighTechZone, true, null)]
    [InlineData(ReviewRoute.County, false, null)]
    [InlineData(ReviewRoute.County, true, "high-tech-zone-route")]
    [InlineData(ReviewRoute.Industry, true, "high-tech-zone-route")]
    [InlineData(ReviewRoute.HighTechZone, false, "high-tech-zone-route")]
    public void The_zone_reviews_its_own(ReviewRoute route, bool inZone, string? code) =>
        Refused(code, () => HighTechRouteRule.Check(route, inZone));

    [Theory]
    [Article(12)]
    [InlineData("2023-04-28", null)]
    [InlineData("2023-04-29", "report-too-late")]
    public void Reports_are_taken_until_the_last_day_s_end(string today, string? code) =>
        Refused(code, () => ReportDeadlineRule.Check(LegalDays.Parse(today), new(2023, 4, 28)));

    [Theory]
    [Article(12)]
    [InlineData("攀东质办〔2023〕1号", true, null)]
    [InlineData("攀东质办〔2023〕1号", false, "paper-incomplete")]
    [InlineData(" ", true, "paper-incomplete")]
    public void An_act_by_stamped_paper_needs_number_and_scan(
        string number,
        bool scanned,
        string? code
    ) =>
        Refused(
            code,
            () =>
                StampedPaperRule.Check(
                    new PaperDocument(number, new(2023, 4, 3), scanned ? Guid.NewGuid() : null),
                    PaperNeeds.Stamped("初审意见", 12),
                    new(2023, 4, 3)
                )
        );

    private static Consultation Asked() =>
        Consultation.Open(
            (Guid.NewGuid(), Guid.NewGuid()),
            Clerk.Unit,
            (null, "示例·某局"),
            new(null, "示例·某局", new(2023, 4, 10), null),
            Clerk,
            Now
        );

    private static Consultation Replied(bool objects)
    {
        var consultation = Asked();
        Answer(consultation, objects, "环保处罚未结案。");
        return consultation;
    }

    private static void Answer(Consultation consultation, bool objects, string reasons) =>
        consultation.Answer(
            new(
                objects ? ConsultationAnswer.Objection : ConsultationAnswer.NoObjection,
                reasons,
                null,
                "示例·某局",
                Now,
                null
            )
        );

    private static void Refused(string? code, Action check)
    {
        var refusal = (Record.Exception(check) as RefusedException)?.Refusal;
        Assert.Equal(code, refusal?.Code);
        Assert.True(refusal is null or { Article: 12 });
    }
}
