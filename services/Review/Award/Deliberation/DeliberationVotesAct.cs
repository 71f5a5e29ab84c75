using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Award.Lists;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Award.Deliberation;

/// <summary>代录: a member of 领导小组 voted on paper, the office registers it and a second person checks (article 18).</summary>
internal sealed class DeliberationVotesAct(ReviewDb db, DeliberationDesk desk, Voters voters)
    : IGuardedAct
{
    /// <inheritdoc/>
    public bool Sealed => false;

    /// <inheritdoc/>
    public string Name => "deliberation-votes";

    /// <inheritdoc/>
    public string ChineseName => "领导小组成员表决票";

    /// <inheritdoc/>
    public int Article => 18;

    /// <inheritdoc/>
    public IReadOnlyList<string> Roles { get; } = [Common.Roles.Office];

    /// <inheritdoc/>
    public Task ConsiderAsync(
        JsonElement payload,
        AwardUser by,
        CancellationToken cancellationToken
    ) => db.Meetings.RequireAsync(Read(payload).DeliberationId, cancellationToken);

    /// <inheritdoc/>
    public Task ExecuteAsync(
        JsonElement payload,
        RegisteredAct entry,
        CancellationToken cancellationToken
    )
    {
        var cast = Read(payload);
        return desk.VoteAsync(
            cast.DeliberationId,
            new(
                cast.Member,
                entry.OnBehalfOf,
                Common.UnitCodes.LeadingGroup,
                Common.Roles.LeadingGroup
            ),
            cast.Votes,
            entry.Id,
            cancellationToken
        );
    }

    /// <inheritdoc/>
    public async Task<RegisteredSubject?> AboutAsync(
        JsonElement payload,
        CancellationToken cancellationToken
    )
    {
        var meeting = await db.Meetings.RequireAsync(
            Read(payload).DeliberationId,
            cancellationToken
        );
        return new(
            (await db.AwardLists.RequireAsync(meeting.AwardListId, cancellationToken)).EditionId
        );
    }

    /// <summary>第二十二条：votes tell of everyone on the list, so who must stay out of one of them knows of none.</summary>
    public async Task<IReadOnlySet<Guid>> KnowableAsync(
        IReadOnlyCollection<RegisteredEntry> entries,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        var meetings = entries.ToDictionary(e => e.Id, e => Read(e.Payload).DeliberationId);
        var ids = meetings.Values.ToList();
        var lists = await db
            .Meetings.Where(m => ids.Contains(m.Id))
            .ToDictionaryAsync(m => m.Id, m => m.AwardListId, cancellationToken);
        var open = await voters.OpenListsAsync(db, user, lists.Values, cancellationToken);
        return meetings
            .Where(e => lists.TryGetValue(e.Value, out var list) && open.Contains(list))
            .Select(e => e.Key)
            .ToHashSet();
    }

    private static RegisteredVotes Read(JsonElement payload) =>
        RegisteredForm.Read<RegisteredVotes>(
            payload,
            "登记内容应含 deliberationId、member 和 votes。"
        );
}
