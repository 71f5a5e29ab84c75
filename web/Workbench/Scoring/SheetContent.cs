using QualityAward.Contracts.Rest.Review;

namespace QualityAward.Workbench.Scoring;

/// <summary>What is given for one item; a comment may come before the score.</summary>
public sealed class Mark
{
    /// <summary>The percentage.</summary>
    public int? Percentage { get; set; }

    /// <summary>Why.</summary>
    public string? Comment { get; set; }
}

/// <summary>A sheet as it is filled in.</summary>
public sealed class SheetContent
{
    /// <summary>Marks by number of the item.</summary>
    public Dictionary<string, Mark> Marks { get; set; } = [];

    /// <summary>优势.</summary>
    public string? Strengths { get; set; }

    /// <summary>改进机会.</summary>
    public string? Improvements { get; set; }

    /// <summary>A comment stands where no score is given yet; the service takes both together.</summary>
    public bool HasLooseComment =>
        Marks.Values.Any(m => m.Percentage is null && !string.IsNullOrWhiteSpace(m.Comment));

    /// <summary>The mark of an item, to be changed in place.</summary>
    public Mark Of(string item)
    {
        if (!Marks.TryGetValue(item, out var mark))
        {
            Marks[item] = mark = new();
        }

        return mark;
    }

    /// <summary>The sheet as the service holds it.</summary>
    public static SheetContent From(SheetView sheet) =>
        new()
        {
            Marks = sheet.Items.ToDictionary(
                i => i.Item,
                i => new Mark { Percentage = i.Percentage, Comment = i.Comment }
            ),
            Strengths = sheet.Strengths,
            Improvements = sheet.Improvements,
        };

    /// <summary>What the service is sent.</summary>
    public SaveSheetRequest ToRequest(CatalogueView catalogue) =>
        new(
            catalogue.Code,
            [
                .. catalogue
                    .Items.Where(i =>
                        Marks.TryGetValue(i.Code, out var m) && m.Percentage is not null
                    )
                    .Select(i => new ItemScore(
                        i.Code,
                        Marks[i.Code].Percentage!.Value,
                        Trimmed(Marks[i.Code].Comment)
                    )),
            ],
            Trimmed(Strengths),
            Trimmed(Improvements)
        );

    private static string? Trimmed(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
