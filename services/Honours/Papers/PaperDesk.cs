using QualityAward.Common;
using QualityAward.Common.Papers;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Papers;

/// <summary>What a paper must have before an act may rest on it.</summary>
/// <param name="Number">发文字号 is required.</param>
/// <param name="Scan">The scan is required.</param>
/// <param name="Article">The article that asks for it.</param>
/// <param name="Code">Code of the refusal.</param>
/// <param name="Name">What the paper is called.</param>
public sealed record PaperNeeds(bool Number, bool Scan, int? Article, string Code, string Name);

/// <summary>Checks papers: number, date and scan.</summary>
public sealed class PaperDesk(FileStore<HonoursDb> files, AwardClock clock)
{
    /// <exception cref="RefusedException">Number or scan is missing or wrong, or the date lies ahead.</exception>
    public async Task CheckAsync(
        PaperDocument? paper,
        PaperNeeds needs,
        AwardUser by,
        CancellationToken ct
    )
    {
        if (paper is null)
        {
            return;
        }

        Check(paper, needs, clock.Today);
        if (paper.FileId is { } file)
        {
            await files.RequireAsync(file, by, ct);
        }
    }

    /// <summary>All that can be checked without asking for the file.</summary>
    /// <exception cref="RefusedException">Number or scan is missing or wrong, or the date lies ahead.</exception>
    public static void Check(PaperDocument paper, PaperNeeds needs, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(paper.DocumentNumber))
        {
            if (needs.Number)
            {
                throw Missing(needs, "发文字号", "documentNumber");
            }
        }
        else if (!DocumentNumber.IsValid(paper.DocumentNumber))
        {
            throw new RefusedException(
                DocumentNumber.Malformed("documentNumber", paper.DocumentNumber)
            );
        }

        if (needs.Scan && paper.FileId is null)
        {
            throw Missing(needs, "盖章扫描件", "fileId");
        }

        PaperDateRule.Check(paper.Date, today, needs.Article, needs.Name, "date");
    }

    private static RefusedException Missing(PaperNeeds needs, string what, string field) =>
        new(
            new(
                RefusalKind.RuleOfLaw,
                needs.Code,
                $"缺少{needs.Name}的{what}",
                $"办理此事项须有{needs.Name}的文号、日期和盖章扫描件，缺少{what}的不得办理。请补齐后重新提交。",
                needs.Article,
                new Dictionary<string, object?> { ["field"] = field }
            )
        );
}
