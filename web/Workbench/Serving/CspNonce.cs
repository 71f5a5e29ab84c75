using System.Security.Cryptography;

namespace QualityAward.Workbench.Serving;

/// <summary>The one word of this request that lets our own scripts run.</summary>
internal sealed class CspNonce
{
    /// <summary>128 random bits.</summary>
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
}
