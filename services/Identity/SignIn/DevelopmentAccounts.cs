using QualityAward.Common;
using QualityAward.Identity.Accounts;
using QualityAward.Identity.Units;

namespace QualityAward.Identity.SignIn;

/// <summary>A fictitious person with roles, the first of them used at the first sign-in.</summary>
/// <param name="UserName">Name typed when signing in.</param>
/// <param name="Name">Fictitious name shown.</param>
/// <param name="Assignments">Units and roles.</param>
public sealed record DevelopmentAccount(
    string UserName,
    string Name,
    params (string Unit, string Role)[] Assignments
)
{
    /// <summary>Where this person's e-mails go; null for nowhere. Development writes them to files.</summary>
    public string? Email { get; init; }
}

/// <summary>Everybody the whole procedure needs, in Development only; shown on the sign-in page.</summary>
public static class DevelopmentAccounts
{
    /// <summary>The password of all of them.</summary>
    public const string Password = "Award-2023!";

    private const string Surnames =
        "张李王赵钱孙周吴郑冯陈褚卫蒋沈韩杨朱秦尤许何吕施孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳";

    /// <summary>One a role and unit, in the order shown.</summary>
    public static IReadOnlyList<DevelopmentAccount> Main { get; } =
    [
        new(
            "office",
            "示例·张某",
            (UnitCodes.CityOffice, Roles.Office),
            (UnitCodes.LeadingGroup, Roles.LeadingGroup)
        )
        {
            Email = Mail("office"),
        },
        new("leading", "示例·李某", (UnitCodes.LeadingGroup, Roles.LeadingGroup)),
        new("government", "示例·王某", (UnitCodes.Government, Roles.Government)),
        new("expert", "示例·赵某", (UnitCodes.ExpertGroup, Roles.Expert)),
        new("supervisor", "示例·钱某", (UnitCodes.SupervisionGroup, Roles.Supervisor)),
        new("admin", "示例·孙某", (UnitCodes.CityOffice, Roles.Administrator)),
        new("admin2", "示例·姜某", (UnitCodes.CityOffice, Roles.Administrator)),
        Receiving("county-510402", "示例·周某", "county-office-510402"),
        Receiving("county-510403", "示例·吴某", "county-office-510403"),
        Receiving("county-510411", "示例·郑某", "county-office-510411"),
        Receiving("county-510421", "示例·冯某", "county-office-510421"),
        Receiving("county-510422", "示例·陈某", "county-office-510422"),
        Receiving("hitech", "示例·褚某", UnitCodes.HighTechZone),
        Receiving("industry-jxj", "示例·卫某", "industry-jxj"),
        Receiving("industry-zjj", "示例·蒋某", "industry-zjj"),
        Department("dept-fgw", "示例·沈某"),
        Department("dept-gaj", "示例·韩某"),
        Department("dept-sthjj", "示例·杨某"),
        Department("dept-rsj", "示例·朱某"),
        Department("dept-swj", "示例·秦某"),
        Department("dept-scjgj", "示例·尤某"),
        Department("dept-yjj", "示例·许某"),
        Department("dept-wjw", "示例·何某"),
        Department("dept-zzb", "示例·吕某"),
        Department("dept-jw", "示例·施某"),
        new("applicant", "示例·孔某", ("enterprise-example-1", Roles.Applicant))
        {
            Email = Mail("applicant"),
        },
        new("applicant-2", "示例·曹某", ("enterprise-example-2", Roles.Applicant)),
    ];

    /// <summary>Whom a whole run needs besides: panels, a quorum, second persons for 代录, a full field of applicants.</summary>
    public static IReadOnlyList<DevelopmentAccount> More { get; } =
    [
        .. Numbered("office", 2, 2, UnitCodes.CityOffice, Roles.Office),
        .. Numbered("leading", 2, 5, UnitCodes.LeadingGroup, Roles.LeadingGroup),
        .. Numbered("government", 2, 2, UnitCodes.Government, Roles.Government),
        .. Numbered("expert", 2, 9, UnitCodes.ExpertGroup, Roles.Expert),
        .. Numbered("supervisor", 2, 2, UnitCodes.SupervisionGroup, Roles.Supervisor),
        .. Main.Where(a => a.Assignments[0].Role == Roles.ReceivingBody)
            .SelectMany(a =>
                Numbered(a.UserName, 2, 2, a.Assignments[0].Unit, Roles.ReceivingBody)
            ),
        .. Enumerable
            .Range(3, ExampleEnterprises.Count - 2)
            .SelectMany(n =>
                Numbered("applicant", n, n, $"enterprise-example-{n}", Roles.Applicant)
            ),
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<DevelopmentAccount> All { get; } = [.. Main, .. More];

    private static DevelopmentAccount Receiving(string userName, string name, string unit) =>
        new(userName, name, (unit, Roles.ReceivingBody));

    private static DevelopmentAccount Department(string unit, string name) =>
        new(unit, name, (unit, Roles.Department));

    private static IEnumerable<DevelopmentAccount> Numbered(
        string prefix,
        int from,
        int to,
        string unit,
        string role
    ) =>
        Enumerable
            .Range(from, to - from + 1)
            .Select(n => new DevelopmentAccount(
                $"{prefix}-{n}",
                $"示例·{NameOf($"{prefix}-{n}")}",
                (unit, role)
            ));

    // The same person has the same name in every installation.
    private static string NameOf(string userName)
    {
        var sum = userName.Aggregate(7, (s, c) => (s * 31 + c) % 10007);
        return $"{Surnames[sum % Surnames.Length]}某某";
    }

    // RFC 2606: a domain that nobody has.
    private static string Mail(string userName) => $"{userName}@award.example";
}
