namespace QualityAward.Contracts.Rest.Applications;

/// <summary>Something about a form that refuses nothing and that a person should look at.</summary>
/// <param name="Field">Name of the input it is about.</param>
/// <param name="Code">Stable code.</param>
/// <param name="Message">Chinese sentence.</param>
public sealed record FormRemark(string Field, string Code, string Message);
