using FsCheck.Xunit;
using QualityAward.Applications.Acceptance;
using QualityAward.Applications.Acceptance.Rules;
using QualityAward.Applications.Recheck.Rules;
using QualityAward.Common;
using QualityAward.Common.Publication;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests;

/// <summary>第十三条: what keeps a 受理名单 from being published and from becoming final.</summary>
public sealed class AcceptanceRuleTests
{
    private static readonly Guid First = Guid.NewGuid();
    private static readonly Guid Second = Guid.NewGuid();
    private static readonly DateTimeOffset Now = new(
        2023,
        5,
        15,
        9,
        0,
        0,
        AwardClock.ShanghaiOffset
    );

    [Fact]
    [Article(13)]
    public void Nothing_is_published_before_everyone_has_replied()
    {
        var open = Asked(First);
        Refused("consultation-open", 13, () => EveryReplyInRule.Check([First], [open]));
        Answer(open, (First, false));
        EveryReplyInRule.Check([First], [open]);
        Refused("consultation-open", 13, () => EveryReplyInRule.Check([First, Second], [open]));
    }

    [Fact]
    [Article(13)]
    public void An_objection_is_dealt_with_or_its_candidate_is_off_the_list()
    {
        var consultation = Asked(First, Second);
        Answer(consultation, (First, true), (Second, false));
        Refused(
            "objection-unhandled",
            13,
            () => ObjectionsHandledRule.Check([First, Second], [consultation])
        );
        ObjectionsHandledRule.Check([Second], [consultation]);
        consultation.Handle(new(First, "经核实不属实。", "示例·张某", Now));
        ObjectionsHandledRule.Check([First, Second], [consultation]);
    }

    [Fact]
    [Article(13)]
    public void A_department_answers_for_everyone_it_was_asked_about()
    {
        Refused("answers-incomplete", 13, () => Answer(Asked(First, Second), (First, false)));
        Refused(
            "answers-incomplete",
            13,
            () => Answer(Asked(First), (First, false), (Second, false))
        );
        Refused(
            "answers-incomplete",
            13,
            () => Answer(Asked(First, Second), (First, false), (First, true))
        );
    }

    [Property]
    [Article(13)]
    public void A_list_is_final_only_after_the_period_and_every_answer(bool closed, byte open)
    {
        var code =
            !closed ? "notice-not-closed"
            : open > 0 ? "objection-open"
            : null;
        Refused(code, 13, () => NoticeClosedRule.Check(closed, new(2023, 5, 29), open));
    }

    [Fact]
    [Article(13)]
    public void An_upheld_objection_and_a_refusal_need_their_reasons()
    {
        Refused("objection-upheld", 13, () => UpheldObjectionRule.Check(["示例公司"]));
        UpheldObjectionRule.Check([]);
        Refused("reasons-missing", 13, () => RefusalReasonsRule.Check(" "));
        RefusalReasonsRule.Check("材料不实。");
    }

    [Property]
    [Article(3)]
    public void Nobody_enters_the_list_who_was_not_reported(Guid[] named, Guid[] reported)
    {
        var code = named.All(reported.Contains) ? null : "not-reported";
        Refused(code, 3, () => ReportedRule.Check(named, reported));
        ReportedRule.Check(reported, reported);
    }

    [Fact]
    [Article(9)]
    public void Whoever_is_found_ineligible_is_neither_announced_nor_accepted()
    {
        StillEligibleRule.Check([]);
        Refused(
            "candidate-ineligible",
            9,
            () =>
                StillEligibleRule.Check([
                    ("示例公司", new RegisterFindingView("accident-in-window", "发生事故。", 9)),
                ])
        );
    }

    [Fact]
    [Article(13)]
    public void A_list_is_consulted_on_before_it_is_announced_and_announced_before_it_is_final()
    {
        var list = AcceptanceList.Draft(Guid.NewGuid(), [], "1");
        Refused("wrong-state", 13, () => AcceptanceActs.Announce.Require(list));
        Refused("wrong-state", 13, () => AcceptanceActs.Conclude.Require(list));
        list.Consult();
        AcceptanceActs.Announce.Require(list);
        Refused("wrong-state", 13, () => list.SetEntries([]));
        Refused("wrong-state", 13, () => AcceptanceActs.Conclude.Require(list));
        list.Announce(
            new("第三届", "攀质强办〔2023〕2号", null, "公示", [], [], new(2023, 5, 22), 5),
            Now
        );
        Refused("wrong-state", 13, list.Consult);
        Refused("wrong-state", 13, () => AcceptanceActs.Announce.Require(list));
        list.Conclude(0, Now);
        Refused("wrong-state", 13, () => AcceptanceActs.Conclude.Require(list));
    }

    [Fact]
    [Article(13)]
    public void Nobody_reported_is_left_out_in_silence()
    {
        Refused("reasons-missing", 13, () => NobodyUndecidedRule.Check(1));
        NobodyUndecidedRule.Check(0);
    }

    [Fact]
    [Article(13)]
    public void An_objection_is_handled_in_words_and_a_list_has_somebody_on_it()
    {
        Refused("handling-missing", 13, () => HandlingTextRule.Check(null));
        HandlingTextRule.Check("经核实不属实。");
        Refused("list-empty", 13, () => SomebodyListedRule.Check(0));
        SomebodyListedRule.Check(1);
    }

    [Fact]
    [Article(3)]
    public void The_text_of_a_notice_names_nobody()
    {
        Refused(
            "names-in-text",
            3,
            () => NamelessTextRule.Check(["公示", "现将示例李某某等公示如下。"], ["示例李某某"])
        );
        Assert.Throws<RefusedException>(() =>
            NamelessTextRule.Check(["公示", "现将示例\u200B李·某某等公示如下。"], ["示例李某某"])
        );
        NamelessTextRule.Check(["公示", "现将受理名单公示如下。"], ["示例李某某", ""]);
    }

    [Property]
    [Article(22)]
    public void Who_is_walled_off_from_one_acts_on_no_list_with_that_one(
        Guid[] listed,
        Guid[] openable
    )
    {
        var code = listed.All(openable.Contains) ? null : "recusal-stands";
        Refused(code, 22, () => RecusalRule.Check(listed, openable.ToHashSet()));
        RecusalRule.Check(listed, listed.ToHashSet());
    }

    private static AcceptanceConsultation Asked(params Guid[] candidates) =>
        AcceptanceConsultation.Open(
            (Guid.NewGuid(), Guid.NewGuid()),
            ("dept-fgw", "示例·发展改革委"),
            candidates,
            new(null, new(2023, 5, 19), null),
            Now
        );

    private static void Answer(
        AcceptanceConsultation consultation,
        params (Guid Candidate, bool Objects)[] answers
    ) =>
        consultation.Answer(
            new(
                [
                    .. answers.Select(a => new CandidateAnswer(
                        a.Candidate,
                        a.Objects ? ConsultationAnswer.Objection : ConsultationAnswer.NoObjection,
                        a.Objects ? "正在调查。" : null
                    )),
                ],
                null,
                "示例·沈某",
                Now,
                null
            )
        );

    private static void Refused(string? code, int article, Action check)
    {
        var refusal = (Record.Exception(check) as RefusedException)?.Refusal;
        Assert.Equal(code, refusal?.Code);
        Assert.True(refusal is null || refusal.Article == article);
    }
}
