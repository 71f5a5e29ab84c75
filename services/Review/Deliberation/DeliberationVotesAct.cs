using System.Text.Json;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Lists;
using QualityAward.Review.Papers;
using QualityAward.ServiceDefaults;

namespace QualityAward.Review.Deliberation;

/// <summary>代录: a member of 领导小组 voted on paper, the office registers it and a second person checks (article 18).</summary>
internal sealed class DeliberationVotesAct(ReviewDb db, DeliberationDesk desk) : IRegisteredAct
{
    /// <inheritdoc/>
    public string Name => "deliberation-votes";

    /// <inheritdoc/>
    public string ChineseName => "领导小组成员表决票";

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
            new(cast.Member, entry.OnBehalfOf, "leading-group", Common.Roles.LeadingGroup),
            cast.Votes,
            entry.Id,
            cancellationToken
        );
    }

    private static RegisteredVotes Read(JsonElement payload) =>
        Payload.Read<RegisteredVotes>(payload, "登记内容应含 deliberationId、member 和 votes。");
}
