namespace QualityAward.Contracts.Rest.Honours;

/// <summary>Where an award stands in words, as anybody reads it on the public site and in files.</summary>
public static class HonourNames
{
    /// <summary>The state's name.</summary>
    public static string ChineseName(this HonourState state) =>
        state switch
        {
            HonourState.Awarded => "已表扬",
            HonourState.Certified => "有效",
            HonourState.Revoked => "已撤销",
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Unknown state."),
        };
}
