using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Subjects;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Honours.TitleReports;

/// <summary>Reports as they are answered, only those of subjects the reader may know of (article 22).</summary>
internal sealed class TitleReportAnswer(HonoursDb db, SubjectWall wall, SecretBox box)
    : ICaseAnswer<TitleReport, TitleReportView>
{
    public Task<TaggedOk<TitleReportView>> OfAsync(
        TitleReport found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Task.FromResult(Tagged.Ok(View(found, by), found.Version));

    /// <summary>One report, opened.</summary>
    public TitleReportView View(TitleReport found, AwardUser by)
    {
        var content = found.Open(box);
        return new(
            Summary(found),
            found.Article,
            content.Text,
            content.Place,
            content.Contact,
            found.Files.FileIds,
            found.HonourId,
            found.Request,
            found.Statement,
            found.StatedOn,
            found.OpenFinding(box),
            found.Measure,
            found.Document,
            found.OpenAnswer(box),
            found.Outcome,
            [
                new("收到举报", Local(found.ReceivedAt), null),
                .. found.Steps.Select(s => new TitleReportStepView(
                    s.Step.ChineseName(),
                    Local(s.At),
                    s.ByName
                )),
            ]
        )
        {
            Acts = TitleReportActs.Table.OpenTo(by, found),
        };
    }

    /// <summary>One report that exists for this person.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public async Task<TitleReport> FindAsync(Guid id, CancellationToken cancellationToken)
    {
        var found = await db.TitleReports.AsNoTracking().RequireAsync(id, cancellationToken);
        await wall.RequireAsync(found.SubjectKey, cancellationToken);
        return found;
    }

    /// <summary>A page of the list, latest first.</summary>
    public async Task<Page<TitleReportSummary>> PageAsync(
        TitleReportFilter filter,
        PageQuery page,
        CancellationToken cancellationToken
    )
    {
        var known = await wall.KnowableAsync(
            db.TitleReports.Where(r => r.SubjectKey != null).Select(r => r.SubjectKey!),
            cancellationToken
        );
        var knowable = db
            .TitleReports.AsNoTracking()
            .Where(r => r.SubjectKey == null || known.Contains(r.SubjectKey));
        var shown = await knowable
            .Where(r => filter.State == null || r.State == filter.State)
            .Where(r => filter.Subject == null || r.Subject == filter.Subject)
            .NewestFirstAsync(r => r.ReceivedAt, page, cancellationToken, knowable);
        var rows = await shown.ToListAsync(cancellationToken);
        return page.Of(rows, r => r.Id, Summary);
    }

    private static TitleReportSummary Summary(TitleReport r) =>
        new(
            r.Id,
            r.Subject,
            r.Named,
            r.CertificateNumber,
            r.Holder,
            r.State,
            Local(r.ReceivedAt),
            r.StatementDueOn
        );

    private static DateTimeOffset Local(DateTimeOffset at) =>
        at.ToOffset(AwardClock.ShanghaiOffset);
}

/// <summary>Which reports the list shows.</summary>
/// <param name="State">In this state only.</param>
/// <param name="Subject">Of this subject only.</param>
internal readonly record struct TitleReportFilter(
    TitleReportState? State,
    TitleReportSubject? Subject
);
