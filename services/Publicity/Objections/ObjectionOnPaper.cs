using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Objections;

/// <summary>代录：an objection by letter, telephone or visit.</summary>
public sealed class ObjectionOnPaper(
    FileObjection objections,
    CaseAccess access,
    Colleagues colleagues,
    PublicityDb db
) : IGuardedAct
{
    /// <summary>Neither the text nor who objects lies open.</summary>
    public bool Sealed => true;

    /// <inheritdoc/>
    public string Name => "objection";

    /// <inheritdoc/>
    public string ChineseName => "公示异议（来信、来电、来访）";

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
        var request = Read(payload);

        // It arrived no later than today; whether in time, its paper's date tells when it is checked.
        var about = await objections.ConsiderAsync(
            request.NoticeId,
            request.CandidateId,
            DateTimeOffset.MinValue,
            cancellationToken
        );
        await access.RequireAsync(by, about.EditionId, about.CandidateId, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task ExecuteAsync(
        JsonElement payload,
        RegisteredAct entry,
        CancellationToken cancellationToken
    )
    {
        var request = Read(payload);
        var about = await objections.ConsiderAsync(
            request.NoticeId,
            request.CandidateId,
            DateTimeOffset.MinValue,
            cancellationToken
        );
        await access.RequireAsync(
            entry.CheckedBy,
            about.EditionId,
            about.CandidateId,
            cancellationToken
        );
        await objections.RegisterAsync(request, entry, cancellationToken);
    }

    /// <summary>第二十二条: those about candidates that this clerk may open, and those about a list as a whole.</summary>
    public async Task<IReadOnlySet<Guid>> KnowableAsync(
        IReadOnlyCollection<RegisteredEntry> entries,
        AwardUser user,
        CancellationToken cancellationToken
    )
    {
        var objections = entries.Select(entry => (entry.Id, Form: Read(entry.Payload))).ToList();
        var notices = objections.Select(row => row.Form.NoticeId).Distinct().ToList();
        var editions = await db
            .Notices.Where(notice => notices.Contains(notice.Id))
            .ToDictionaryAsync(notice => notice.Id, notice => notice.EditionId, cancellationToken);
        var knowable = objections
            .Where(row => row.Form.CandidateId is null)
            .Select(row => row.Id)
            .ToHashSet();
        foreach (
            var edition in objections
                .Where(row => row.Form.CandidateId is not null)
                .GroupBy(row => editions[row.Form.NoticeId])
        )
        {
            var open = await access.MayOpenAsync(
                user,
                edition.Key,
                edition.Select(row => row.Form.CandidateId!.Value).Distinct(),
                cancellationToken
            );
            knowable.UnionWith(
                edition
                    .Where(row => open.Contains(row.Form.CandidateId!.Value))
                    .Select(row => row.Id)
            );
        }

        return knowable;
    }

    /// <summary>The office's other clerks who may open the candidate: a recused one hears nothing of it.</summary>
    public async Task<IReadOnlyList<string>?> CheckersAsync(
        JsonElement payload,
        AwardUser registeredBy,
        CancellationToken cancellationToken
    )
    {
        var request = Read(payload);
        var about = await objections.ConsiderAsync(
            request.NoticeId,
            request.CandidateId,
            DateTimeOffset.MinValue,
            cancellationToken
        );
        List<string> checkers = [];
        foreach (var colleague in await colleagues.OfAsync(registeredBy, cancellationToken))
        {
            if (
                about.CandidateId is not { } candidate
                || await access.MayOpenAsync(
                    registeredBy with
                    {
                        Subject = colleague,
                    },
                    about.EditionId,
                    candidate,
                    cancellationToken
                )
            )
            {
                checkers.Add(colleague);
            }
        }

        return checkers;
    }

    /// <summary>The payload as a form.</summary>
    /// <exception cref="RefusedException">400: it is none.</exception>
    public static RegisteredObjection Read(JsonElement payload) =>
        RegisteredForm.Read<RegisteredObjection>(
            payload,
            "登记内容应为异议表单：公示、异议人类别和异议内容必填。"
        );
}
