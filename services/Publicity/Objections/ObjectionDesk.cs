using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Contracts.Review.V1;
using QualityAward.Publicity.Objections.Rules;
using QualityAward.Publicity.TransparencyLog;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Database;
using QualityAward.ServiceDefaults.Protection;

namespace QualityAward.Publicity.Objections;

/// <summary>市质量强市办's desk of objections.</summary>
internal sealed class ObjectionDesk(
    PublicityDb db,
    ObjectionReaders readers,
    ObjectionAnswer answer,
    LogBook log,
    MajorMatters.MajorMattersClient matters,
    SecretBox box,
    AwardClock clock
)
{
    /// <summary>Begins to verify one.</summary>
    public Task<Objection> AcceptAsync(CaseAct on, CancellationToken cancellationToken) =>
        ChangeAsync(
            ObjectionActs.Accept,
            on,
            (row, _) =>
            {
                row.Accept(on.By, clock.Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Decides and answers one.</summary>
    public Task<Objection> DecideAsync(
        CaseAct on,
        DecideObjectionRequest request,
        CancellationToken cancellationToken
    ) =>
        ChangeAsync(
            ObjectionActs.Decide,
            on,
            async (row, token) =>
            {
                if (
                    request.Finding.Trim()
                        is not { Length: > 0 and <= ObjectionActs.LongestText } finding
                    || request.Answer.Trim()
                        is not { Length: > 0 and <= ObjectionActs.LongestText } reply
                )
                {
                    throw new RefusedException(
                        Refusals.Malformed(
                            $"请填写核实情况和答复内容（各1至{ObjectionActs.LongestText}字）。"
                        )
                    );
                }

                await CheckMatterAsync(row, request.MajorMatterId, token);
                var decision = request with { Finding = finding, Answer = reply };
                row.Decide(decision, box, on.By, clock.Now);
                await log.AppendAsync(row.ToDecidedLeaf(), token);
            },
            cancellationToken
        );

    // 第六条: asked of Review, which has 领导小组's decisions on record.
    private async Task CheckMatterAsync(
        Objection objection,
        Guid? matterId,
        CancellationToken cancellationToken
    )
    {
        if (objection.IsMajorMatter)
        {
            LateObjectionRule.CheckMatter(
                objection,
                await matters.GetAsync(
                    new() { MatterId = matterId?.ToString() ?? "" },
                    cancellationToken: cancellationToken
                )
            );
        }
    }

    private Task<Objection> ChangeAsync(
        Act<Objection> act,
        CaseAct on,
        Func<Objection, CancellationToken, Task> change,
        CancellationToken cancellationToken
    ) =>
        db.InTransaction(
            async token =>
            {
                var row = await readers.FindAsync(on.Id, on.By, token);
                if (on.Seen?.Value != row.Version)
                {
                    throw new RefusedException(
                        Refusals.ChangedMeanwhile(await answer.ViewAsync(row, on.By, token))
                    );
                }

                act.Require(row);
                await change(row, token);
                await db.SaveChangesAsync(token);
                return row;
            },
            cancellationToken
        );
}
