namespace QualityAward.Honours;

/// <summary>Codes of the public bodies that are told something here; Identity keeps the units.</summary>
internal static class Units
{
    public const string CityOffice = "city-office";
    public const string Government = "government";
}
