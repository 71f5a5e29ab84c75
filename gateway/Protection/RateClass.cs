namespace QualityAward.Gateway.Protection;

/// <summary>Kinds of requests that are counted apart.</summary>
public enum RateClass
{
    /// <summary>Reading.</summary>
    Read,

    /// <summary>Changing something, signed in.</summary>
    Write,

    /// <summary>Anything of the sign-in: passwords are guessed there.</summary>
    SignIn,

    /// <summary>A form or call that changes something, from nobody in particular.</summary>
    AnonymousForm,
}
