using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using QualityAward.Applications.Case;
using QualityAward.Common;
using QualityAward.Common.Codes;
using QualityAward.Common.Typing;
using QualityAward.Contracts.Rest.Applications;

namespace QualityAward.Applications.Intake;

/// <summary>What refuses nothing by itself and is shown to those who review (articles 9 to 12).</summary>
public sealed partial class FormRemarks(ApplicationsDb db)
{
    // The other cities and prefectures of 四川省 (GB/T 2260), which people write without 市 or 州.
    private static readonly string[] Neighbours =
    [
        .. "成都 自贡 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 阿坝 甘孜 凉山".Split(
            ' '
        ),
    ];

    /// <summary>From how many subjects on one unit's filings are remarked.</summary>
    public const int ManySubjects = 5;

    /// <summary>For the receiving body and the office: the form's own remarks, and how many subjects the unit files for.</summary>
    public async Task<IReadOnlyList<FormRemark>> OfAsync(
        Application application,
        CancellationToken cancellationToken
    )
    {
        if (application.State is ApplicationState.Locked || application.Filed is not { } filed)
        {
            return [];
        }

        var subjects = await db
            .Applications.Where(a =>
                a.EditionId == application.EditionId
                && a.ApplicantUnit == application.ApplicantUnit
                && a.SubjectKey != null
            )
            .Select(a => a.SubjectKey)
            .Distinct()
            .CountAsync(cancellationToken);
        return subjects < ManySubjects
            ? Of(filed)
            :
            [
                .. Of(filed),
                new(
                    "applicantUnit",
                    "many-subjects-of-one-unit",
                    $"同一填报单位本届已为{subjects}个申报主体提交申报，请核实是否由各申报主体自愿、自主申报（第三条）。"
                ),
            ];
    }

    /// <summary>What the form itself shows, to its author too.</summary>
    public static IReadOnlyList<FormRemark> Of(ApplicationForm form) =>
        [
            .. Signs("name", "名称（姓名）", form.Organisation?.Name ?? form.Individual?.Name),
            .. Signs("employerName", "工作单位", form.Individual?.EmployerName),
            .. Place(form.Organisation?.Place ?? form.Individual?.EmployerPlace),
        ];

    private static IEnumerable<FormRemark> Signs(string field, string name, string? text) =>
        CertificateSigns.MissingIn(text) is { Count: > 0 } missing
            ?
            [
                new(
                    field,
                    "sign-not-on-certificates",
                    $"{name}中的“{string.Concat(missing)}”（{string.Join("、", missing.Select(sign => $"U+{sign.Value:X4}"))}）在现有证书字体中没有字形。申报不受影响；请核对是否填写有误，确为所用字的，请告知市质量强市办在制发证书前备妥字体。"
                ),
            ]
            : [];

    private static IEnumerable<FormRemark> Place(PlaceForm? place) =>
        OtherCityIn(place?.RegisteredAddress) is { } city
            ?
            [
                new(
                    "registeredAddress",
                    "address-names-another-city",
                    $"登记住所写明“{city}”，而所选行政区划为{Division.City.Name}{Division.FindCounty(place?.DivisionCode)?.Name}，请对照营业执照（法人证书）核实（第九条（二））。"
                ),
            ]
            : [];

    /// <summary>The place outside the city that an address begins with; null where it names none, or the city itself.</summary>
    public static string? OtherCityIn(string? address)
    {
        var text = NameText.Fold(address);
        if (text.Contains("攀枝花", StringComparison.Ordinal))
        {
            return null;
        }

        var inProvince = text.StartsWith("四川省", StringComparison.Ordinal) ? text[3..] : text;
        return Neighbours.FirstOrDefault(name =>
                inProvince.StartsWith(name, StringComparison.Ordinal)
            )
            ?? (
                Elsewhere().Match(inProvince) is { Success: true } match
                    ? match.Groups["place"].Value
                    : null
            );
    }

    // An address begins with the greater place; further on, 市 may stand in the name of a market.
    [GeneratedRegex(
        @"^(?<place>\p{IsCJKUnifiedIdeographs}{2,3}(省|自治区)|\p{IsCJKUnifiedIdeographs}{2,4}?(?<![超菜集夜门闹])市)"
    )]
    private static partial Regex Elsewhere();
}
