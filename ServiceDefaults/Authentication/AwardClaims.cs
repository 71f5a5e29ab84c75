namespace QualityAward.ServiceDefaults.Authentication;

/// <summary>Claims of our access tokens.</summary>
public static class AwardClaims
{
    public const string Subject = "sub";
    public const string Name = "name";
    public const string Unit = "unit";
    public const string Role = "role";
    public const string AuthenticationMethods = "amr";
    public const string Session = "sid";
    public const string ClientId = "client_id";
    public const string Audience = "award";
}
