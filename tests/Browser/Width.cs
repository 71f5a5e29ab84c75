namespace QualityAward.Browser;

/// <summary>Widths of the screens that pages are looked at on, in CSS pixels.</summary>
internal static class Width
{
    /// <summary>A desk's screen.</summary>
    public const int Desktop = 1280;

    /// <summary>A telephone.</summary>
    public const int Phone = 390;

    /// <summary>Both, with a word for the picture's name.</summary>
    public static IReadOnlyList<(string Word, int Pixels)> Both { get; } =
    [("desktop", Desktop), ("phone", Phone)];
}
