using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.ServiceDefaults;

namespace QualityAward.Review.Papers;

/// <summary>Checks papers that come with a step: number, date, and a scan of the caller's own unit.</summary>
internal sealed class PaperDesk(FileStore<ReviewDb> files, AwardClock clock)
{
    /// <summary>A paper that may be missing, in whole or in part.</summary>
    /// <exception cref="RefusedException">Malformed number, a date that lies ahead, or an unknown scan.</exception>
    public async Task CheckAsync(PaperDocument? paper, AwardUser by, CancellationToken ct)
    {
        if (paper is null)
        {
            return;
        }

        if (paper.DocumentNumber is { } number && !DocumentNumber.IsValid(number))
        {
            throw new RefusedException(DocumentNumber.Malformed("document.documentNumber", number));
        }

        if (paper.Date > clock.Today)
        {
            throw Refuse.ByLaw(
                "document-date-in-future",
                "文件日期晚于今日",
                "文件的日期不得晚于当日。请核对后重新填写。",
                18,
                ("field", "document.date")
            );
        }

        if (paper.FileId is { } file)
        {
            await files.RequireAsync(file, by, ct);
        }
    }
}
