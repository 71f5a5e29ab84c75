namespace QualityAward.Contracts.Rest.Review;

/// <summary>A person who could be appointed.</summary>
/// <param name="Subject">Account id.</param>
/// <param name="Name">Name.</param>
/// <param name="Unit">Unit code.</param>
/// <param name="UnitName">Unit.</param>
/// <param name="Role">A value of <c>Roles</c>.</param>
public sealed record EligiblePersonView(
    string Subject,
    string Name,
    string Unit,
    string UnitName,
    string Role
);

/// <summary>The 保密与廉洁承诺书.</summary>
public sealed record PledgeTextView(string Title, IReadOnlyList<string> Paragraphs);

/// <summary>A signed 承诺书 (article 7).</summary>
public sealed record PledgeView(string Subject, string Name, string Role, DateTimeOffset SignedAt);

/// <summary>An expert of a panel.</summary>
/// <param name="Subject">Account id.</param>
/// <param name="Name">Name.</param>
/// <param name="Place">Place in the panel, from 0; the first leads the consensus.</param>
public sealed record PanelMemberView(string Subject, string Name, int Place);

/// <summary>The panel of a candidate (article 15).</summary>
public sealed record PanelView(
    Guid CandidateId,
    string Name,
    IReadOnlyList<PanelMemberView> Members
)
{
    /// <summary>What the caller may do now.</summary>
    public IReadOnlyList<ActView> Acts { get; init; } = [];
}

/// <summary>A candidate assigned to the expert who asks.</summary>
/// <param name="CandidateId">The candidate.</param>
/// <param name="EditionId">Edition.</param>
/// <param name="Name">Name.</param>
/// <param name="Kind">Organisation or individual.</param>
/// <param name="Place">Own place in the panel; 0 leads.</param>
public sealed record MyAssignmentView(
    Guid CandidateId,
    Guid EditionId,
    string Name,
    Common.CandidateKind Kind,
    int Place
);

/// <summary>Sets a candidate's panel by hand; the first leads.</summary>
public sealed record ReassignRequest(IReadOnlyList<string> Subjects);

/// <summary>Whether an expert may be given a candidate (article 22).</summary>
public enum ExpertStanding
{
    /// <summary>Signed, declared, without a conflict.</summary>
    Clear,

    /// <summary>The 承诺书 is not signed.</summary>
    NotPledged,

    /// <summary>No declaration on the candidate yet.</summary>
    Undeclared,

    /// <summary>Has to stay out.</summary>
    Recused,
}

/// <summary>An expert who might sit on a candidate's panel.</summary>
/// <param name="Subject">Account id.</param>
/// <param name="Name">Name.</param>
/// <param name="Standing">Whether the candidate may be given.</param>
/// <param name="Load">Panels the expert sits on, of the candidates that the caller may open.</param>
public sealed record PanelExpertView(
    string Subject,
    string Name,
    ExpertStanding Standing,
    int Load
);
