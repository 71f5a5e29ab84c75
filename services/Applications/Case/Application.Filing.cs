using System.Security.Cryptography;
using System.Text.Json;
using Google.Protobuf.WellKnownTypes;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Events;
using QualityAward.Rest.Json;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Applications.Case;

/// <summary>What the filing unit does (articles 3 and 11).</summary>
public sealed partial class Application
{
    /// <summary>Saves the draft, complete or not.</summary>
    /// <param name="form">Identity number and secret passages sealed.</param>
    /// <param name="now">Award time.</param>
    /// <exception cref="RefusedException">409 <c>form-frozen</c>: submitted and not returned.</exception>
    public void Save(ApplicationForm form, DateTimeOffset now)
    {
        if (!ApplicationStates.IsEditable(State))
        {
            throw FormFrozen(State);
        }

        Draft = form;
        Name = NameIn(Kind, form);
        ChangedAt = now;
    }

    /// <summary>409: a form that was submitted and not returned stays as it is.</summary>
    /// <param name="state">Where the application stands, as whoever asks may know it.</param>
    internal static RefusedException FormFrozen(ApplicationState state) =>
        new(
            new(
                RefusalKind.WrongState,
                "form-frozen",
                "申报表提交后不得更改",
                $"该申报目前为“{state.ChineseName()}”，申报表不得更改；确需更正的，由初审单位退回补正后形成新的版本。",
                Article: 11
            )
        );

    /// <summary>Whom a form of this kind names; null while it names nobody.</summary>
    public static string? NameIn(CandidateKind kind, ApplicationForm form) =>
        kind switch
        {
            CandidateKind.Organisation => form.Organisation?.Name?.Trim(),
            CandidateKind.Individual => form.Individual?.Name?.Trim(),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Unknown kind."),
        };

    private static ApplicationForm AboutWhom(ApplicationForm form) =>
        new(
            form.Organisation is { } organisation ? organisation with { Contact = null } : null,
            form.Individual is { } person
                ? person with
                {
                    Document = null,
                    Deeds = null,
                    Contact = null,
                }
                : null
        );

    /// <summary>Freezes the draft as a new version and sends it to the receiving body.</summary>
    /// <param name="keys">Who is behind it.</param>
    /// <param name="receivingBody">Name of the receiving body.</param>
    /// <param name="registersAskedAt">When the registers answered that nothing stands against the subject.</param>
    /// <param name="by">Who submits.</param>
    /// <param name="now">Award time.</param>
    public void Submit(
        SubjectKeys keys,
        string receivingBody,
        DateTimeOffset registersAskedAt,
        AwardUser by,
        DateTimeOffset now
    )
    {
        _ = ApplicationStates.After(State, ApplicationVerb.Submit);
        ReceivingUnit = Draft.ReceivingUnit;
        ReceivingBody = receivingBody;
        SubjectKey = keys.Subject;
        EmployerKey = keys.Employer;
        ReturnReasons = null;
        ReturnCorrects = [];
        var json = JsonSerializer.SerializeToUtf8Bytes(Draft, AwardJson.Options);
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(json));
        var commitment = Common.Transparency.Commitment.To(sha256);
        var version = new ApplicationVersion
        {
            ApplicationId = Id,
            Number = ++VersionCount,
            Form = Draft,
            Sha256 = sha256,
            Salt = commitment.Salt,
            SubmittedBy = by.Subject,
            SubmittedByName = by.Name,
            SubmittedAt = now,
            RegistersAskedAt = registersAskedAt,
        };
        _versions.Add(version);
        Filed = AboutWhom(Draft);
        Step(ApplicationVerb.Submit, by, now, $"第{version.Number}次提交");
        Raise(
            Leaf.Of(
                    "application-submitted",
                    CaseCommitment,
                    11,
                    now,
                    new { version = version.Number, form = commitment.Value }
                )
                .About(EditionId, Id)
        );
        Raise(
            new ApplicationSubmitted
            {
                Candidate = Published.Of(this),
                EditionId = EditionId.ToString(),
                ApplicantUnit = ApplicantUnit,
                ReceivingUnit = ReceivingUnit,
                CreditCode = Published.CreditCodeOf(this),
                SubjectKey = SubjectKey ?? "",
                At = Timestamp.FromDateTimeOffset(now),
            }
        );
        // 第二十二条: every clerk of the unit reads it, who may have to stay out of the case: nobody is named.
        Raise(
            Inform.Message(
                "application-submitted",
                "收到新的申报材料",
                $"收到一件{Kind.ChineseName()}申报（第{version.Number}次提交）。请先签署承诺书、申报利害关系，再办理资格初审。",
                "/preliminary",
                12,
                now,
                Inform.Everyone(ReceivingUnit!, Roles.ReceivingBody)
            )
        );
        Raise(
            Inform.Message(
                "application-received",
                "申报材料已提交",
                $"“{Name}”的申报材料已提交至{receivingBody}，等待资格初审。市政府审定前可以随时撤回。",
                $"/applications/{Id}",
                11,
                now,
                Inform.Everyone(ApplicantUnit, Roles.Applicant)
            )
        );
    }

    /// <summary>第三条: the applicant withdraws; an open case of article 24 goes on.</summary>
    public void Withdraw(string? reason, AwardUser by, DateTimeOffset now)
    {
        var from = Step(ApplicationVerb.Withdraw, by, now, reason);
        if (from == ApplicationState.Draft)
        {
            return;
        }

        Raise(
            Leaf.Of("application-withdrawn", CaseCommitment, 3, now, new { }).About(EditionId, Id)
        );
        Stopped(from, "withdrawn", 3, now);
        if (ApplicationStates.IsKnownToReview(from))
        {
            TellOffice(
                "application-withdrawn",
                "有申报已撤回",
                "有申报已由申报单位撤回，不再进入后续环节，请到复核页面查看。",
                now
            );
        }

        Raise(
            Inform.Message(
                "application-withdrawn",
                "申报已撤回",
                "一件申报已由申报单位撤回，不再进入后续环节。",
                "/preliminary",
                3,
                now,
                Inform.Everyone(ReceivingUnit!, Roles.ReceivingBody)
            )
        );
    }
}
