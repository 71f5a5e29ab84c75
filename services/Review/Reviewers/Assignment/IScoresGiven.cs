namespace QualityAward.Review.Reviewers.Assignment;

/// <summary>第二十二条、第二十五条: what becomes of an expert's scores when the expert loses the seat; scoring knows.</summary>
internal interface IScoresGiven
{
    /// <summary>Marks the expert's sheets of a candidate: somebody has to decide whether they count.</summary>
    /// <param name="candidateId">The candidate.</param>
    /// <param name="subject">The expert's account.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    Task FlagAsync(Guid candidateId, string subject, CancellationToken cancellationToken);
}
