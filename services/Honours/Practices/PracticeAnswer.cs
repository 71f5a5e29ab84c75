using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Casework.Search;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Honours.Register;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Practices;

/// <summary>Practices as a desk reads them: a unit's own, all of them for the office.</summary>
internal sealed class PracticeAnswer(HonoursDb db) : ICaseAnswer<Practice, PracticeView>
{
    public Task<TaggedOk<PracticeView>> OfAsync(
        Practice found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Task.FromResult(Tagged.Ok(View(found, by), found.Version));

    /// <summary>One of them.</summary>
    public static PracticeView View(Practice found, AwardUser by) =>
        new(
            Summary(found),
            found.Content,
            found.Reason,
            [
                .. found.Steps.Select(s => new PracticeStepView(
                    s.Step.ChineseName(),
                    s.At.ToOffset(AwardClock.ShanghaiOffset),
                    s.ByRole == Roles.Office ? "市质量强市办" : "获奖者"
                )),
            ]
        )
        {
            Acts = PracticeActs.Table.OpenTo(by, found),
        };

    /// <summary>One that exists for this person; not tracked.</summary>
    /// <exception cref="RefusedException">404.</exception>
    public Task<Practice> FindAsync(Guid id, AwardUser by, CancellationToken cancellationToken) =>
        db.Practices.AsNoTracking().OwnedBy(by).RequireAsync(id, cancellationToken);

    /// <summary>A page of the list, what changed last first.</summary>
    public async Task<Page<PracticeSummary>> PageAsync(
        PracticeFilter filter,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var own = db.Practices.AsNoTracking().OwnedBy(by);
        var shown = await own.Holding(filter.Q)
            .Where(p => filter.State == null || p.State == filter.State)
            .NewestFirstAsync(p => p.ChangedAt, page, cancellationToken, own);
        var rows = await shown.ToListAsync(cancellationToken);
        return page.Of(rows, p => p.Id, Summary);
    }

    private static PracticeSummary Summary(Practice p) =>
        new(
            p.Id,
            p.Content.Title,
            p.Holder,
            p.CertificateNumber,
            p.Year,
            p.Place,
            p.State,
            p.PublicNumber,
            p.ChangedAt.ToOffset(AwardClock.ShanghaiOffset)
        );
}

/// <summary>Which practices a desk's list shows.</summary>
/// <param name="State">In this state only.</param>
/// <param name="Q">Part of the title, of the holder's name or of the certificate's number.</param>
internal readonly record struct PracticeFilter(PracticeState? State, string? Q);
