using Google.Protobuf.WellKnownTypes;
using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Events;
using QualityAward.Honours.Remedies;

namespace QualityAward.Honours.Misconduct;

/// <summary>第二十四条: what becomes of a decided case when its decision is changed or annulled.</summary>
public sealed partial class MisconductCase
{
    /// <summary>The decision was changed or annulled: its effects follow.</summary>
    /// <param name="change">By which paper.</param>
    /// <param name="ban">The ban it had brought.</param>
    /// <param name="now">Award time.</param>
    public void Change(DecisionChange change, Ban ban, DateTimeOffset now)
    {
        Go(change.IsAnnulment ? MisconductStep.Annul : MisconductStep.Change);
        ChangedBanRule.Check(change.Outcome, change.BanLastDay, ban.DecidedOn, ban.LongestLastDay);
        Changes = [.. Changes, change];
        if (change.IsAnnulment)
        {
            ban.End(change.Document.Date, change.Document.DocumentNumber!);
        }
        else if (change.BanLastDay is { } lastDay)
        {
            ban.MoveTo(lastDay);
        }

        Raise(
            new SanctionChanged
            {
                BanId = ban.Id.ToString(),
                SubjectKey = Subject.Key,
                Annulled = change.IsAnnulment,
                LastDay = ban.LastDay.ToIso(),
                DocumentNumber = change.Document.DocumentNumber,
                OriginalDocument = ban.DocumentNumber,
                At = Timestamp.FromDateTimeOffset(now),
            }
        );
        Raise(
            Leaf.InBatch(
                    change.IsAnnulment ? "misconduct-annulled" : "misconduct-changed",
                    24,
                    now,
                    new
                    {
                        document = change.Document.DocumentNumber,
                        decidedOn = change.Document.Date.ToIso(),
                        original = ban.DocumentNumber,
                        lastDay = change.IsAnnulment ? "" : ban.LastDay.ToIso(),
                    }
                )
                .About(candidate: ApplicationId)
        );
        Tell(
            change.IsAnnulment ? "misconduct-annulled" : "misconduct-changed",
            change.IsAnnulment ? "处理决定已被撤销" : "处理决定已被变更",
            change.IsAnnulment
                ? $"{ban.DocumentNumber}已由{change.Document.DocumentNumber}撤销，不予受理申报的限制随即终止。"
                : $"{ban.DocumentNumber}已由{change.Document.DocumentNumber}变更，不予受理申报的期限至{ban.LastDay.ToChinese()}止。",
            now
        );
    }
}
