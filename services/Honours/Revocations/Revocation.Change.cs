using Google.Protobuf.WellKnownTypes;
using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Events;
using QualityAward.Honours.Register;
using QualityAward.Honours.Remedies;

namespace QualityAward.Honours.Revocations;

/// <summary>第二十四条、第二十七条: what becomes of a revocation when 市政府's decision is changed or annulled.</summary>
public sealed partial class Revocation
{
    /// <summary>What became of the decision since.</summary>
    public IReadOnlyList<DecisionChange> Changes { get; private set; } = [];

    /// <summary>Annulled: the credit record was corrected.</summary>
    public RecordCreditEntryRequest? CreditCorrection { get; private set; }

    /// <summary>Annulled: day the certificate went back to the holder.</summary>
    public DateOnly? CertificateHandedBackOn { get; private set; }

    /// <summary>Annulled: day the plaque went back to the holder.</summary>
    public DateOnly? PlaqueHandedBackOn { get; private set; }

    /// <summary>The decision was changed or annulled: register, publication and what was to be recovered follow.</summary>
    /// <param name="change">By which paper; its announcement is chosen.</param>
    /// <param name="honour">The award.</param>
    /// <param name="title">Title of the announcement; null: the usual one.</param>
    /// <param name="paragraphs">Its text; null or empty: the usual one.</param>
    /// <param name="now">Award time.</param>
    public void Change(
        DecisionChange change,
        Honour honour,
        string? title,
        IReadOnlyList<string>? paragraphs,
        DateTimeOffset now
    )
    {
        Go(change.IsAnnulment ? RevocationStep.Annul : RevocationStep.Change);
        Changes = [.. Changes, change];
        var changed = new RevocationChanged
        {
            CertificateNumber = CertificateNumber,
            EditionId = honour.EditionId?.ToString() ?? "",
            EditionName = honour.EditionName,
            Article = Article,
            Annulled = change.IsAnnulment,
            Authority = change.Authority,
            Paper = change.Paper.ChineseName(),
            DocumentNumber = change.Document.DocumentNumber,
            DecidedOn = change.Document.Date.ToIso(),
            OriginalNoticeId = NoticeId!.Value.ToString(),
            NoticeId = change.NoticeId!.Value.ToString(),
            CandidateId = honour.ApplicationId?.ToString() ?? "",
            Title = string.IsNullOrWhiteSpace(title)
                ? ChangeText.Title(change, honour)
                : title.Trim(),
            At = Timestamp.FromDateTimeOffset(now),
        };
        changed.Paragraphs.AddRange(
            paragraphs is { Count: > 0 } ? paragraphs : ChangeText.Paragraphs(this, change, honour)
        );
        Raise(changed);
        TellOffice(change, now);
        if (change.IsAnnulment)
        {
            honour.Restore(
                change.Document.DocumentNumber!,
                change.Document.Date,
                change.Authority,
                change.NoticeId.Value,
                Article,
                now
            );
        }
        else
        {
            Raise(
                Leaf.Of(
                        "revocation-changed",
                        CertificateNumber,
                        Article,
                        now,
                        new
                        {
                            number = CertificateNumber,
                            document = change.Document.DocumentNumber,
                            decidedOn = change.Document.Date.ToIso(),
                        }
                    )
                    .About(honour.EditionId, honour.ApplicationId)
            );
        }
    }

    /// <summary>Annulled: the entry of the credit record was corrected.</summary>
    public void CorrectCredit(RecordCreditEntryRequest correction)
    {
        RevocationActs.CorrectCredit.Require(this);
        CreditCorrection = correction;
    }

    /// <summary>Annulled: what had come back went back to the holder.</summary>
    public void HandBack(DateOnly? certificateOn, DateOnly? plaqueOn)
    {
        RevocationActs.HandBack.Require(this);
        if (
            (certificateOn is not null && CertificateReturnedOn is null)
            || (plaqueOn is not null && PlaqueReturnedOn is null)
        )
        {
            throw RevocationRefusals.NothingToRestore(
                this,
                "只有已经交回的证书、奖牌可以登记发还。"
            );
        }

        CertificateHandedBackOn = certificateOn ?? CertificateHandedBackOn;
        PlaqueHandedBackOn = plaqueOn ?? PlaqueHandedBackOn;
    }

    private void TellOffice(DecisionChange change, DateTimeOffset now)
    {
        string[] due =
        [
            .. CreditEntry is null ? (string[])[] : ["办理信用记录更正"],
            .. CertificateReturnedOn is null && PlaqueReturnedOn is null
                ? (string[])[]
                : ["发还已经交回的证书、奖牌"],
            .. Suggestion is null ? (string[])[] : ["告知收到建议函的单位"],
        ];
        var todo = due.Length == 0 ? "" : $"请{string.Join("，", due)}。";
        Raise(
            Inform.Message(
                "revocation-change-recorded",
                $"撤销奖项的决定已被{change.Outcome.ChineseName()}",
                change.IsAnnulment
                    ? $"{Decision!.DocumentNumber}已由{change.Document.DocumentNumber}撤销，奖项恢复有效，收回事项办结。{todo}"
                    : $"{Decision!.DocumentNumber}已由{change.Document.DocumentNumber}变更，已向社会公告。",
                "/honours/revocations",
                Article,
                now,
                Inform.Everyone(UnitCodes.CityOffice, Roles.Office),
                Inform.Everyone(UnitCodes.Government, Roles.Government)
            )
        );
    }
}
