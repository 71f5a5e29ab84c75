using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using QualityAward.Common;
using QualityAward.Contracts.Identity.V1;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Publicity.Complaints.Rules;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.Complaints;

/// <summary>From whom a complaint is kept, by what was chosen and by what the text says (article 21).</summary>
[Article(21)]
public sealed class ComplaintWallRuleTests
{
    private static readonly Person[] Staff =
    [
        Member("s1", "示例·钱某", Roles.Supervisor),
        Member("s2", "示例·丁某", Roles.Supervisor),
        Member("l1", "示例·李某", Roles.LeadingGroup),
        Member("l2", "示例·赵某", Roles.LeadingGroup),
        Member("o1", "示例·张某", Roles.Office),
    ];

    private static readonly string[] Unseen =
    [
        "",
        " ",
        "　",
        "·",
        "•",
        "・",
        "\u200B",
        "\u200D",
        "\uFEFF",
        "\u00AD",
        "\u202E",
        "-",
        "*",
    ];

    [Property]
    public Property However_a_supervisors_name_is_spelled_no_supervisor_sees_the_complaint() =>
        Prop.ForAll(
            Gen.Elements(Unseen).ListOf(6).ToArbitrary(),
            signs =>
            {
                const string name = "示例钱某";
                var spelled = string.Concat(name.Select((c, i) => $"{signs[i]}{c}"));
                var wall = ComplaintWallRule.Of(
                    new("示例", $"反映{spelled}{signs[4]}收受财物{signs[5]}。"),
                    Staff
                );
                return wall is { Held: true, AboutSupervisor: false }
                    && wall.Likely.SequenceEqual(["s1"]);
            }
        );

    [Fact]
    public void A_name_in_the_text_walls_off_whoever_bears_it_in_any_role()
    {
        var wall = ComplaintWallRule.Of(
            new("示例・李某", "示例 张某与示例李某串通。", About: [ComplaintTarget.Office]),
            Staff
        );
        Assert.Equal(["l1", "o1"], wall.Likely.Order());
        Assert.False(wall.Held);
    }

    [Theory]
    [InlineData(ComplaintTarget.Supervisor, null, true, false)]
    [InlineData(ComplaintTarget.Office, null, false, false)]
    [InlineData(ComplaintTarget.Office, "老钱", false, false)]
    [InlineData(ComplaintTarget.Other, "老钱", false, true)]
    [InlineData(null, "老钱", false, true)]
    [InlineData(null, null, false, false)]
    [InlineData(null, "示例钱某", true, false)]
    public void Who_is_meant_is_asked_and_only_what_nobody_said_is_held(
        ComplaintTarget? about,
        string? named,
        bool aboutSupervisor,
        bool held
    )
    {
        var wall = ComplaintWallRule.Of(
            new(
                "示例",
                "示例内容",
                PersonComplainedAbout: named,
                About: about is { } target ? [target] : null
            ),
            Staff
        );
        Assert.Equal((aboutSupervisor, held), (wall.AboutSupervisor, wall.Held));
    }

    [Fact]
    public void A_word_for_the_supervisors_holds_it_unless_somebody_else_was_chosen()
    {
        Assert.True(ComplaintWallRule.Of(new("示例", "监督组的老钱收礼。"), Staff).Held);
        Assert.False(
            ComplaintWallRule
                .Of(new("示例", "请监督组核实。", About: [ComplaintTarget.Expert]), Staff)
                .Held
        );
    }

    [Fact]
    public void A_published_name_that_was_chosen_is_who_is_meant()
    {
        var wall = ComplaintWallRule.Of(
            new("示例", "示例内容", SupervisorNamed: "示例•丁某"),
            Staff
        );
        Assert.True(wall.AboutSupervisor);
        Assert.Equal(["s2"], wall.WalledOff);
        Assert.Empty(wall.Likely);
    }

    [Fact]
    public void Where_no_member_of_the_leading_group_is_named_all_of_them_are_kept_out()
    {
        var wall = ComplaintWallRule.Of(
            new("示例", "示例内容", About: [ComplaintTarget.LeadingGroup]),
            Staff
        );
        Assert.Equal(["l1", "l2"], wall.WalledOff);
        Assert.False(wall.AboutSupervisor);
    }

    private static Person Member(string subject, string name, string role) =>
        new()
        {
            Subject = subject,
            Name = name,
            Role = role,
            UserName = subject,
        };
}
