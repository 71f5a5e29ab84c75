using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Rest.Answers;
using QualityAward.Rest.Paging;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.ServiceDefaults.Database;

namespace QualityAward.Publicity.Complaints;

/// <summary>Complaints as the desk reads them.</summary>
internal sealed class ComplaintAnswer(
    ComplaintDesk desk,
    ComplaintReaders readers,
    ComplaintViews views,
    PeopleComplainedAbout people
) : ICaseAnswer<Complaint, ComplaintDetail>
{
    public Task<TaggedOk<ComplaintDetail>> OfAsync(
        Complaint found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Task.FromResult(Tagged.Ok(views.Detail(found, by), found.Version));

    /// <summary>One complaint; whoever looks who is meant reads who may be.</summary>
    public async Task<TaggedOk<ComplaintDetail>> ReadAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var complaint = await desk.FindAsync(id, by, cancellationToken);
        var detail = views.Detail(complaint, by);
        if (detail.Acts.Any(act => act.Verb == ComplaintActs.Look.Verb))
        {
            detail = detail with
            {
                Likely = await people.NamesAsync(complaint.Likely, cancellationToken),
            };
        }

        return Tagged.Ok(detail, complaint.Version);
    }

    /// <summary>A page of the desk's list, latest first.</summary>
    public async Task<Page<ComplaintRow>> PageAsync(
        ComplaintState? state,
        PageQuery page,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var visible = (await readers.OfAsync(by, cancellationToken)).AsNoTracking();
        var shown = await visible
            .Where(c => state == null || c.State == state)
            .NewestFirstAsync(c => c.FiledAt, page, cancellationToken, visible);
        var rows = await shown.ToListAsync(cancellationToken);
        return page.Of(rows, c => c.Id, c => views.Row(c, by));
    }
}
