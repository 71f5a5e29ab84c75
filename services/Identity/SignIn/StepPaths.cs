namespace QualityAward.Identity.SignIn;

/// <summary>Where the sign-in goes on after the right password.</summary>
internal static class StepPaths
{
    /// <summary>Asks for a code.</summary>
    public const string Code = "/account/second-factor";

    /// <summary>Sets an authenticator app up.</summary>
    public const string Enrol = "/account/second-factor/enrol";
}
