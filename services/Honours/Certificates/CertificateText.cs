using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Honours.Register;

namespace QualityAward.Honours.Certificates;

/// <summary>What a certificate says (article 20). Each kind of candidate has a text of its own (article 2).</summary>
/// <param name="Title">获奖证书.</param>
/// <param name="Holder">Whom it addresses.</param>
/// <param name="Body">The sentence that awards.</param>
/// <param name="Issuer">Who awards.</param>
/// <param name="Date">Date of the decision.</param>
/// <param name="Number">Number of the certificate.</param>
/// <param name="Decision">市政府's decision.</param>
/// <param name="CheckHint">Below the QR code.</param>
/// <param name="CheckAddress">Where anybody checks it.</param>
public sealed record CertificateText(
    string Title,
    string Holder,
    string Body,
    string Issuer,
    string Date,
    string Number,
    string Decision,
    string CheckHint,
    string CheckAddress
)
{
    /// <summary>Said of a replacement: since when, and that the one before is worth nothing; null on the first.</summary>
    public string? Reissue { get; init; }

    /// <summary>The text for an award.</summary>
    /// <param name="honour">An award of our own register: number, day and decision are known.</param>
    /// <param name="publicUrl">The public address without a trailing slash.</param>
    public static CertificateText For(Honour honour, string publicUrl) =>
        new(
            "获奖证书",
            honour.Kind is CandidateKind.Organisation
                ? $"{honour.IssuedName}："
                : $"{honour.IssuedName}{(honour.Employer is null ? "" : $"（{honour.Employer}）")}：",
            honour.Kind is CandidateKind.Organisation
                ? $"你单位追求卓越、质量管理成效显著，经攀枝花市人民政府审定，获得{honour.EditionName}攀枝花市政府质量奖（组织奖），特予表扬，颁发此证。"
                : $"你在质量工作中成绩突出，经攀枝花市人民政府审定，获得{honour.EditionName}攀枝花市政府质量奖（个人奖），特予表扬，颁发此证。",
            "攀枝花市人民政府",
            honour.AwardedOn!.Value.ToChinese(),
            $"证书编号：{honour.Number}",
            $"表扬决定：{honour.DocumentNumber}",
            "扫码或按编号查验真伪",
            $"{publicUrl}/verify/{honour.Number}"
        );

    /// <summary>Set in bold.</summary>
    public string BoldCharacters => Title + Holder;

    /// <summary>Set in regular.</summary>
    public string RegularCharacters =>
        Body + Issuer + Date + Number + Decision + CheckHint + CheckAddress + Reissue + "　";
}
