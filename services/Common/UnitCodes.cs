namespace QualityAward.Common;

/// <summary>Codes of the public bodies that the 管理办法 gives a part, the same in every environment; Identity keeps the units.</summary>
public static class UnitCodes
{
    /// <summary>市质量强市办 (article 6).</summary>
    public const string CityOffice = "city-office";

    /// <summary>领导小组 (article 6).</summary>
    public const string LeadingGroup = "leading-group";

    /// <summary>市政府 (article 19).</summary>
    public const string Government = "government";

    /// <summary>钒钛高新区管委会 (article 12).</summary>
    public const string HighTechZone = "high-tech-zone";

    /// <summary>评审专家组 (article 7).</summary>
    public const string ExpertGroup = "expert-group";

    /// <summary>评审监督组 (article 7).</summary>
    public const string SupervisionGroup = "supervision-group";
}
