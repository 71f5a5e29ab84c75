using QualityAward.ServiceDefaults.Settings;

namespace QualityAward.Identity;

/// <summary>The one public address of the system: the gateway's.</summary>
/// <param name="Public">Without a trailing slash.</param>
public sealed record AwardAddress(Uri Public)
{
    /// <summary>The tokens' issuer.</summary>
    public Uri Issuer => new(Public, "/");

    /// <summary>A path at the public address.</summary>
    public Uri At(string path) => new(Public, path);

    /// <summary>Reads it from configuration.</summary>
    public static AwardAddress Read(IConfiguration configuration) =>
        new(new Uri(configuration.PublicUrl(), UriKind.Absolute));
}
