namespace QualityAward.Workbench.Forms;

/// <summary>What is missing of a stamped paper.</summary>
internal static class PaperErrors
{
    /// <summary>Labels of the inputs of a paper, by their names.</summary>
    public static IReadOnlyDictionary<string, string> Labels { get; } =
        new Dictionary<string, string>
        {
            ["document.documentNumber"] = "发文字号",
            ["document.date"] = "文件日期",
            ["document.fileId"] = "扫描件",
        };

    /// <summary>Those labels and others.</summary>
    public static IReadOnlyDictionary<string, string> With(
        params IEnumerable<(string Name, string Label)> others
    ) =>
        Labels
            .Select(l => (l.Key, l.Value))
            .Concat(others)
            .ToDictionary(l => l.Item1, l => l.Item2);

    /// <summary>Whether nothing of the paper was filled in.</summary>
    public static bool IsEmpty(this PaperForm paper) =>
        string.IsNullOrWhiteSpace(paper.Number) && paper.Date is null && paper.FileId is null;

    /// <summary>Notes what is missing.</summary>
    /// <param name="errors">Errors of the form.</param>
    /// <param name="paper">What was typed.</param>
    /// <param name="whole">Whether number and scan are required as well.</param>
    public static void RequirePaper(this FormErrors errors, PaperForm paper, bool whole = false)
    {
        errors.Require("document.date", Labels["document.date"], paper.Date);
        if (whole)
        {
            errors.Require(
                "document.documentNumber",
                Labels["document.documentNumber"],
                paper.Number?.Trim()
            );
            errors.Require("document.fileId", Labels["document.fileId"], paper.FileId);
        }
    }
}
