namespace QualityAward.Components.Api;

/// <summary>The value of an answer without a body.</summary>
public sealed record Nothing
{
    private Nothing() { }

    /// <summary>The one value.</summary>
    public static Nothing Value { get; } = new();
}
