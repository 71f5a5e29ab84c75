using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.Acts;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Answers;
using QualityAward.Review.Award.Lists;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Deliberation;

/// <summary>Meetings as they are answered: without the votes on candidates that the reader must stay out of (第二十二条).</summary>
internal sealed class MeetingAnswer(ReviewDb db, Voters voters)
    : ICaseAnswer<MeetingCase, DeliberationView>
{
    public async Task<TaggedOk<DeliberationView>> OfAsync(
        MeetingCase found,
        AwardUser by,
        CancellationToken cancellationToken
    ) => Tagged.Ok(await ViewAsync(found, cancellationToken), found.Meeting.Version);

    public async Task<DeliberationView> ViewAsync(
        MeetingCase found,
        CancellationToken cancellationToken
    )
    {
        // Not kept: whoever concludes reads the list anew once nobody else can change it.
        var list = await db
            .AwardLists.AsNoTracking()
            .SingleAsync(l => l.Id == found.Meeting.AwardListId, cancellationToken);
        return found.Meeting.ToView(list, found.By.Subject, found.Hidden) with
        {
            Acts = await ActsAsync(found, cancellationToken),
        };
    }

    public async Task<MeetingCase> FindAsync(
        Guid id,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        await CaseAsync(
            await db.Meetings.RequireAsync(id, cancellationToken),
            by,
            cancellationToken
        );

    /// <summary>The meeting as somebody finds it now.</summary>
    public async Task<MeetingCase> CaseAsync(
        Meeting meeting,
        AwardUser by,
        CancellationToken cancellationToken
    ) =>
        new(
            meeting,
            by,
            await voters.HiddenFromAsync(by, meeting.Candidates, cancellationToken),
            await voters.IsPledgeMissingAsync(by, meeting.EditionId, cancellationToken)
        );

    /// <summary>A handful in all: one a list, and one for each time it was sent back.</summary>
    public async Task<Page<DeliberationView>> AllAsync(
        Guid? awardListId,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var meetings = await db
            .Meetings.AsNoTracking()
            .Where(m => awardListId == null || m.AwardListId == awardListId)
            .OrderByDescending(m => m.HeldOn)
            .ThenBy(m => m.Id)
            .ToListAsync(cancellationToken);
        var views = new List<DeliberationView>();
        foreach (var meeting in meetings)
        {
            var found = await CaseAsync(meeting, by, cancellationToken);
            views.Add(await ViewAsync(found, cancellationToken));
        }

        return new(views, null);
    }

    private async Task<IReadOnlyList<ActView>> ActsAsync(
        MeetingCase found,
        CancellationToken cancellationToken
    )
    {
        if (found.Meeting.Closed)
        {
            return [];
        }

        var declared = await voters.DeclaredAsync(found.By, found.Remaining, cancellationToken);
        var rules = await db
            .RuleSets.AsNoTracking()
            .Where(r => r.EditionId == found.Meeting.EditionId && r.State == RuleSetState.Approved)
            .Select(r => r.Content)
            .SingleOrDefaultAsync(cancellationToken);
        return MeetingActs.OpenTo(found, found.Remaining.Count - declared.Count, rules?.Quorum);
    }
}
