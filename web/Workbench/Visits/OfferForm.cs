namespace QualityAward.Workbench.Visits;

/// <summary>What is typed to offer a visit.</summary>
public sealed class OfferForm
{
    /// <summary>Of the award whose holder receives.</summary>
    public string? Certificate { get; set; }

    /// <summary>What is shown.</summary>
    public string? Topic { get; set; }

    /// <summary>Where to come.</summary>
    public string? Place { get; set; }

    /// <summary>On which day.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>Beginning, as typed: 9:00.</summary>
    public string? From { get; set; }

    /// <summary>End, as typed.</summary>
    public string? To { get; set; }

    /// <summary>People.</summary>
    public int? Capacity { get; set; }

    /// <summary>Last day of booking.</summary>
    public DateOnly? BookUntil { get; set; }

    /// <summary>What visitors have to know.</summary>
    public string? Note { get; set; }
}
