using System.Security.Cryptography;

namespace QualityAward.LocalHosting.Dashboard;

/// <summary>A key made for one run, known to us and the dashboard only.</summary>
/// <param name="Value">The key.</param>
internal sealed record ResourceServiceKey(string Value)
{
    /// <summary>Header in which the dashboard sends it.</summary>
    public const string Header = "x-resource-service-api-key";

    /// <summary>A new random key.</summary>
    public static ResourceServiceKey New() => new(RandomNumberGenerator.GetHexString(32));
}
