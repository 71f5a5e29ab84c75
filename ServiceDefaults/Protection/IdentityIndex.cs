using System.Diagnostics.CodeAnalysis;
using QualityAward.Common;
using QualityAward.Common.Identifiers;

namespace QualityAward.ServiceDefaults.Protection;

/// <summary>
/// The key under which all services know the same organisation or person without exchanging identity numbers: bans, awards
/// and complaints of one person meet under it, and nobody can turn it back into the number without the shared key.
/// </summary>
/// <param name="box">Over the key that all services share.</param>
public sealed class IdentityIndex(SecretBox box)
{
    /// <summary><c>org:</c> and the 统一社会信用代码, which is public.</summary>
    [SuppressMessage(
        "Performance",
        "CA1822",
        Justification = "Callers ask one object for both kinds of subject."
    )]
    public string OfOrganisation(string creditCode) => $"org:{Typed.Normalise(creditCode)}";

    /// <summary><c>person:</c> and a keyed hash of kind and number.</summary>
    public string OfPerson(PersonDocument document) =>
        $"person:{box.Mac("person", $"{document.Kind}:{document.Number}")}";
}
