namespace QualityAward.Common.Publication;

/// <summary>What kind of personal data a place in a text looks like.</summary>
public enum PersonalDataKind
{
    /// <summary>证件号码 with a right check digit: never published.</summary>
    IdentityNumber,

    /// <summary>手机号码: never published.</summary>
    MobileNumber,

    /// <summary>Looks like an old resident card's, a passport's or a permit's number, which have no check digit.</summary>
    OtherDocument,

    /// <summary>Looks like an address.</summary>
    Address,

    /// <summary>Looks like a score.</summary>
    Score,

    /// <summary>A candidate that is not on the list: who was not accepted is not published.</summary>
    Name,
}

/// <summary>Words of <see cref="PersonalDataKind"/>.</summary>
public static class PersonalDataKinds
{
    /// <summary>第三条: refused without exception. The others may stay once a second person has said why.</summary>
    public static bool IsForbidden(this PersonalDataKind kind) =>
        kind is PersonalDataKind.IdentityNumber or PersonalDataKind.MobileNumber;

    /// <summary>The kind as messages between services write it.</summary>
    public static string Code(this PersonalDataKind kind) =>
        kind switch
        {
            PersonalDataKind.IdentityNumber => "identity-number",
            PersonalDataKind.MobileNumber => "mobile-number",
            PersonalDataKind.OtherDocument => "other-document",
            PersonalDataKind.Address => "address",
            PersonalDataKind.Score => "score",
            PersonalDataKind.Name => "name",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    /// <summary>Reads a code; null when it is none.</summary>
    public static PersonalDataKind? Find(string code) =>
        Enum.GetValues<PersonalDataKind>()
            .Cast<PersonalDataKind?>()
            .FirstOrDefault(kind => kind?.Code() == code);

    /// <summary>The Chinese name.</summary>
    public static string ChineseName(this PersonalDataKind kind) =>
        kind switch
        {
            PersonalDataKind.IdentityNumber => "身份证件号码",
            PersonalDataKind.MobileNumber => "手机号码",
            PersonalDataKind.OtherDocument => "疑似证件号码",
            PersonalDataKind.Address => "疑似住址",
            PersonalDataKind.Score => "疑似评审得分",
            PersonalDataKind.Name => "未列入名单的申报主体",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };
}
