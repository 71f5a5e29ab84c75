using QualityAward.Common;
using QualityAward.Common.Identifiers;
using QualityAward.Common.Typing;

namespace QualityAward.Contracts.Rest.Applications;

/// <summary>The uniform 申报表 (article 11). Whatever is still missing is null; submission says what.</summary>
/// <param name="Organisation">Of an organisation (article 9).</param>
/// <param name="Individual">Of a person (article 10).</param>
/// <param name="Conditions">The conditions one by one.</param>
/// <param name="Report">自评报告 of an organisation, 事迹材料 of a person: what experts score.</param>
/// <param name="Evidence">The required evidence.</param>
/// <param name="Recommendation">推荐意见.</param>
/// <param name="Pledge">真实性承诺.</param>
/// <param name="PassedSecrecyReview">通过本单位保密审查: nothing submitted is 国家秘密 or 工作秘密.</param>
/// <param name="PersonalDataNoticeVersion">Version of the 《个人信息处理告知》 that was read.</param>
/// <param name="ReceivingUnit">Unit code of the receiving body: the one route (articles 11, 12).</param>
public sealed record ApplicationForm(
    OrganisationForm? Organisation = null,
    IndividualForm? Individual = null,
    IReadOnlyList<ConditionForm>? Conditions = null,
    SelfReport? Report = null,
    IReadOnlyList<EvidenceForm>? Evidence = null,
    RecommendationForm? Recommendation = null,
    PledgeForm? Pledge = null,
    bool? PassedSecrecyReview = null,
    string? PersonalDataNoticeVersion = null,
    string? ReceivingUnit = null
);

/// <summary>Who an organisation is.</summary>
/// <param name="Name">Registered 名称.</param>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Place">Where it is.</param>
/// <param name="IndustrySection">Section of GB/T 4754, A to T.</param>
/// <param name="IndustryDivision">Two-digit division in it.</param>
/// <param name="Contact">Whom to call; never published.</param>
public sealed record OrganisationForm(
    string? Name = null,
    string? CreditCode = null,
    PlaceForm? Place = null,
    string? IndustrySection = null,
    string? IndustryDivision = null,
    ContactForm? Contact = null
)
{
    /// <summary>Registered 名称, as names are stored.</summary>
    public string? Name { get; init; } = NameText.Normalise(Name);

    /// <summary>统一社会信用代码, normalised: comparisons never see raw text.</summary>
    public string? CreditCode { get; init; } = Typed.Code(CreditCode);

    /// <summary>Two-digit division of GB/T 4754, normalised.</summary>
    public string? IndustryDivision { get; init; } = Typed.Code(IndustryDivision);
}

/// <summary>Where an organisation, or the unit where a person works, is registered.</summary>
/// <param name="RegisteredAddress">Registered 住所 as on the licence.</param>
/// <param name="DivisionCode">GB/T 2260 code of the county it lies in.</param>
/// <param name="InHighTechZone">Lies within 钒钛高新区.</param>
public sealed record PlaceForm(
    string? RegisteredAddress = null,
    string? DivisionCode = null,
    bool? InHighTechZone = null
);

/// <summary>Whom to call.</summary>
public sealed record ContactForm(string? Name = null, string? Telephone = null)
{
    /// <summary>Name, as names are stored.</summary>
    public string? Name { get; init; } = NameText.Normalise(Name);

    /// <summary>Telephone number without blanks and full-width signs.</summary>
    public string? Telephone { get; init; } = Typed.Telephone(Telephone);
}

/// <summary>Who a person is.</summary>
/// <param name="Name">姓名.</param>
/// <param name="Document">The identity document.</param>
/// <param name="Position">职务（职称）.</param>
/// <param name="EmployerName">工作单位.</param>
/// <param name="EmployerCreditCode">Its 统一社会信用代码.</param>
/// <param name="EmployerPlace">Where it is.</param>
/// <param name="EmployerIsPublicInstitution">Whether it is a public institution (article 13: who is consulted).</param>
/// <param name="IsTopManager">组织最高管理者: then condition （五） is required.</param>
/// <param name="Deeds">主要事迹 for publication at the second notice, reviewed first.</param>
/// <param name="Contact">Whom to call; never published.</param>
public sealed record IndividualForm(
    string? Name = null,
    PersonDocumentForm? Document = null,
    string? Position = null,
    string? EmployerName = null,
    string? EmployerCreditCode = null,
    PlaceForm? EmployerPlace = null,
    bool? EmployerIsPublicInstitution = null,
    bool? IsTopManager = null,
    string? Deeds = null,
    ContactForm? Contact = null
)
{
    /// <summary>姓名, as names are stored.</summary>
    public string? Name { get; init; } = NameText.Normalise(Name);

    /// <summary>工作单位, as names are stored.</summary>
    public string? EmployerName { get; init; } = NameText.Normalise(EmployerName);

    /// <summary>统一社会信用代码 of the employer, normalised.</summary>
    public string? EmployerCreditCode { get; init; } = Typed.Code(EmployerCreditCode);
}

/// <summary>An identity document.</summary>
/// <param name="Kind">Which document.</param>
/// <param name="Number">Only written, never answered; null keeps the number that is stored.</param>
/// <param name="Masked">Only answered.</param>
public sealed record PersonDocumentForm(
    PersonDocumentKind? Kind = null,
    string? Number = null,
    string? Masked = null
);

/// <summary>One condition of article 9 or 10.</summary>
/// <param name="Number">（一） is 1.</param>
/// <param name="Declared">Whether the applicant declares that it is met; null: not declared yet.</param>
/// <param name="Statement">On what it rests.</param>
/// <param name="FileIds">Evidence.</param>
public sealed record ConditionForm(
    int Number,
    bool? Declared = null,
    string? Statement = null,
    IReadOnlyList<Guid>? FileIds = null
);

/// <summary>What experts score.</summary>
/// <param name="Overview">组织概述; of a person a short 个人概述.</param>
/// <param name="Items">One text per item of the catalogue.</param>
public sealed record SelfReport(
    string? Overview = null,
    IReadOnlyList<ReportItemForm>? Items = null
);

/// <summary>The text on one item of the catalogue.</summary>
/// <param name="Item">Its number, e.g. <c>4.1.2</c>, or <c>G1</c> to <c>G5</c> for individuals.</param>
/// <param name="Text">The text.</param>
/// <param name="SecretText">A passage marked as 技术秘密 or 商业秘密 (article 23): encrypted at rest.</param>
/// <param name="Results">Result figures (4.7).</param>
/// <param name="FileIds">Evidence.</param>
public sealed record ReportItemForm(
    string Item,
    string? Text = null,
    string? SecretText = null,
    IReadOnlyList<ResultFigureForm>? Results = null,
    IReadOnlyList<Guid>? FileIds = null
);

/// <summary>An indicator over the years.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Unit">In which unit.</param>
/// <param name="Values">At least three years.</param>
/// <param name="FileIds">Evidence.</param>
public sealed record ResultFigureForm(
    string? Indicator = null,
    string? Unit = null,
    IReadOnlyList<YearValue>? Values = null,
    IReadOnlyList<Guid>? FileIds = null
);

/// <summary>One year's figure.</summary>
public sealed record YearValue(int Year, decimal? Value = null);

/// <summary>One piece of required evidence.</summary>
/// <param name="Code">Its code in the list of the kind.</param>
/// <param name="FileIds">The files.</param>
public sealed record EvidenceForm(string Code, IReadOnlyList<Guid>? FileIds = null);

/// <summary>推荐意见 of the filing unit.</summary>
/// <param name="Opinion">The opinion.</param>
/// <param name="HowSought">How opinions were widely sought (在广泛听取意见的基础上).</param>
/// <param name="Document">Number, date and scan of the stamped paper.</param>
public sealed record RecommendationForm(
    string? Opinion = null,
    string? HowSought = null,
    PaperDocument? Document = null
);

/// <summary>真实性承诺: complete, true and accurate.</summary>
/// <param name="Accepted">Given.</param>
/// <param name="Signer">Who signs.</param>
public sealed record PledgeForm(bool? Accepted = null, string? Signer = null)
{
    /// <summary>Name of who signs, as names are stored.</summary>
    public string? Signer { get; init; } = NameText.Normalise(Signer);
}
