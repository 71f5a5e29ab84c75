using System.Text.Json;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.ServiceDefaults;

namespace QualityAward.Publicity.Objections;

/// <summary>代录：an objection by letter, telephone or visit.</summary>
public sealed class ObjectionOnPaper(FileObjection objections, CaseAccess access) : IRegisteredAct
{
    /// <inheritdoc/>
    public string Name => "objection";

    /// <inheritdoc/>
    public string ChineseName => "公示异议（来信、来电、来访）";

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

    /// <summary>The payload as a form.</summary>
    /// <exception cref="RefusedException">400: it is none.</exception>
    public static RegisteredObjection Read(JsonElement payload)
    {
        try
        {
            return payload.Deserialize<RegisteredObjection>(AwardJson.Options)!;
        }
        catch (JsonException)
        {
            throw new RefusedException(
                Refusals.Malformed("登记内容应为异议表单：公示、异议人类别和异议内容必填。")
            );
        }
    }
}
