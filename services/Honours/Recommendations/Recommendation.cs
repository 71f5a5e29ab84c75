using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Events;
using QualityAward.Files;
using QualityAward.Honours.Register;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Recommendations;

/// <summary>第二十条: a holder who meets the conditions is recommended to an award of the province or above.</summary>
public sealed class Recommendation : AggregateRoot, INamesFiles
{
    private Recommendation() { } // EF Core

    Guid INamesFiles.NamedBy => Id;

    /// <summary>The award.</summary>
    public Guid HonourId { get; private init; }

    /// <summary>To which award.</summary>
    public HigherAward Target { get; private init; }

    /// <summary>Its name.</summary>
    public string TargetName { get; private init; } = "";

    /// <summary>Award time.</summary>
    public DateTimeOffset ProposedAt { get; private init; }

    /// <summary>Name of who proposed it.</summary>
    public string ProposedByName { get; private init; } = "";

    /// <summary>Where it stands.</summary>
    public RecommendationState State { get; private set; }

    /// <summary>To whom it was sent.</summary>
    public string? Addressee { get; private set; }

    /// <summary>The letter of recommendation.</summary>
    public PaperDocument? Letter { get; private set; }

    /// <summary>The conditions, as they were when it was sent; before, as they were when it was proposed.</summary>
    public IReadOnlyList<RecommendationGround> Grounds { get; private set; } = [];

    /// <summary>The paper of the result.</summary>
    public PaperDocument? Result { get; private set; }

    /// <summary>What was noted of the result.</summary>
    public string? Remark { get; private set; }

    /// <summary>Whether the public register shows the higher award.</summary>
    public bool IsShown { get; private set; }

    /// <summary>What happened, the oldest first.</summary>
    public IReadOnlyList<RecommendationEntry> Steps { get; private set; } = [];

    /// <summary>Proposes one; the conditions were checked.</summary>
    public static Recommendation Propose(
        ProposeRecommendationRequest request,
        IReadOnlyList<RecommendationGround> grounds,
        AwardUser by,
        DateTimeOffset now
    ) =>
        new()
        {
            Id = Guid.NewGuid(),
            HonourId = request.HonourId,
            Target = request.Target,
            TargetName = request.TargetName!,
            Grounds = grounds,
            ProposedAt = now,
            ProposedByName = by.Name,
        };

    /// <summary>Sends it; the conditions were checked once more.</summary>
    public void Send(
        SendRecommendationRequest request,
        RecommendationCase of,
        AwardUser by,
        DateTimeOffset now
    )
    {
        var text = $"{request.Addressee}，{request.Document.DocumentNumber}";
        Step(RecommendationStep.Send, request.Document.Date, text, by);
        (Addressee, Letter, Grounds) = (request.Addressee, request.Document, of.Grounds);
        TellHolder(
            of.Award,
            "recommendation-sent",
            $"已推荐申报{TargetName}",
            $"市质量强市办已以{request.Document.DocumentNumber}推荐{of.Award.Name}申报{TargetName}。",
            now
        );
    }

    /// <summary>The other side has accepted it.</summary>
    public void Accept(RecommendationProgressRequest progress, AwardUser by) =>
        Step(RecommendationStep.Accept, progress.On, progress.Note, by);

    /// <summary>The other side reviews it.</summary>
    public void Review(RecommendationProgressRequest progress, AwardUser by) =>
        Step(RecommendationStep.Review, progress.On, progress.Note, by);

    /// <summary>How it ended.</summary>
    public void Conclude(
        ConcludeRecommendationRequest result,
        Honour award,
        AwardUser by,
        DateTimeOffset now
    )
    {
        var step = result.Granted ? RecommendationStep.Grant : RecommendationStep.Deny;
        Step(step, result.Document.Date, result.Document.DocumentNumber, by);
        (Result, Remark) = (result.Document, result.Remark);
        TellHolder(
            award,
            "recommendation-concluded",
            $"{TargetName}{step.ChineseName()}",
            $"推荐{award.Name}申报{TargetName}的结果已经登记：{step.ChineseName()}。",
            now
        );
    }

    /// <summary>It is not pursued.</summary>
    public void Withdraw(
        string reasons,
        DateOnly today,
        Honour award,
        AwardUser by,
        DateTimeOffset now
    )
    {
        var wasSent = Letter is not null;
        Step(RecommendationStep.Withdraw, today, reasons, by);
        if (wasSent)
        {
            TellHolder(
                award,
                "recommendation-withdrawn",
                $"{TargetName}的推荐已撤回",
                $"市质量强市办已撤回推荐{award.Name}申报{TargetName}：{reasons}",
                now
            );
        }
    }

    /// <summary>The register shows the higher award.</summary>
    public void Show(Honour award)
    {
        IsShown = true;
        award.Show(new(Id, TargetName, Result!.Date, Result.DocumentNumber));
    }

    /// <summary>The register shows it no longer.</summary>
    public void Hide(Honour award)
    {
        IsShown = false;
        award.Hide(Id);
    }

    private void Step(RecommendationStep step, DateOnly day, string? text, AwardUser by)
    {
        State =
            RecommendationTable.Next(State, step)
            ?? throw new InvalidOperationException(
                $"{step} in {State}: the desk has to refuse it."
            );
        Steps = [.. Steps, new(step, day, text, by.Subject, by.Name)];
    }

    private void TellHolder(
        Honour award,
        string kind,
        string title,
        string body,
        DateTimeOffset now
    )
    {
        if (award.ApplicantUnit is { } unit)
        {
            Raise(
                Inform.Message(
                    kind,
                    title,
                    body,
                    $"/honours/certificates/{award.Number}",
                    20,
                    now,
                    Inform.Everyone(unit, Roles.Applicant)
                )
            );
        }
    }
}

/// <summary>One step.</summary>
/// <param name="Step">Which.</param>
/// <param name="Day">Day on which it happened.</param>
/// <param name="Text">What was noted.</param>
/// <param name="By">Account id of who recorded it.</param>
/// <param name="ByName">Name of who recorded it.</param>
public sealed record RecommendationEntry(
    RecommendationStep Step,
    DateOnly Day,
    string? Text,
    string By,
    string ByName
);
