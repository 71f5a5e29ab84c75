using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Events;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Practices;

/// <summary>
/// 第三十条: a model or method of quality management, told by its holder. What is public is a
/// <see cref="PracticeVersion"/>; this is what its holder and the office work on.
/// </summary>
public sealed class Practice : AggregateRoot, IBelongsToHolder
{
    private Practice() { } // EF Core

    /// <summary>The award.</summary>
    public Guid HonourId { get; private init; }

    /// <summary>Its certificate.</summary>
    public string CertificateNumber { get; private init; } = "";

    /// <summary>Its holder.</summary>
    public string Holder { get; private init; } = "";

    /// <summary>Unit under which the holder acts; null where it has none in the system.</summary>
    public string? HolderUnit { get; private init; }

    /// <summary>所在县（区）.</summary>
    public string? Place { get; private init; }

    /// <summary>Of the award.</summary>
    public int Year { get; private init; }

    /// <summary>The text as it is being written.</summary>
    public PracticeText Content { get; private set; } = null!;

    /// <summary>Where it stands.</summary>
    public PracticeState State { get; private set; }

    /// <summary>Number of the version that is public; null if none.</summary>
    public int? PublicNumber { get; private set; }

    /// <summary>Number of the last version that was published; 0 if none was.</summary>
    public int LastNumber { get; private set; }

    /// <summary>Account that submitted it, and declared that no secret is in it.</summary>
    public string? SubmittedBy { get; private set; }

    /// <summary>Why it was returned or withdrawn.</summary>
    public string? Reason { get; private set; }

    /// <summary>Award time of the last step.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>What was done, the oldest first.</summary>
    public IReadOnlyList<PracticeEntry> Steps { get; private set; } = [];

    /// <summary>Begins one.</summary>
    public static Practice Write(
        PracticeHolder holder,
        PracticeText text,
        AwardUser by,
        DateTimeOffset now
    )
    {
        var practice = new Practice
        {
            Id = Guid.NewGuid(),
            HonourId = holder.HonourId,
            CertificateNumber = holder.Number,
            Holder = holder.Name,
            HolderUnit = holder.Unit,
            Place = holder.Place,
            Year = holder.Year,
            Content = text,
        };
        practice.Note(PracticeStep.Write, by, now);
        return practice;
    }

    /// <summary>Changes its text.</summary>
    public void Edit(PracticeText text, AwardUser by, DateTimeOffset now)
    {
        Step(PracticeStep.Edit, by, now);
        Content = text;
    }

    /// <summary>Gives it to the office; whoever does declares that no secret is in it.</summary>
    public void Submit(AwardUser by, DateTimeOffset now)
    {
        Step(PracticeStep.Submit, by, now);
        (SubmittedBy, Reason) = (by.Subject, null);
        Tell(
            "practice-submitted",
            "收到一份质量管理经验",
            $"{Holder}提交了质量管理经验“{Content.Title}”，请核对后发布或者退回修改。",
            now,
            Inform.Everyone(UnitCodes.CityOffice, Roles.Office)
        );
    }

    /// <summary>Gives it back.</summary>
    public void Return(string reason, AwardUser by, DateTimeOffset now)
    {
        Step(PracticeStep.Return, by, now);
        Reason = reason;
        TellHolder(
            "practice-returned",
            "质量管理经验已退回修改",
            $"市质量强市办退回“{Content.Title}”：{reason}",
            now
        );
    }

    /// <summary>Publishes it.</summary>
    /// <exception cref="RefusedException">422 <c>second-person-needed</c>: by whoever submitted it.</exception>
    public PracticeVersion Publish(AwardUser by, DateTimeOffset now)
    {
        SecondPersonRule.Check(SubmittedBy!, by.Subject);
        Step(PracticeStep.Publish, by, now);
        PublicNumber = ++LastNumber;
        TellHolder(
            "practice-published",
            "质量管理经验已发布",
            $"“{Content.Title}”第{LastNumber}版已在公开平台发布。",
            now
        );
        return PracticeVersion.Of(this, now);
    }

    /// <summary>Begins a new version; what is public stays so meanwhile.</summary>
    public void Revise(AwardUser by, DateTimeOffset now) => Step(PracticeStep.Revise, by, now);

    /// <summary>Takes it from the public pages for good.</summary>
    public void Withdraw(string reason, AwardUser by, DateTimeOffset now)
    {
        Step(PracticeStep.Withdraw, by, now);
        (PublicNumber, Reason) = (null, reason);
        if (by.Role == Roles.Office)
        {
            TellHolder(
                "practice-withdrawn",
                "质量管理经验已撤下",
                $"市质量强市办撤下“{Content.Title}”：{reason}",
                now
            );
        }
    }

    private void Step(PracticeStep step, AwardUser by, DateTimeOffset now)
    {
        State =
            PracticeTable.Next(State, step)
            ?? throw new InvalidOperationException(
                $"{step} in {State}: the desk has to refuse it."
            );
        Note(step, by, now);
    }

    private void Note(PracticeStep step, AwardUser by, DateTimeOffset now)
    {
        ChangedAt = now;
        // Typing on is one step, however often it is saved.
        if (step is not PracticeStep.Edit || Steps[^1].Step is not PracticeStep.Edit)
        {
            Steps = [.. Steps, new(step, now, by.Subject, by.Role)];
        }
    }

    private void TellHolder(string kind, string title, string body, DateTimeOffset now)
    {
        if (HolderUnit is { } unit)
        {
            Tell(kind, title, body, now, Inform.Everyone(unit, Roles.Applicant));
        }
    }

    private void Tell(
        string kind,
        string title,
        string body,
        DateTimeOffset now,
        Contracts.Notifications.V1.Address to
    ) => Raise(Inform.Message(kind, title, body, $"/practices/{Id}", 30, now, to));
}

/// <summary>Whose practice it is.</summary>
/// <param name="HonourId">The award.</param>
/// <param name="Number">Its certificate.</param>
/// <param name="Name">Its holder.</param>
/// <param name="Unit">Unit under which the holder acts.</param>
/// <param name="Place">所在县（区）.</param>
/// <param name="Year">Of the award.</param>
public sealed record PracticeHolder(
    Guid HonourId,
    string Number,
    string Name,
    string? Unit,
    string? Place,
    int Year
);

/// <summary>One step.</summary>
/// <param name="Step">Which.</param>
/// <param name="At">Award time.</param>
/// <param name="BySubject">Account id.</param>
/// <param name="ByRole">In which role.</param>
public sealed record PracticeEntry(
    PracticeStep Step,
    DateTimeOffset At,
    string BySubject,
    string ByRole
);
