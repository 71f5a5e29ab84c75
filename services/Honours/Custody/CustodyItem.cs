using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Custody;

/// <summary>第二十条: a certificate or plaque, from its making to whoever holds it now. One of each for an award.</summary>
public sealed class CustodyItem : AggregateRoot, INamesFiles
{
    private CustodyItem() { } // EF Core

    Guid INamesFiles.NamedBy => Id;

    /// <summary>The award.</summary>
    public Guid HonourId { get; private init; }

    /// <summary>Certificate or plaque.</summary>
    public CustodyKind Kind { get; private init; }

    /// <summary>The place in the list, unique: the register's order, the certificate before the plaque.</summary>
    public long Place { get; private init; }

    /// <summary>1 for the first, one more for each replacement.</summary>
    public int Copy { get; private set; } = 1;

    /// <summary>Where it is.</summary>
    public CustodyState State { get; private set; }

    /// <summary>Day on which this copy was made.</summary>
    public DateOnly? MadeOn { get; private set; }

    /// <summary>Day on which this copy was handed over.</summary>
    public DateOnly? HandedOverOn { get; private set; }

    /// <summary>Who signed for this copy.</summary>
    public string? SignedBy { get; private set; }

    /// <summary>What happened, the oldest first.</summary>
    public IReadOnlyList<CustodyEntry> Steps { get; private set; } = [];

    /// <summary>
    /// Certificate and plaque of an award. What was given before the system existed is with its holder; nobody noted since when.
    /// </summary>
    public static IEnumerable<CustodyItem> Of(Honour honour) =>
        Enum.GetValues<CustodyKind>()
            .Select(kind => new CustodyItem
            {
                Id = Guid.NewGuid(),
                HonourId = honour.Id,
                Kind = kind,
                Place = (honour.SortKey * 2) + (int)kind,
                State = honour.IsEnteredLater ? CustodyState.HandedOver : CustodyState.ToBeMade,
            });

    /// <summary>It was made, and waits for its holder.</summary>
    public void Make(RecordMadeRequest made, Honour honour, AwardUser by, DateTimeOffset now)
    {
        Step(CustodyStep.Make, new(made.MadeOn, made.Maker, null), by, now);
        MadeOn = made.MadeOn;
        if (honour.ApplicantUnit is { } unit)
        {
            Raise(
                Inform.Message(
                    "custody-made",
                    $"{Kind.ChineseName()}已制作完成，请领取：{honour.Number}",
                    $"{honour.EditionName}攀枝花市政府质量奖{Kind.ChineseName()}已制作完成，请到市质量强市办领取并签收。",
                    $"/honours/custody/{Id}",
                    20,
                    now,
                    Inform.Everyone(unit, Roles.Applicant)
                )
            );
        }
    }

    /// <summary>Its holder has signed for it.</summary>
    public void HandOver(string signedBy, PaperDocument receipt, AwardUser by, DateTimeOffset now)
    {
        Step(CustodyStep.HandOver, new(receipt.Date, $"签收人：{signedBy}", receipt), by, now);
        (HandedOverOn, SignedBy) = (receipt.Date, signedBy);
    }

    /// <summary>Its holder has lost it.</summary>
    public void Lose(RecordLossRequest loss, AwardUser by, DateTimeOffset now) =>
        Step(CustodyStep.Lose, new(loss.LostOn, loss.Circumstances, loss.Statement), by, now);

    /// <summary>It was found before another was made.</summary>
    public void Find(RecordFoundRequest found, AwardUser by, DateTimeOffset now) =>
        Step(CustodyStep.Find, new(found.FoundOn, found.Circumstances, null), by, now);

    /// <summary>Another is made under the same number.</summary>
    public void Replace(
        ReplaceCustodyRequest replacement,
        DateOnly today,
        AwardUser by,
        DateTimeOffset now
    )
    {
        Step(CustodyStep.Replace, new(today, replacement.Reasons, replacement.Document), by, now);
        Copy++;
        (MadeOn, HandedOverOn, SignedBy) = (null, null, null);
    }

    /// <summary>It came back under a revocation; the revocation's own desk records that.</summary>
    public void Recover(DateOnly day, AwardUser by, DateTimeOffset now)
    {
        if (State is not CustodyState.Recovered)
        {
            Step(CustodyStep.Recover, new(day, null, null), by, now);
        }
    }

    /// <summary>It went back under an annulment; the revocation's own desk records that.</summary>
    public void HandBack(DateOnly day, AwardUser by, DateTimeOffset now)
    {
        if (State is CustodyState.Recovered)
        {
            Step(CustodyStep.HandBack, new(day, null, null), by, now);
            HandedOverOn = day;
        }
    }

    private void Step(CustodyStep step, CustodyFact fact, AwardUser by, DateTimeOffset now)
    {
        State =
            CustodyTable.Next(State, step)
            ?? throw new InvalidOperationException(
                $"{step} in {State}: the desk has to refuse it."
            );
        Steps = [.. Steps, new(step, fact.Day, fact.Text, fact.Paper, now, by.Subject, by.Name)];
    }

    private readonly record struct CustodyFact(DateOnly Day, string? Text, PaperDocument? Paper);
}

/// <summary>One step.</summary>
/// <param name="Step">Which.</param>
/// <param name="Day">Day on which it happened.</param>
/// <param name="Text">What was noted.</param>
/// <param name="Paper">The paper it is proved by.</param>
/// <param name="At">When it was recorded, award time.</param>
/// <param name="By">Account id of who recorded it.</param>
/// <param name="ByName">Name of who recorded it.</param>
public sealed record CustodyEntry(
    CustodyStep Step,
    DateOnly Day,
    string? Text,
    PaperDocument? Paper,
    DateTimeOffset At,
    string By,
    string ByName
);
