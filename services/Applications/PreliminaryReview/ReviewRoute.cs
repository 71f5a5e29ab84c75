namespace QualityAward.Applications.PreliminaryReview;

/// <summary>The three ways of 资格初审 (article 12).</summary>
public enum ReviewRoute
{
    /// <summary>质量强县（区）办: consults the 县（区）有关部门 in writing.</summary>
    County,

    /// <summary>市级行业主管部门: seeks opinions inside the unit.</summary>
    Industry,

    /// <summary>钒钛高新区管委会: its own review.</summary>
    HighTechZone,
}
