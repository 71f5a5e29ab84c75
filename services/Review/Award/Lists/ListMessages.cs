using Google.Protobuf;
using QualityAward.Common;
using QualityAward.Events;
using QualityAward.Review.Editions;

namespace QualityAward.Review.Award.Lists;

/// <summary>What people and the transparency log are told of the list's way (articles 18, 19).</summary>
internal static class ListMessages
{
    public static IEnumerable<IMessage> Recommended(
        AwardList list,
        ReviewEdition edition,
        DateTimeOffset now
    ) =>
        [
            Leaf.Of(
                    "award-list-recommended",
                    edition.Id.ToString(),
                    18,
                    now,
                    new { names = list.NamesCommitment }
                )
                .About(edition.Id),
            Inform.Message(
                "award-list-recommended",
                "请审议拟获奖建议名单",
                $"{edition.Name}市政府质量奖综合评审报告和拟获奖建议名单已经形成，请领导小组审议。",
                Link(list),
                18,
                now,
                Inform.Everyone(UnitCodes.LeadingGroup, Roles.LeadingGroup)
            ),
        ];

    public static IEnumerable<IMessage> Deliberated(
        AwardList list,
        ReviewEdition edition,
        Guid meeting,
        DateOnly heldOn,
        DateTimeOffset now
    )
    {
        var struck = list.Entries.Count(e => e.State is Contracts.Rest.Review.EntryState.Struck);
        var sentBack = list.State is Contracts.Rest.Review.AwardListState.SentBack;
        return
        [
            Leaf.Of(
                    "award-list-deliberated",
                    edition.Id.ToString(),
                    18,
                    now,
                    new
                    {
                        meeting,
                        heldOn = heldOn.ToIso(),
                        sentBack,
                        approved = sentBack ? 0 : list.Entries.Count - struck,
                        struck,
                    }
                )
                .About(edition.Id),
            Inform.Message(
                "award-list-deliberated",
                sentBack ? "拟获奖建议名单已被退回" : "拟获奖建议名单已经审议",
                sentBack
                    ? $"领导小组将{edition.Name}拟获奖建议名单退回，请组织评审专家组按审议意见重新形成名单。"
                    : $"领导小组已对{edition.Name}拟获奖建议名单作出审议决定，请将通过的名单向社会公示。",
                Link(list),
                18,
                now,
                Inform.Everyone(UnitCodes.CityOffice, Roles.Office)
            ),
        ];
    }

    public static IEnumerable<IMessage> Announced(
        AwardList list,
        ReviewEdition edition,
        IEnumerable<ReviewCandidate> candidates,
        DateTimeOffset now
    ) =>
        [
            Leaf.Of(
                    "award-list-announced",
                    list.NoticeId!.Value.ToString(),
                    18,
                    now,
                    new { documentNumber = list.NoticeNumber, count = list.Standing.Count() }
                )
                .About(edition.Id),
            Inform.Message(
                "award-list-announced",
                "拟获奖名单已经公示",
                list.Standing.Any()
                    ? $"{edition.Name}市政府质量奖拟获奖名单（{list.NoticeNumber}）已向社会公示，公示期间接受异议。公示结果以市政府审定为准。"
                    : $"{edition.Name}市政府质量奖没有拟获奖组织和个人，该结果（{list.NoticeNumber}）已向社会公示，公示期间接受异议。结果以市政府审定为准。",
                $"/notices/{list.NoticeId}",
                18,
                now,
                [
                    Inform.Everyone(UnitCodes.LeadingGroup, Roles.LeadingGroup),
                    .. Applicants(candidates),
                ]
            ),
        ];

    public static IEnumerable<IMessage> Submitted(
        AwardList list,
        ReviewEdition edition,
        DateTimeOffset now
    ) =>
        [
            Leaf.Of(
                    "award-list-submitted",
                    list.NoticeId!.Value.ToString(),
                    19,
                    now,
                    new
                    {
                        documentNumber = list.Submission!.DocumentNumber,
                        count = list.Standing.Count(),
                    }
                )
                .About(edition.Id),
            Inform.Message(
                "award-list-submitted",
                "请审定拟获奖名单",
                $"市质量强市办已将通过公示的{edition.Name}市政府质量奖拟获奖名单（{list.Submission.DocumentNumber}）报请市政府审定。",
                Link(list),
                19,
                now,
                Inform.Everyone(UnitCodes.Government, Roles.Government)
            ),
        ];

    public static IEnumerable<IMessage> Decided(
        AwardList list,
        ReviewEdition edition,
        IEnumerable<ReviewCandidate> awarded,
        Guid noticeId,
        DateTimeOffset now
    )
    {
        var number = list.Decision!.DocumentNumber;
        yield return Leaf.Of(
                "award-decided",
                noticeId.ToString(),
                19,
                now,
                new
                {
                    documentNumber = number,
                    decidedOn = list.DecidedOn!.Value.ToIso(),
                    awarded = list.Awarded.Select(id => id.ToString()).ToArray(),
                }
            )
            .About(edition.Id);
        yield return Inform.Message(
            "award-decided",
            list.Awarded.Count == 0 ? "市政府已作出决定" : "市政府已作出表扬决定",
            list.Awarded.Count == 0
                ? $"市政府已对{edition.Name}市政府质量奖作出决定（{number}），本届没有获奖组织和个人，评选结束。"
                : $"市政府已对{edition.Name}市政府质量奖作出决定（{number}），请办理证书、奖牌和奖励事项。",
            $"/notices/{noticeId}",
            19,
            now,
            Inform.Everyone(UnitCodes.CityOffice, Roles.Office),
            Inform.Everyone(UnitCodes.LeadingGroup, Roles.LeadingGroup)
        );
        var winners = Applicants(awarded).ToList();
        if (winners.Count > 0)
        {
            yield return Inform.Message(
                "award-won",
                "市政府决定予以表扬",
                $"市政府决定（{number}）对{edition.Name}市政府质量奖获奖组织和个人予以表扬，您单位申报的组织或者个人在获奖名单中。证书、奖牌由市质量强市办另行通知领取。",
                $"/notices/{noticeId}",
                20,
                now,
                winners
            );
        }
    }

    private static string Link(AwardList list) => $"/award-lists/{list.Id}";

    private static IEnumerable<Contracts.Notifications.V1.Address> Applicants(
        IEnumerable<ReviewCandidate> candidates
    ) =>
        candidates
            .Select(c => c.ApplicantUnit)
            .Where(unit => unit.Length > 0)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(unit => Inform.Everyone(unit, Roles.Applicant));
}
