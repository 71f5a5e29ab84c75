using QualityAward.Honours.Register;

namespace QualityAward.Honours.Certificates;

/// <summary>What follows, in the same transaction, from the issue of a certificate and plaque.</summary>
public interface IOnIssue
{
    /// <summary>Certificate and plaque of this award were issued.</summary>
    Task IssuedAsync(Honour honour, CancellationToken cancellationToken);
}
