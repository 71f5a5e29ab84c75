namespace QualityAward.Public.Pages;

/// <summary>Who registers for an activity, as typed, so that everything comes back with a refusal.</summary>
public sealed class TypedParticipant
{
    /// <summary>Idempotency key of a registration, or the receipt of the one that is changed.</summary>
    public string? Key { get; set; }

    /// <summary>Name.</summary>
    public string? Name { get; set; }

    /// <summary>Where they work.</summary>
    public string? Unit { get; set; }

    /// <summary>Telephone; this or <see cref="Email"/>.</summary>
    public string? Telephone { get; set; }

    /// <summary>E-mail address.</summary>
    public string? Email { get; set; }

    /// <summary>Which notice on personal data the page showed.</summary>
    public string? Privacy { get; set; }
}
