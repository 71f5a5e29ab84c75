using QualityAward.Documents.Fonts;

namespace QualityAward.Documents.Layout;

/// <summary>A page as it will be drawn; lengths in points from the top left.</summary>
public sealed class LaidPage
{
    /// <summary>Its texts, in reading order.</summary>
    public List<PlacedText> Texts { get; } = [];

    /// <summary>Its lines: of tables, and the red one below the issuer.</summary>
    public List<PlacedRule> Rules { get; } = [];
}

/// <summary>A line of text.</summary>
/// <param name="Text">What it says.</param>
/// <param name="X">Left end.</param>
/// <param name="Baseline">From the top.</param>
/// <param name="Type">How it is set.</param>
public sealed record PlacedText(string Text, float X, float Baseline, TextType Type);

/// <summary>How text is set.</summary>
/// <param name="Role">Its font.</param>
/// <param name="Size">In points.</param>
/// <param name="Scale">Narrower than designed.</param>
/// <param name="Ink">Its colour.</param>
public readonly record struct TextType(
    FontRole Role,
    float Size,
    float Scale = 1,
    Ink Ink = Ink.Black
)
{
    /// <summary>Running text in a font.</summary>
    public static TextType Running(FontRole role) =>
        new(role, PageGrid.BodySize, PageGrid.BodyScale);
}

/// <summary>A straight line.</summary>
public readonly record struct PlacedRule(
    float FromX,
    float FromY,
    float ToX,
    float ToY,
    Ink Ink = Ink.Black
);

/// <summary>Colours of a document.</summary>
public enum Ink
{
    /// <summary>Text.</summary>
    Black,

    /// <summary>发文机关标志 and its line.</summary>
    Red,

    /// <summary>The foot.</summary>
    Grey,
}
