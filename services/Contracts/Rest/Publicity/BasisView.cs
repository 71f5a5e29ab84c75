namespace QualityAward.Contracts.Rest.Publicity;

/// <summary>A 国务院办公厅 notice that a day rests on.</summary>
/// <param name="Notice">Its title.</param>
/// <param name="Number">Its document number.</param>
/// <param name="Url">Where its text is published.</param>
public sealed record BasisView(string Notice, string Number, string Url);
