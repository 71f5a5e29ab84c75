using QualityAward.Common;
using QualityAward.Common.Wording;
using QualityAward.Contracts.Rest;
using QualityAward.Review.Award.Lists;

namespace QualityAward.Review.Award.Approval;

/// <summary>
/// 第十九条: whether the public notice still keeps a list from 报请审定. Who is held back by a complaint is not told here but when
/// it holds something back (第二十一条).
/// </summary>
internal sealed class NoticeInTheWay(Peers peers)
{
    /// <summary>The acts, with what the notice puts in the way of 报请审定.</summary>
    /// <param name="list">The list that was announced.</param>
    /// <param name="acts">The acts open to the reader.</param>
    /// <param name="isPartly">The reader must not know of somebody on it, so nothing is counted (第二十二条).</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public async Task<IReadOnlyList<ActView>> OfAsync(
        AwardList list,
        IReadOnlyList<ActView> acts,
        bool isPartly,
        CancellationToken cancellationToken
    )
    {
        ActObstacle[] obstacles =
        [
            .. await ObstaclesAsync(list.NoticeId!.Value, isPartly, cancellationToken),
        ];
        return
        [
            .. acts.Select(act =>
                act.Verb == AwardListActs.Submit.Verb
                    ? act with
                    {
                        Main = obstacles.Length == 0,
                        Obstacles = obstacles,
                    }
                    : act
            ),
        ];
    }

    private async Task<IEnumerable<ActObstacle>> ObstaclesAsync(
        Guid noticeId,
        bool isPartly,
        CancellationToken cancellationToken
    )
    {
        try
        {
            var status = await peers.NoticeAsync(noticeId, cancellationToken);
            return
            [
                .. status.Closed
                    ? Array.Empty<ActObstacle>()
                    :
                    [
                        new(
                            $"公示期尚未届满，至{LegalDays.Parse(status.LastDay).ToChinese()}24时。"
                        ),
                    ],
                .. isPartly || status.OpenObjections == 0
                    ? Array.Empty<ActObstacle>()
                    :
                    [
                        new(
                            $"尚有{status.OpenObjections}件异议没有处理答复。",
                            "objections",
                            "办理异议"
                        ),
                    ],
            ];
        }
        catch (RefusedException e) when (e.Refusal.Kind is RefusalKind.CannotVerifyNow)
        {
            // The list is shown all the same; the act asks again.
            return [new("公示和异议情况暂时不能核实，请稍后刷新。")];
        }
    }
}
