using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.PreliminaryReview;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Acceptance;

/// <summary>代录: a department's 回函 on the 受理名单, registered and checked by clerks of 市质量强市办.</summary>
internal sealed class RegisteredReplyOnList(
    ApplicationsDb db,
    ReplyDesk desk,
    CaseAccess access,
    AwardClock clock
) : IGuardedAct
{
    /// <summary>A department's official reply is no secret among those who handle the list.</summary>
    public bool Sealed => false;

    /// <inheritdoc/>
    public string Name => "acceptance-consultation-reply";

    /// <inheritdoc/>
    public string ChineseName => "受理名单征求意见回函";

    /// <inheritdoc/>
    public int Article => 13;

    /// <inheritdoc/>
    public IReadOnlyList<string> Roles => [Common.Roles.Office];

    /// <inheritdoc/>
    public async Task ConsiderAsync(
        JsonElement payload,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var reply = Payloads.Read<RegisteredAcceptanceReply>(payload);
        var consultation = await desk.FindAsync(reply.ConsultationId, by, cancellationToken);
        Rules.AnswerEveryoneRule.Check(consultation.Candidates, reply.Answers);
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(
        JsonElement payload,
        RegisteredAct entry,
        CancellationToken cancellationToken
    )
    {
        var reply = Payloads.Read<RegisteredAcceptanceReply>(payload);
        var consultation = await desk.FindAsync(
            reply.ConsultationId,
            entry.CheckedBy,
            cancellationToken
        );
        consultation.Answer(
            new(reply.Answers, entry.Document, entry.OnBehalfOf, clock.Now, entry.Id)
        );
    }

    /// <inheritdoc/>
    public async Task<RegisteredSubject?> AboutAsync(
        JsonElement payload,
        CancellationToken cancellationToken
    )
    {
        var consultation = Payloads.Read<RegisteredAcceptanceReply>(payload).ConsultationId;
        var edition = await db.Set<AcceptanceConsultation>()
            .Where(c => c.Id == consultation)
            .Join(db.Set<AcceptanceList>(), c => c.ListId, l => l.Id, (_, l) => (Guid?)l.EditionId)
            .SingleOrDefaultAsync(cancellationToken);
        return new(edition);
    }

    /// <summary>第二十二条：a reply tells of everyone on the list, so who is recused from one of them knows of none.</summary>
    public async Task<IReadOnlySet<Guid>> KnowableAsync(
        IReadOnlyCollection<RegisteredEntry> entries,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        var asked = entries.ToDictionary(
            e => e.Id,
            e => Payloads.Read<RegisteredAcceptanceReply>(e.Payload).ConsultationId
        );
        var ids = asked.Values.ToList();
        var consultations = await db.Set<AcceptanceConsultation>()
            .AsNoTracking()
            .Where(c => ids.Contains(c.Id))
            .Join(
                db.Set<AcceptanceList>(),
                c => c.ListId,
                l => l.Id,
                (consultation, list) => new { consultation, list.EditionId }
            )
            .ToListAsync(cancellationToken);
        HashSet<Guid> open = [];
        foreach (var edition in consultations.GroupBy(c => c.EditionId, c => c.consultation))
        {
            var openable = await access.MayOpenAsync(
                user,
                edition.Key,
                [.. edition.SelectMany(c => c.Candidates).Distinct()],
                cancellationToken
            );
            open.UnionWith(
                edition.Where(c => c.Candidates.All(openable.Contains)).Select(c => c.Id)
            );
        }

        return asked.Where(e => open.Contains(e.Value)).Select(e => e.Key).ToHashSet();
    }
}
