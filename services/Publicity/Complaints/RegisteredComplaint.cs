using System.Text.Json;
using QualityAward.Casework.CaseAccess;
using QualityAward.Casework.OnPaper;
using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Publicity.Complaints;

/// <summary>代录 of a complaint that came by letter, by telephone or in person.</summary>
internal sealed class RegisteredComplaint(
    FileComplaint filing,
    PeopleComplainedAbout people,
    Colleagues colleagues,
    CaseAccess access
) : IGuardedAct
{
    /// <summary>第二十一条: neither the text nor who complains lies open.</summary>
    public bool Sealed => true;

    public string Name => "complaint";

    public string ChineseName => "来信来访投诉举报";

    public int Article => 21;

    public IReadOnlyList<string> Roles => [Common.Roles.Supervisor, Common.Roles.LeadingGroup];

    public async Task ConsiderAsync(
        JsonElement payload,
        AwardUser by,
        CancellationToken cancellationToken
    )
    {
        var form = ComplaintForm.Read(Read(payload));
        await access.RequireSupervisionAsync(by, null, cancellationToken);
        var (wall, _) = await people.FindAsync(form, cancellationToken);

        // What supervisors register all of them can read: a complaint that may be about one of them must not be kept there.
        if ((wall.AboutSupervisor || wall.Held) && by.Role == Common.Roles.Supervisor)
        {
            throw new RefusedException(ComplaintRefusals.SupervisorsOwnPaper);
        }
    }

    public Task ExecuteAsync(
        JsonElement payload,
        RegisteredAct entry,
        CancellationToken cancellationToken
    ) => filing.FromPaperAsync(Read(payload), entry, cancellationToken);

    /// <summary>
    /// Whom it is about was found at registering, and is kept out before this is asked; a supervisor has to be appointed and
    /// signed (article 7).
    /// </summary>
    public async Task<IReadOnlySet<Guid>> KnowableAsync(
        IReadOnlyCollection<RegisteredEntry> entries,
        AwardUser user,
        CancellationToken cancellationToken
    ) =>
        await access.BarToSupervisionAsync(user, null, cancellationToken) is null
            ? entries.Select(entry => entry.Id).ToHashSet()
            : [];

    /// <summary>For those complained about it does not exist, nor does a message that one waits.</summary>
    public async Task<IReadOnlyList<string>> ConcernedAsync(
        JsonElement payload,
        CancellationToken cancellationToken
    )
    {
        var (wall, _) = await people.FindAsync(
            ComplaintForm.Read(Read(payload)),
            cancellationToken
        );
        return wall.All;
    }

    public async Task<IReadOnlyList<string>?> CheckersAsync(
        JsonElement payload,
        AwardUser registeredBy,
        CancellationToken cancellationToken
    )
    {
        var concerned = await ConcernedAsync(payload, cancellationToken);
        return [.. (await colleagues.OfAsync(registeredBy, cancellationToken)).Except(concerned)];
    }

    /// <summary>领导小组 handles only what is about a supervisor, or said to be.</summary>
    public bool IsHandledBy(string role, JsonElement payload) =>
        role == Common.Roles.Supervisor
        || Read(payload) is { AboutSupervisor: true } or { SupervisorNamed: not null }
        || Read(payload).About?.Contains(ComplaintTarget.Supervisor) is true;

    private static FileComplaintRequest Read(JsonElement payload) =>
        RegisteredForm.Read<FileComplaintRequest>(
            payload,
            "登记内容应包括投诉举报事项（subject）和内容（text）。"
        );
}
