namespace QualityAward.Contracts.Rest.Publicity;

/// <summary>A step of the process as the supervisors read it (article 21).</summary>
/// <param name="Id">Identifier.</param>
/// <param name="At">Award time.</param>
/// <param name="Day">Its legal day.</param>
/// <param name="Kind">Kebab-case kind.</param>
/// <param name="KindName">In the regulation's words.</param>
/// <param name="Article">The article it rests on.</param>
/// <param name="Subject">Name of the candidate, else of the edition.</param>
/// <param name="Actor">The unit or role that acts in it.</param>
/// <param name="EditionId">The edition, where there is one.</param>
/// <param name="EditionName">Its name.</param>
/// <param name="Detail">What else is told of it: of a registration from paper who, from which document, the second person.</param>
public sealed record ProcessStepView(
    Guid Id,
    DateTimeOffset At,
    DateOnly Day,
    string Kind,
    string KindName,
    int? Article,
    string Subject,
    string Actor,
    Guid? EditionId,
    string? EditionName,
    string? Detail = null
);

/// <summary>A kind of step.</summary>
/// <param name="Code">For filtering.</param>
/// <param name="Name">In the regulation's words.</param>
public sealed record StepKindView(string Code, string Name);
