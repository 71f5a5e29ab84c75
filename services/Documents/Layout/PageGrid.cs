namespace QualityAward.Documents.Layout;

/// <summary>The page of GB/T 9704—2012 (5.1, 5.2): A4, 22 lines of 28 signs. Lengths in points.</summary>
public static class PageGrid
{
    /// <summary>A4.</summary>
    public const float Width = 210 * Millimetre;

    /// <summary>A4.</summary>
    public const float Height = 297 * Millimetre;

    /// <summary>天头.</summary>
    public const float Top = 37 * Millimetre;

    /// <summary>订口.</summary>
    public const float Left = 28 * Millimetre;

    /// <summary>版心宽.</summary>
    public const float TextWidth = 156 * Millimetre;

    /// <summary>版心高.</summary>
    public const float TextHeight = 225 * Millimetre;

    /// <summary>Lines a page.</summary>
    public const int Lines = 22;

    /// <summary>Signs a line.</summary>
    public const int Signs = 28;

    /// <summary>From line to line.</summary>
    public const float Pitch = TextHeight / Lines;

    /// <summary>From sign to sign.</summary>
    public const float Sign = TextWidth / Signs;

    /// <summary>3号.</summary>
    public const float BodySize = 16;

    /// <summary>2号.</summary>
    public const float TitleSize = 22;

    /// <summary>4号, page numbers.</summary>
    public const float NumberSize = 14;

    /// <summary>小4号, tables.</summary>
    public const float TableSize = 12;

    /// <summary>28 signs of 16 points are a little wider than the text: each is set a little narrower.</summary>
    public const float BodyScale = Sign / BodySize;

    /// <summary>Below the last line.</summary>
    public const float Bottom = Top + TextHeight;

    /// <summary>Right end of the text.</summary>
    public const float Right = Left + TextWidth;

    /// <summary>In points.</summary>
    public const float Millimetre = 72 / 25.4f;
}
