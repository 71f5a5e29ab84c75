using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.RuleSets;

/// <summary>第六条：the 评审规范 of an edition, one an edition, frozen once 领导小组 has approved it.</summary>
public sealed class RuleSet : AggregateRoot
{
    private RuleSet() { } // EF Core

    /// <summary>The edition.</summary>
    public Guid EditionId { get; private set; }

    /// <summary>Where it stands.</summary>
    public RuleSetState State { get; private set; }

    /// <summary>The rules.</summary>
    public RuleSetContent Content { get; private set; } = null!;

    /// <summary>Since when it lies before 领导小组.</summary>
    public DateOnly? SubmittedOn { get; private set; }

    /// <summary>The meeting that approved it.</summary>
    public ApproveRuleSetRequest? Approval { get; private set; }

    internal static RuleSet Draft(DraftRuleSetRequest request) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            EditionId = request.EditionId,
            Content = Sound(request.Content),
        };

    internal void Change(RuleSetContent content)
    {
        RuleSetActs.Change.Require(this);
        Content = Sound(content);
    }

    internal void Submit(DateTimeOffset now)
    {
        RuleSetActs.Submit.Require(this);
        State = RuleSetState.Submitted;
        SubmittedOn = DateOnly.FromDateTime(now.DateTime);
        Raise(
            Inform.Message(
                "rules-submitted",
                "请审议本届评审规则",
                "市质量强市办已提请领导小组审议本届评审规则，请到“评审规则”页面审议。",
                $"/review/rule-sets/{Id}",
                6,
                now,
                Inform.Everyone(UnitKinds.LeadingGroup, Roles.LeadingGroup)
            )
        );
    }

    /// <summary>第六条：领导小组 sends the draft back, or the office takes it back; then it can be changed and submitted again.</summary>
    internal void Return(ReturnRuleSetRequest request, AwardUser by, DateTimeOffset now)
    {
        RuleSetActs.Return.Require(this);
        ReasonRule.Require(
            request.Reason,
            6,
            "退回或者撤回评审规则草案应当说明理由。请填写理由后重新提交。"
        );

        State = RuleSetState.Draft;
        var returned = by.Role == Roles.LeadingGroup;
        Raise(
            Inform.Message(
                "rules-returned",
                returned ? "评审规则退回修改" : "评审规则撤回修改",
                $"{(returned ? "领导小组退回" : "市质量强市办撤回")}本届评审规则草案，修改后重新提请审议。理由：{request.Reason.Trim()}",
                $"/review/rule-sets/{Id}",
                6,
                now,
                Inform.Others(UnitKinds.CityOffice, Roles.Office, by.Subject),
                Inform.Others(UnitKinds.LeadingGroup, Roles.LeadingGroup, by.Subject)
            )
        );
    }

    internal void Approve(ApproveRuleSetRequest meeting, DateTimeOffset now)
    {
        RuleSetActs.Approve.Require(this);
        MeetingDayRule.Check(
            meeting.HeldOn,
            SubmittedOn,
            DateOnly.FromDateTime(now.DateTime),
            article: 6
        );
        MeetingDayRule.CheckMinutes(meeting.HeldOn, meeting.Minutes.Date, article: 6);
        MajorityRule.CheckCarried(
            (meeting.For, meeting.Against, meeting.Abstain),
            Content.Quorum,
            Content.MajorityPercent,
            "请修改后重新提请审议。"
        );

        Approval = meeting;
        State = RuleSetState.Approved;
        Raise(
            Inform.Message(
                "rules-approved",
                "评审规则已经审定",
                "本届评审规则经领导小组审议通过，即行适用，不得再行修改。",
                $"/review/rule-sets/{Id}",
                6,
                now,
                Inform.Everyone(UnitKinds.CityOffice, Roles.Office)
            )
        );
        Raise(
            Leaf.Of(
                    "rules-approved",
                    EditionId.ToString(),
                    6,
                    now,
                    new { heldOn = meeting.HeldOn.ToString("yyyy-MM-dd"), votesFor = meeting.For }
                )
                .About(EditionId)
        );
    }

    // 第六条: 领导小组 approves what is written there, so nothing is left to a default that could change.
    private static RuleSetContent Sound(RuleSetContent content)
    {
        var written = content.WithClauses() with
        {
            Remedies = content.Remedies ?? ShippedRemedies.Texts,
        };
        RuleSetContentRule.Check(written);
        return written;
    }
}
