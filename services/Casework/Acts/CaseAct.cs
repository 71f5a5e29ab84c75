using QualityAward.Rest.Preconditions;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Casework.Acts;

/// <summary>Who acts on which case, and on which version of it; an endpoint takes it with <c>[AsParameters]</c>.</summary>
/// <param name="Id">The case.</param>
/// <param name="Seen">The version that was looked at; null only where a registration checks (代录).</param>
/// <param name="By">The person acting.</param>
public readonly record struct CaseAct(Guid Id, SeenVersion? Seen, AwardUser By);
