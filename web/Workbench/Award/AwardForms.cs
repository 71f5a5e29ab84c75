using QualityAward.Contracts.Rest.Review;
using QualityAward.Workbench.Forms;

namespace QualityAward.Workbench.Award;

/// <summary>What is typed to make a 拟获奖建议名单.</summary>
public sealed class RecommendForm
{
    /// <summary>综合评审报告.</summary>
    public string? Report { get; set; }

    /// <summary>The stamped report, if there is one.</summary>
    public PaperForm Document { get; set; } = new();

    /// <summary>The named.</summary>
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>Said expressly that nobody is named.</summary>
    public bool Nobody { get; set; }

    /// <summary>主要事迹 of individuals.</summary>
    public Dictionary<Guid, string> Deeds { get; set; } = [];

    /// <summary>Whose 主要事迹 were reviewed for publication.</summary>
    public List<Guid> Reviewed { get; set; } = [];
}

/// <summary>What is typed to open a meeting.</summary>
public sealed class MeetingForm
{
    /// <summary>Its day.</summary>
    public DateOnly? HeldOn { get; set; }

    /// <summary>Account ids of those who take part.</summary>
    public List<string> Present { get; set; } = [];
}

/// <summary>What a member votes.</summary>
public sealed class VotesForm
{
    /// <summary>Who voted; only where votes on paper are registered.</summary>
    public string? Member { get; set; }

    /// <summary>The votes by candidate.</summary>
    public Dictionary<Guid, VoteChoice> Votes { get; set; } = [];

    /// <summary>The 表决票, where it was on paper.</summary>
    public PaperForm Document { get; set; } = new();
}

/// <summary>What is typed to close a meeting.</summary>
public sealed class ConclusionForm
{
    /// <summary>Whether the whole list goes back.</summary>
    public bool? SendBack { get; set; }

    /// <summary>Why it goes back.</summary>
    public string? SendBackReason { get; set; }

    /// <summary>Why those without a majority are struck.</summary>
    public Dictionary<Guid, string> Reasons { get; set; } = [];

    /// <summary>会议纪要.</summary>
    public PaperForm Minutes { get; set; } = new();
}

/// <summary>What is typed to announce a list, or to submit it.</summary>
public sealed class PaperStepForm
{
    /// <summary>The paper; of a notice only its number.</summary>
    public PaperForm Document { get; set; } = new();

    /// <summary>Whether those who no longer fulfil the conditions are struck.</summary>
    public bool StrikeIneligible { get; set; }
}

/// <summary>What is typed of 市政府's decision.</summary>
public sealed class GovernmentDecisionForm
{
    /// <summary>The decision.</summary>
    public PaperForm Document { get; set; } = new();

    /// <summary>Its day.</summary>
    public DateOnly? DecidedOn { get; set; }

    /// <summary>The awarded in the order of the decision; null until somebody looked.</summary>
    public List<Guid>? Awarded { get; set; }

    /// <summary>Reward for each, yuan.</summary>
    public int? RewardYuan { get; set; }
}

/// <summary>What is typed of a 重大事项.</summary>
public sealed class MajorMatterForm
{
    /// <summary>What kind of matter.</summary>
    public string? Kind { get; set; }

    /// <summary>What it is about.</summary>
    public string? Subject { get; set; }

    /// <summary>What was decided.</summary>
    public string? Decision { get; set; }

    /// <summary>Day of the meeting.</summary>
    public DateOnly? HeldOn { get; set; }

    /// <summary>赞成.</summary>
    public int? For { get; set; }

    /// <summary>反对.</summary>
    public int? Against { get; set; }

    /// <summary>弃权.</summary>
    public int? Abstain { get; set; }

    /// <summary>会议纪要.</summary>
    public PaperForm Minutes { get; set; } = new();
}
