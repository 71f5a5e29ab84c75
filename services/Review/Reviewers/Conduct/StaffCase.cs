using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Review.Reviewers.Conduct;

/// <summary>
/// 第二十五条：a case about somebody who takes part in the award's work – expert, supervisor, clerk, member of 领导小组 – from the
/// first lead to the finding and to whom it was handed on. Never public.
/// </summary>
public sealed class StaffCase : AggregateRoot, INamesFiles
{
    Guid INamesFiles.NamedBy => Id;

    private StaffCase() { } // EF Core

    /// <summary>Account id of the person.</summary>
    public string Subject { get; private init; } = "";

    /// <summary>Name.</summary>
    public string Name { get; private init; } = "";

    /// <summary>Name of the unit.</summary>
    public string Unit { get; private init; } = "";

    /// <summary>What the person took part as, when the case was opened.</summary>
    public string[] Roles { get; private init; } = [];

    /// <summary>In which edition's work, if in one.</summary>
    public Guid? EditionId { get; private init; }

    /// <summary>Where it stands.</summary>
    public StaffCaseState State { get; private set; }

    /// <summary>What is alleged.</summary>
    public string Facts { get; private init; } = "";

    /// <summary>From which paper it is known.</summary>
    public PaperDocument? Source { get; private init; }

    /// <summary>Name of who opened it.</summary>
    public string OpenedByName { get; private init; } = "";

    /// <summary>Award time.</summary>
    public DateTimeOffset OpenedAt { get; private init; }

    /// <summary>Of the finding or the dismissal.</summary>
    public string? Reasons { get; private set; }

    /// <summary>The decision.</summary>
    public PaperDocument? Decision { get; private set; }

    /// <summary>Name of who found or dismissed.</summary>
    public string? ClosedByName { get; private set; }

    /// <summary>Award time.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>To whom it was handed on, the oldest first.</summary>
    public IReadOnlyList<ReferralView> Referrals { get; private set; } = [];

    /// <summary>The day on which it was opened: nothing of it is dated before.</summary>
    public DateOnly OpenedOn =>
        DateOnly.FromDateTime(OpenedAt.ToOffset(AwardClock.ShanghaiOffset).DateTime);

    internal static StaffCase Open(
        OpenStaffCaseRequest request,
        StaffMember person,
        string facts,
        AwardUser by,
        DateTimeOffset now
    )
    {
        var opened = new StaffCase
        {
            Id = Guid.NewGuid(),
            Subject = person.Subject,
            Name = person.Name,
            Unit = person.UnitName,
            Roles = person.Roles,
            EditionId = request.EditionId,
            State = StaffCaseState.Opened,
            Facts = facts,
            Source = request.Source,
            OpenedByName = by.Name,
            OpenedAt = now,
        };
        opened.Tell("staff-case-opened", now);
        return opened;
    }

    internal void Find(string reasons, PaperDocument decision, AwardUser by, DateTimeOffset now)
    {
        StaffCaseActs.Find.Require(this);
        Close(StaffCaseState.Found, reasons, by, now);
        Decision = decision;
        Tell("staff-case-found", now);

        // The role ends where roles are given: the administrators are told whose, and nothing of why.
        Raise(
            Inform.Message(
                "role-to-be-withdrawn",
                $"请撤销{Name}的用户身份",
                $"{Name}的评审工作资格已依据{decision.DocumentNumber}取消，已不能查看任何申报和评审材料。请在用户管理中撤销其参与评选工作的身份。",
                "/accounts",
                25,
                now,
                Inform.Everyone(UnitKinds.CityOffice, Common.Roles.Administrator)
            )
        );
    }

    internal void Dismiss(string reasons, AwardUser by, DateTimeOffset now)
    {
        StaffCaseActs.Dismiss.Require(this);
        Close(StaffCaseState.Dismissed, reasons, by, now);
        Tell("staff-case-dismissed", now);
    }

    internal void Refer(ReferralView referral, DateTimeOffset now)
    {
        StaffCaseActs.Refer.Require(this);
        Referrals = [.. Referrals, referral];
        Tell("staff-case-referred", now);
    }

    private void Close(StaffCaseState next, string reasons, AwardUser by, DateTimeOffset now) =>
        (State, Reasons, ClosedByName, ClosedAt) = (next, reasons, by.Name, now);

    // 第二十一条: for the supervisors' timeline, which names nobody, and is not shown to the person concerned.
    private void Tell(string step, DateTimeOffset now) =>
        Raise(Leaf.InBatch(step, 25, now, new { record = Id }).About(EditionId, person: Subject));
}

/// <summary>Somebody who takes part in the award's work.</summary>
/// <param name="Subject">Account id.</param>
/// <param name="Name">Name.</param>
/// <param name="UnitName">Name of the unit.</param>
/// <param name="Roles">What the person takes part as.</param>
internal sealed record StaffMember(string Subject, string Name, string UnitName, string[] Roles);
