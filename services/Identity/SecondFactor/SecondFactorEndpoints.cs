namespace QualityAward.Identity.SecondFactor;

/// <summary>The pages of the second factor.</summary>
internal static class SecondFactorEndpoints
{
    /// <summary>Asks for a code.</summary>
    public const string CodePath = "/account/second-factor";

    /// <summary>Sets an authenticator app up.</summary>
    public const string EnrolPath = "/account/second-factor/enrol";
}
