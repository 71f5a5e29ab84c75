using QualityAward.Common;
using QualityAward.Events;

namespace QualityAward.Honours.Register;

/// <summary>第二十条、第二十八条: what happened to the certificate's file.</summary>
public sealed partial class Honour
{
    /// <summary>Day on which the certificate was issued once more; null where it never was.</summary>
    public DateOnly? ReissuedOn { get; private set; }

    /// <summary>SHA-256 of the files that were issued before and are worth nothing now.</summary>
    public string[] ReplacedSha256 { get; private set; } = [];

    /// <summary>The certificate was lost and is issued once more under its number.</summary>
    public void Reissue(string sha256, DateOnly on, DateTimeOffset now)
    {
        var replaced = Sha256!;
        ReplacedSha256 = [.. ReplacedSha256, replaced];
        (Sha256, ReissuedOn) = (sha256, on);
        Raise(
            Leaf.Of(
                    "certificate-reissued",
                    Number!,
                    20,
                    now,
                    new
                    {
                        number = Number,
                        sha256,
                        replaced,
                    }
                )
                .About(EditionId, ApplicationId)
        );
        if (ApplicantUnit is not null)
        {
            Raise(
                Inform.Message(
                    "certificate-reissued",
                    $"获奖证书已补发：{Number}",
                    $"编号{Number}的获奖证书已经补发，原电子证书文件不再有效，请重新下载。",
                    $"/honours/certificates/{Number}",
                    20,
                    now,
                    Inform.Everyone(ApplicantUnit, Roles.Applicant)
                )
            );
        }
    }
}
