using QualityAward.Rest.Answers;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Casework.Acts;

/// <summary>The one answer of a kind of case: the view for whoever asks, the acts open to them, and the version.</summary>
public interface ICaseAnswer<in TCase, TView>
{
    /// <summary>The answer.</summary>
    /// <param name="found">The case; the person may know of it.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    Task<TaggedOk<TView>> OfAsync(TCase found, AwardUser by, CancellationToken cancellationToken);
}
