namespace QualityAward.Common.Identifiers;

/// <summary>The documents by which a person is identified (article 10). The kind is stored beside the number.</summary>
public enum PersonDocumentKind
{
    /// <summary>居民身份证: carries the 公民身份号码.</summary>
    ResidentIdentityCard,

    /// <summary>港澳台居民居住证.</summary>
    HongKongMacaoTaiwanResidencePermit,

    /// <summary>外国人永久居留身份证.</summary>
    ForeignPermanentResidentIdentityCard,

    /// <summary>护照.</summary>
    Passport,
}

/// <summary>Words of <see cref="PersonDocumentKind"/>.</summary>
public static class PersonDocumentKinds
{
    /// <summary>The document's Chinese name.</summary>
    public static string ChineseName(this PersonDocumentKind kind) =>
        kind switch
        {
            PersonDocumentKind.ResidentIdentityCard => "居民身份证",
            PersonDocumentKind.HongKongMacaoTaiwanResidencePermit => "港澳台居民居住证",
            PersonDocumentKind.ForeignPermanentResidentIdentityCard => "外国人永久居留身份证",
            PersonDocumentKind.Passport => "护照",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };
}
