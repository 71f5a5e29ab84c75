using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.RuleSets;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>What rules a review can go by, and when 领导小组 can have approved them.</summary>
public sealed class RuleSetContentTests
{
    private const string Both = "可以依法申请行政复议或者提起行政诉讼。";
    private static readonly DateOnly Submitted = new(2023, 5, 8);

    public static TheoryData<string, Func<RuleSetContent, RuleSetContent>> Unsound =>
        new()
        {
            { "panelSize", c => c with { PanelSize = 2 } },
            { "panelSize", c => c with { PanelSize = 1 } },
            { "siteListSize", c => c with { SiteListSize = 0 } },
            { "defenceListSize", c => c with { DefenceListSize = 0 } },
            { "quorum", c => c with { Quorum = 0 } },
            { "majorityPercent", c => c with { MajorityPercent = 100 } },
            { "complaintDays", c => c with { SuspensionDays = 0 } },
            { "paperActs", c => c with { PaperActs = [] } },
            { "composition", c => c with { Composition = [] } },
            { "composition", c => c with { Composition = ["示例", " "] } },
            { "supervisorContact", c => c with { SupervisorContact = "　" } },
            { "remedies.sanction", c => c with { Remedies = new("可以申请行政复议。", Both) } },
            { "remedies.revocation", c => c with { Remedies = new(Both, "不得申诉。") } },
            { "organisation.catalogue", c => c with { Organisation = c.Individual } },
            { "individual.catalogue", c => c with { Individual = Of(c, "gbt19580-2012") } },
            { "individual.catalogue", c => c with { Individual = Of(c, "unknown") } },
            { "individual.clauses", c => c with { Individual = With(c, "G3", " ") } },
            { "individual.clauses", c => c with { Individual = With(c, "G3", new('四', 51)) } },
            {
                "individual.clauses",
                c =>
                    c with
                    {
                        Individual = c.Individual with
                        {
                            Clauses = new Dictionary<string, string>(),
                        },
                    }
            },
            {
                "individual.material",
                c => c with { Individual = c.Individual with { SiteWeight = 49 } }
            },
            {
                "individual.defence",
                c =>
                    c with
                    {
                        Individual = c.Individual with { SiteWeight = 40, DefenceWeight = 10 },
                    }
            },
            { "individual.floor", c => c with { Individual = c.Individual with { Floor = 101 } } },
        };

    [Theory]
    [Article(6)]
    [Article(7)]
    [Article(14)]
    [MemberData(nameof(Unsound))]
    public void Rules_that_no_review_can_go_by_are_refused_beside_their_field(
        string field,
        Func<RuleSetContent, RuleSetContent> change
    )
    {
        var refusal = Refused.By(() => RuleSet.Draft(new(Guid.NewGuid(), change(Sound))));
        Assert.Equal("rules-inconsistent", refusal?.Code);
        Assert.Contains(field, (IEnumerable<string>)refusal!.Facts!["fields"]!);
    }

    [Fact]
    [Article(14)]
    public void Every_item_has_its_clause_the_proposed_one_where_nothing_was_written()
    {
        var rules = RuleSet.Draft(new(Guid.NewGuid(), Sound)).Content;
        Assert.Equal("4.6.3", rules.Individual.Clauses!["G2"]);
        Assert.Equal("4.1.2", rules.Organisation.Clauses!["4.1.2"]);
        var own = Sound with { Individual = With(Sound, "G2", "第十条（四）") };
        Assert.Equal(
            "第十条（四）",
            RuleSet.Draft(new(Guid.NewGuid(), own)).Content.Individual.Clauses!["G2"]
        );
    }

    [Theory]
    [Article(6)]
    [InlineData("2023-05-08", "2023-05-08", null)]
    [InlineData("2023-05-10", "2023-05-11", null)]
    [InlineData("2023-05-07", "2023-05-08", "meeting-too-early")]
    [InlineData("2023-05-12", "2023-05-12", "meeting-in-future")]
    [InlineData("2033-05-11", "2023-05-11", "meeting-in-future")]
    [InlineData("2023-05-11", "2023-05-10", "minutes-before-meeting")]
    public void The_meeting_that_approved_was_held_after_the_rules_lay_before_it(
        string heldOn,
        string minutes,
        string? code
    )
    {
        var rules = RuleSet.Draft(new(Guid.NewGuid(), Sound));
        rules.Submit(At(Submitted));
        var meeting = new ApproveRuleSetRequest(
            DateOnly.Parse(heldOn),
            new PaperDocument(null, DateOnly.Parse(minutes), null),
            For: 5,
            Against: 0,
            Abstain: 0
        );
        Assert.Equal(code, Refused.CodeOf(() => rules.Approve(meeting, At(Submitted.AddDays(3)))));
    }

    private static RuleSetContent Sound { get; } =
        new(
            new("gbt19580-2012", 40, 40, 20, 600),
            new("individual-2022", 50, 50, 0, 60),
            PanelSize: 3,
            ComplaintDays: 30,
            UnsignedComplaints: true,
            PublishExpertNames: true,
            StampedActs.Shipped,
            LotSeed: 7,
            SiteListSize: 1,
            DefenceListSize: 1,
            Quorum: 1,
            MajorityPercent: 50,
            ["示例：组成办法"],
            "示例：0812-0000000"
        );

    private static KindRuleSet Of(RuleSetContent content, string catalogue) =>
        content.Individual with
        {
            Catalogue = catalogue,
        };

    private static KindRuleSet With(RuleSetContent content, string item, string clause)
    {
        var clauses = content.WithClauses().Individual.Clauses!.ToDictionary();
        clauses[item] = clause;
        return content.Individual with { Clauses = clauses };
    }

    private static DateTimeOffset At(DateOnly day) => new(day, new(9, 0), TimeSpan.FromHours(8));
}
