using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Scoring;

/// <summary>第十五条: what a member of the panel, whose own sheet is sealed, finds in the room.</summary>
/// <param name="By">The member.</param>
/// <param name="Scored">The candidate in its stage.</param>
/// <param name="Sheets">The submitted sheets that count.</param>
/// <param name="Agreed">What was proposed last, by whatever panel; null where nothing was.</param>
internal sealed record ConsensusRoom(
    AwardUser By,
    ScoringCase Scored,
    IReadOnlyList<ScoreSheet> Sheets,
    Consensus? Agreed
)
{
    /// <summary>So many of the panel have not submitted scores that count.</summary>
    public int Missing =>
        Consensus.Missing(Scored.Stage.Stage, Scored.Candidate.Id, Scored.Panel, Sheets);

    /// <summary>Every sheet of the panel is in.</summary>
    public bool IsComplete => Missing == 0 && Scored.Panel.Count > 0;

    /// <summary>The member leads the panel.</summary>
    public bool Leads => Scored.Panel is [var lead, ..] && lead == By.Subject;

    /// <summary>
    /// The panel changed before everyone had confirmed, or somebody's scores no longer count (第二十五条): what was confirmed
    /// then was not this panel's.
    /// </summary>
    public bool IsOutdated =>
        Agreed is { } agreed
        && !agreed.Panel.SequenceEqual(Scored.Panel)
        && (!agreed.Agreed || agreed.Panel.Any(p => Sheets.All(s => s.Expert != p)));

    /// <summary>What is proposed to this panel.</summary>
    public Consensus? Proposal => Agreed is { Items.Count: > 0 } && !IsOutdated ? Agreed : null;
}
