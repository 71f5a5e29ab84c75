using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Review.Reviewers.People;
using QualityAward.Review.Reviewers.Recusal;
using QualityAward.ServiceDefaults.Authentication;
using QualityAward.TestSupport;

namespace QualityAward.Review.Tests;

/// <summary>Who may be in which group, what is declared, and who decides on recusals.</summary>
public sealed class PeopleRules
{
    private static readonly DateTimeOffset Now = new(2023, 5, 8, 9, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [Article(7)]
    [InlineData(null, ReviewGroup.Expert, null)]
    [InlineData(null, ReviewGroup.Supervisor, null)]
    [InlineData(ReviewGroup.Expert, ReviewGroup.Expert, "already-appointed")]
    [InlineData(ReviewGroup.Supervisor, ReviewGroup.Supervisor, "already-appointed")]
    [InlineData(ReviewGroup.Expert, ReviewGroup.Supervisor, "both-groups")]
    [InlineData(ReviewGroup.Supervisor, ReviewGroup.Expert, "both-groups")]
    public void Nobody_is_in_both_groups(ReviewGroup? present, ReviewGroup wanted, string? code) =>
        Assert.Equal(code, Refused.CodeOf(() => BothGroupsRule.Check(present, wanted)));

    [Theory]
    [Article(22)]
    [InlineData(RelationKind.Kinship, null, null)]
    [InlineData(RelationKind.Kinship, " ", null)]
    [InlineData(RelationKind.Kinship, "某人", "kinship-by-type-only")]
    [InlineData(RelationKind.Advice, "2021年辅导", null)]
    public void Kinship_is_declared_by_type_only(
        RelationKind relation,
        string? note,
        string? code
    ) =>
        Assert.Equal(
            code,
            Refused.CodeOf(() => KinshipByTypeRule.Check(new(Guid.NewGuid(), relation, note)))
        );

    [Theory]
    [Article(22)]
    [InlineData("９１５１０４００ＭＡ６２１０Ｒ７６Ｊ")]
    [InlineData(" 91510400ma6210r76j ")]
    [InlineData("91510400\u200BMA6210R76J\uFEFF")]
    [InlineData("９１510400 MA6210R76J")]
    public void A_relation_is_found_however_its_code_was_typed(string typed)
    {
        Assert.True(ConflictRule.IsConflict(RelationKind.None, [typed], ["91510400MA6210R76J"]));
        Assert.True(ConflictRule.IsConflict(RelationKind.None, ["91510400MA6210R76J"], [typed]));
        Assert.False(ConflictRule.IsConflict(RelationKind.None, [typed, "", " "], ["", "other"]));
    }

    [Fact]
    [Article(22)]
    public void A_relation_is_stored_in_the_form_in_which_it_is_compared() =>
        Assert.Equal(
            ["enterprise-example"],
            Appointment
                .Of(
                    new(
                        Guid.NewGuid(),
                        "expert",
                        "示例",
                        ReviewGroup.Expert,
                        ["Enterprise－Example", "enterprise-example\u200B"]
                    ),
                    Now
                )
                .RelatedUnits
        );

    [Theory]
    [Article(22)]
    [InlineData(Roles.Office, "expert", Roles.Office, "clerk", null)]
    [InlineData(Roles.Office, "expert", Roles.LeadingGroup, "member", "recusal-not-yours")]
    [InlineData(Roles.LeadingGroup, "clerk", Roles.Office, "other", "recusal-not-yours")]
    [InlineData(Roles.LeadingGroup, "clerk", Roles.LeadingGroup, "member", null)]
    [InlineData(Roles.LeadingGroup, "member", Roles.LeadingGroup, "member", "own-recusal")]
    public void The_competent_body_decides_and_nobody_on_themself(
        string competent,
        string subject,
        string role,
        string by,
        string? code
    )
    {
        var refusal = Refused.By(() =>
            RecusalDecisionRule.Check(competent, subject, new(by, "示例", "u", role))
        );
        Assert.Equal(code, refusal?.Code);

        // What a person lacks is not what is wrong with the case.
        Assert.True(refusal is null or { Kind: RefusalKind.Forbidden });
    }

    [Theory]
    [Article(22)]
    [InlineData("pending", true, null, RecusalState.Granted)]
    [InlineData("pending", false, null, RecusalState.Refused)]
    [InlineData("granted", false, "recusal-decided", RecusalState.Granted)]
    [InlineData("refused", true, "recusal-decided", RecusalState.Refused)]
    [InlineData("declared", false, "recusal-decided", RecusalState.Granted)]
    public void A_recusal_is_decided_once(
        string from,
        bool granted,
        string? code,
        RecusalState expected
    )
    {
        var office = new AwardUser("clerk", "示例", "city-office", Roles.Office);
        RecusalCase.Whose whose = new(
            Guid.NewGuid(),
            Guid.NewGuid(),
            "expert",
            "示例",
            Role: Roles.Expert,
            "曾共事"
        );
        var recusal =
            from == "declared"
                ? RecusalCase.AtOnce(RecusalSource.Declared, whose, Now)
                : RecusalCase.Ask(whose, office, Now);
        if (from is "granted" or "refused")
        {
            recusal.Decide(new(from == "granted", "情况属实"), office, Now);
        }

        Assert.Equal(
            code,
            Refused.CodeOf(() => recusal.Decide(new(granted, "已核实"), office, Now))
        );
        Assert.Equal(expected, recusal.State);
    }

    [Fact]
    [Article(25)]
    public void A_qualification_is_withdrawn_once_and_with_a_reason()
    {
        var appointment = Appointment.Of(
            new(Guid.NewGuid(), "expert", "示例", ReviewGroup.Expert, [" ", "unit"]),
            Now
        );
        Assert.Equal(["unit"], appointment.RelatedUnits);
        Assert.Equal(
            "reason-missing",
            Refused.CodeOf(() => appointment.Withdraw(new(" ", null), Now))
        );
        appointment.Withdraw(new("收受财物", null), Now);
        Assert.Equal(
            "appointment-withdrawn",
            Refused.CodeOf(() => appointment.Withdraw(new("收受财物", null), Now))
        );
    }
}
