using QualityAward.Documents.Fonts;

namespace QualityAward.Documents.Layout;

/// <summary>Pages being filled from the top; what does not fit begins the next.</summary>
internal sealed class PageFlow(TextMetrics metrics)
{
    // Of the sign's height, from the middle of a line down to the baseline.
    private const float BelowMiddle = 0.36f;

    /// <summary>Done so far; the last is being filled.</summary>
    public List<LaidPage> Pages { get; } = [new()];

    /// <summary>The page being filled.</summary>
    public LaidPage Page => Pages[^1];

    /// <summary>Where the next line begins.</summary>
    public float Y { get; private set; } = PageGrid.Top;

    /// <summary>Nothing stands on the page yet.</summary>
    public bool AtTop => Y <= PageGrid.Top + 0.01f;

    public TextMetrics Metrics => metrics;

    public void NewPage()
    {
        Pages.Add(new());
        Y = PageGrid.Top;
    }

    /// <summary>Begins a page unless so much fits.</summary>
    public bool Need(float height)
    {
        if (Y + height <= PageGrid.Bottom + 0.01f || AtTop)
        {
            return false;
        }

        NewPage();
        return true;
    }

    public void Skip(float height) => Y += height;

    /// <summary>On to the next line of the grid of 22.</summary>
    public void Snap()
    {
        var line = (Y - PageGrid.Top) / PageGrid.Pitch;
        Y = PageGrid.Top + (MathF.Ceiling(line - 0.01f) * PageGrid.Pitch);
    }

    /// <summary>A line of the grid.</summary>
    public void Line(string text, TextType type, float x) => Line(text, type, x, PageGrid.Pitch);

    /// <summary>A line of any height.</summary>
    public void Line(string text, TextType type, float x, float height)
    {
        Need(height);
        Put(text, type, x, Baseline(Y, height, type.Size));
        Y += height;
    }

    /// <summary>A line in the middle.</summary>
    public void Centred(string text, TextType type, float height) =>
        Line(
            text,
            type,
            PageGrid.Left + ((PageGrid.TextWidth - metrics.Of(text, type)) / 2),
            height
        );

    /// <summary>A text where it is said to stand.</summary>
    public void Put(string text, TextType type, float x, float baseline) =>
        Page.Texts.Add(new(text, x, baseline, type));

    /// <summary>Running text: the first line two signs in, the others at the margin.</summary>
    public void Running(string text, FontRole role, int indent = 2)
    {
        var type = TextType.Running(role);
        foreach (var paragraph in text.Split('\n', StringSplitOptions.TrimEntries))
        {
            foreach (
                var line in Broken(new string('　', indent) + paragraph, type, PageGrid.TextWidth)
            )
            {
                var blanks = line.Length - line.TrimStart('　').Length;
                Line(line[blanks..], type, PageGrid.Left + (blanks * PageGrid.Sign));
            }
        }
    }

    public IReadOnlyList<string> Broken(string text, TextType type, float width) =>
        LineBreaks.Of(text, width, piece => metrics.Of(piece, type));

    /// <summary>The last lines of the page before, taken over, so that a signature never stands alone.</summary>
    public void BringLastLine()
    {
        if (!AtTop || Pages.Count < 2 || Pages[^2] is not { Texts: [.., _, var last] } before)
        {
            return;
        }

        var onLine = before.Texts.Where(t => Math.Abs(t.Baseline - last.Baseline) < 0.01f).ToList();
        if (before.Rules.Exists(rule => rule.ToY > last.Baseline))
        {
            return; // a table's row stays where its frame is
        }

        before.Texts.RemoveAll(onLine.Contains);
        var baseline = Baseline(Y, PageGrid.Pitch, last.Type.Size);
        onLine.ForEach(t => Page.Texts.Add(t with { Baseline = baseline }));
        Y += PageGrid.Pitch;
    }

    public static float Baseline(float top, float height, float size) =>
        top + (height / 2) + (size * BelowMiddle);
}
