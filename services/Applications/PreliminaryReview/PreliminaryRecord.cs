using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.PreliminaryReview;

/// <summary>What a receiving body has done with an application, beside the application's own state (article 12).</summary>
public sealed class PreliminaryRecord
{
    private PreliminaryRecord() { } // EF Core

    /// <summary>Begins the record.</summary>
    public PreliminaryRecord(Guid applicationId) => ApplicationId = applicationId;

    /// <summary>The application; its row is written with every change here, so that its version covers both.</summary>
    public Guid ApplicationId { get; private init; }

    /// <summary>Returns for correction, in order.</summary>
    public IReadOnlyList<CorrectionView> Returns { get; private set; } = [];

    /// <summary>初审意见.</summary>
    public PreliminaryOpinionView? Opinion { get; private set; }

    /// <summary>When it was reported.</summary>
    public DateTimeOffset? ReportedAt { get; private set; }

    /// <summary>上报函.</summary>
    public PaperDocument? ReportDocument { get; private set; }

    /// <summary>It was returned.</summary>
    public void Return(CorrectionView correction) => Returns = [.. Returns, correction];

    /// <summary>The opinion was given.</summary>
    public void Give(PreliminaryOpinionView opinion) => Opinion = opinion;

    /// <summary>It was reported.</summary>
    public void Report(PaperDocument? document, DateTimeOffset at) =>
        (ReportDocument, ReportedAt) = (document, at);

    /// <summary>As REST shows it.</summary>
    public PreliminaryRecordView ToView() => new(Returns, Opinion, ReportedAt, ReportDocument);
}
