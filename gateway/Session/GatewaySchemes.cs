namespace QualityAward.Gateway.Session;

/// <summary>Names of authentication schemes.</summary>
public static class GatewaySchemes
{
    /// <summary>The session cookie.</summary>
    public const string Session = "session";

    /// <summary>Bearer where a request has one, else the session cookie.</summary>
    public const string Caller = "caller";
}
