namespace QualityAward.Components;

/// <summary>Tone of a state: each has its own mark beside its colour.</summary>
public enum BadgeTone
{
    /// <summary>Not begun, over or withdrawn.</summary>
    Inactive,

    /// <summary>Going on.</summary>
    Active,

    /// <summary>Somebody has to act.</summary>
    Attention,

    /// <summary>Finished as planned.</summary>
    Done,
}
