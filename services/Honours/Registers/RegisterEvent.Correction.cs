using Google.Protobuf.WellKnownTypes;
using QualityAward.Casework.Acts;
using QualityAward.Common;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.Events;
using QualityAward.ServiceDefaults.Authentication;

namespace QualityAward.Honours.Registers;

/// <summary>
/// A confirmed entry that was wrong is corrected, and bad credit is repaired, by a second recorded act. The entry and all that
/// was proposed about it stay.
/// </summary>
public sealed partial class RegisterEvent
{
    /// <summary>Proposes it; without effect until somebody else confirms.</summary>
    /// <exception cref="RefusedException">The entry does not count, or a correction waits already.</exception>
    public void Propose(ProposeCorrectionRequest request, AwardUser by, DateTimeOffset now)
    {
        RegisterEventActs.Correct.Require(this);
        Corrections =
        [
            .. Corrections,
            new(
                request.Kind,
                RegisterCorrectionState.Proposed,
                request.Reason.Trim(),
                request.Document,
                by.Subject,
                by.Name,
                now
            ),
        ];
        Tell("register-correction-proposed", now);

        // 第二十二条: the whole office gets it, also whoever must stay out of the case: it says nothing of it.
        Raise(
            Inform.Message(
                "register-correction-proposed",
                "有登记更正待核实",
                "有一条事故或者信用记录的更正（信用修复）待核实。请另一名工作人员对照文件核实，核实后方才生效。",
                "/honours/events",
                article: 9,
                now,
                Inform.Others(UnitCodes.CityOffice, Roles.Office, by.Subject)
            )
        );
    }

    /// <summary>A second person confirms: from now on the entry counts against nobody.</summary>
    /// <returns>The correction.</returns>
    /// <exception cref="RefusedException">Nothing waits, or the same person.</exception>
    public RegisterCorrection Correct(AwardUser by, DateTimeOffset now)
    {
        var correction = Settle(
            RegisterEventActs.ConfirmCorrection,
            RegisterCorrectionState.InEffect,
            rejection: null,
            by,
            now
        );
        var wasWrong = correction.Kind is RegisterCorrectionKind.Wrong;
        State = wasWrong ? RegisterEventState.Corrected : RegisterEventState.Repaired;
        Tell(wasWrong ? "register-event-corrected" : "credit-repaired", now);
        if (wasWrong)
        {
            // What is repaired was right while it stood: only what was wrong is undone.
            Raise(
                new EventCorrected
                {
                    SubjectKey = Subject.Key,
                    At = Timestamp.FromDateTimeOffset(now),
                }
            );
        }

        return correction;
    }

    /// <summary>A second person sends it back: the entry stands.</summary>
    /// <exception cref="RefusedException">Nothing waits, or the same person.</exception>
    public void RejectCorrection(string reason, AwardUser by, DateTimeOffset now)
    {
        Settle(
            RegisterEventActs.RejectCorrection,
            RegisterCorrectionState.Rejected,
            reason,
            by,
            now
        );
        Tell("register-correction-rejected", now);
    }

    /// <summary>The correction that waits for a second person.</summary>
    public RegisterCorrection? Pending =>
        Corrections.LastOrDefault(c => c.State is RegisterCorrectionState.Proposed);

    private RegisterCorrection Settle(
        Act<RegisterEvent> act,
        RegisterCorrectionState next,
        string? rejection,
        AwardUser by,
        DateTimeOffset now
    )
    {
        act.Require(this);
        var pending = Pending!;
        SecondPersonRule.Check(pending.ProposedBy, by.Subject);
        var settled = pending with
        {
            State = next,
            CheckedByName = by.Name,
            CheckedAt = now,
            Rejection = rejection,
        };
        Corrections = [.. Corrections.SkipLast(1), settled];
        return settled;
    }
}
