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

    /// <summary>What became of a holder.</summary>
    public static string ChineseName(this HolderChangeKind kind) =>
        kind switch
        {
            HolderChangeKind.Renamed => "更名",
            HolderChangeKind.Merged => "合并",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    /// <summary>曾用名、合并前后的名称, in a line below the holder's name; null where nothing has changed.</summary>
    public static string? OtherNames(this IReadOnlyList<HolderChangeMark>? changes)
    {
        if (changes is not [.., var last])
        {
            return null;
        }

        var parts = new[]
        {
            Named("曾用名", changes.Where(c => c.Kind is HolderChangeKind.Renamed)),
            Named(
                "合并前名称",
                changes.Where(c => c is { Kind: HolderChangeKind.Merged, Continues: true })
            ),
            last.Continues ? null : $"已并入{last.To}",
        };
        return string.Join("；", parts.OfType<string>());

        static string? Named(string word, IEnumerable<HolderChangeMark> before) =>
            string.Join("、", before.Select(c => c.From)) is { Length: > 0 } names
                ? $"{word}：{names}"
                : null;
    }
}
