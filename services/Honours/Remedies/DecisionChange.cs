using QualityAward.Casework.OnPaper;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Events.Relaying;

namespace QualityAward.Honours.Remedies;

/// <summary>A decision under article 24 or 27 was changed or annulled, by which paper, entered and checked by whom.</summary>
/// <param name="Outcome">Annulled or changed.</param>
/// <param name="Paper">By which kind of paper.</param>
/// <param name="Authority">Who decided it.</param>
/// <param name="Document">Number, date and scan.</param>
/// <param name="Summary">What it says.</param>
/// <param name="BanLastDay">The changed last day of the ban.</param>
/// <param name="RegistrationId">代录 by which it was entered.</param>
/// <param name="NoticeId">The public announcement, of a revocation.</param>
/// <param name="RegisteredBy">Name of who registered it.</param>
/// <param name="CheckedBy">Name of the second person.</param>
/// <param name="At">Award time.</param>
public sealed record DecisionChange(
    DecisionOutcome Outcome,
    ChangingPaper Paper,
    string Authority,
    PaperDocument Document,
    string Summary,
    DateOnly? BanLastDay,
    Guid RegistrationId,
    Guid? NoticeId,
    string RegisteredBy,
    string CheckedBy,
    DateTimeOffset At
)
{
    /// <summary>From a registration that a second person has checked.</summary>
    public static DecisionChange Of(
        RegisteredAct entry,
        DecisionOutcome outcome,
        ChangingPaper paper,
        string summary,
        DateOnly? banLastDay,
        Guid? noticeId,
        DateTimeOffset now
    ) =>
        new(
            outcome,
            paper,
            entry.OnBehalfOf,
            entry.Document,
            Texts.Require(summary, "summary", "文书的主要内容", 1000),
            banLastDay,
            entry.Id,
            noticeId,
            entry.RegisteredBy.Name,
            entry.CheckedBy.Name,
            now
        );

    /// <summary>Whether the decision is undone.</summary>
    public bool IsAnnulment => Outcome is DecisionOutcome.Annulled;

    /// <summary>As shown.</summary>
    public DecisionChangeView ToView() =>
        new(
            Outcome,
            Outcome.ChineseName(),
            Paper,
            Paper.ChineseName(),
            Authority,
            Document,
            Summary,
            BanLastDay,
            RegistrationId,
            NoticeId,
            RegisteredBy,
            CheckedBy,
            At
        );
}

/// <summary>Words of changed decisions.</summary>
public static class DecisionChangeWords
{
    /// <summary>Its Chinese name.</summary>
    public static string ChineseName(this DecisionOutcome outcome) =>
        outcome switch
        {
            DecisionOutcome.Annulled => "撤销",
            DecisionOutcome.Changed => "变更",
            _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "Unknown."),
        };

    /// <summary>Its Chinese name.</summary>
    public static string ChineseName(this ChangingPaper paper) =>
        paper switch
        {
            ChangingPaper.Reconsideration => "行政复议决定",
            ChangingPaper.Judgment => "人民法院裁判文书",
            ChangingPaper.OwnDecision => "原决定机关的决定",
            _ => throw new ArgumentOutOfRangeException(nameof(paper), paper, "Unknown."),
        };
}
