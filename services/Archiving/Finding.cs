namespace QualityAward.Archiving;

/// <summary>Something wrong with a package.</summary>
/// <param name="Path">The entry, or empty for the package as a whole.</param>
/// <param name="What">A Chinese sentence.</param>
public sealed record Finding(string Path, string What)
{
    /// <inheritdoc/>
    public override string ToString() => Path.Length == 0 ? What : $"{Path}：{What}";
}
