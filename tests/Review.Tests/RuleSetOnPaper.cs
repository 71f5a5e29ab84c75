using System.Net;
using System.Text.Json;
using QualityAward.Common;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Review;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>第六条：a meeting held on paper counts once a second person has checked it.</summary>
public sealed class RuleSetOnPaper(ReviewApp app) : IClassFixture<ReviewApp>
{
    private const string Registrations = "/api/review/registrations";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(6)]
    public async Task The_approval_takes_effect_when_a_second_person_has_checked_it()
    {
        var field = await new ReviewField(app).OpenAsync(approved: false);
        using var clerk = field.Office("paper-clerk");
        using var second = field.Office("paper-second");
        var rules = await RulesAsync(clerk, field);
        Assert.Equal(RuleSetState.Submitted, rules.State);
        var day = new DateOnly(2023, 1, 9);
        using var registered = await ReviewField.PostAsync(
            clerk,
            Registrations,
            new RegisterActRequest(
                "rule-set-approval",
                "攀枝花市质量强市工作领导小组",
                new PaperDocument(null, day, null),
                JsonSerializer.SerializeToElement(
                    new RegisteredRuleSetApproval(rules.Id, day, 5, 0, 0),
                    AwardJson.Options
                )
            )
        );
        var act = await ReviewField.ReadAsync<RegistrationView>(registered);
        Assert.Equal(RuleSetState.Submitted, (await RulesAsync(clerk, field)).State);
        using var done = await ReviewField.ChangeAsync(
            second,
            HttpMethod.Post,
            $"{Registrations}/{act.Id}/check",
            $"{registered.Headers.ETag}",
            new { }
        );
        Assert.Equal(
            RegistrationState.Checked,
            (await ReviewField.ReadAsync<RegistrationView>(done)).State
        );
        var approved = await RulesAsync(clerk, field);
        Assert.Equal(RuleSetState.Approved, approved.State);
        Assert.Equal(day, approved.Approval!.HeldOn);
        using var visitor = app.Anonymous();
        using var published = await visitor.GetAsync($"{field.Base}/published-rules", Cancel);
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
    }

    [Fact]
    [Article(6)]
    public async Task What_was_sent_back_is_changed_and_submitted_again()
    {
        var field = await new ReviewField(app).OpenAsync(panelSize: 3, approved: false);
        using var office = field.Office("drafting-clerk");
        using var leading = app.As(Roles.LeadingGroup, "leading-group", "member");
        var rules = await RulesAsync(office, field);
        var at = $"/api/review/rule-sets/{rules.Id}";
        var tag = await TagAsync(leading, at);
        using var silent = await ReviewField.ChangeAsync(
            leading,
            HttpMethod.Post,
            $"{at}/return",
            tag,
            new ReturnRuleSetRequest(" ")
        );
        Assert.Equal("reason-missing", await ReviewField.CodeAsync(silent));
        using var returned = await ReviewField.ChangeAsync(
            leading,
            HttpMethod.Post,
            $"{at}/return",
            tag,
            new ReturnRuleSetRequest("示例：现场评审权重偏低。")
        );
        Assert.Equal(
            RuleSetState.Draft,
            (await ReviewField.ReadAsync<RuleSetView>(returned)).State
        );
        using var changed = await ReviewField.ChangeAsync(
            office,
            HttpMethod.Put,
            at,
            $"{returned.Headers.ETag}",
            rules.Content with
            {
                Organisation = rules.Content.Organisation with
                {
                    MaterialWeight = 30,
                    SiteWeight = 50,
                },
            }
        );
        using var submitted = await ReviewField.ChangeAsync(
            office,
            HttpMethod.Post,
            $"{at}/submit",
            $"{changed.Headers.ETag}",
            new { }
        );
        Assert.Equal(
            RuleSetState.Submitted,
            (await ReviewField.ReadAsync<RuleSetView>(submitted)).State
        );
    }

    private static async Task<string> TagAsync(HttpClient who, string path)
    {
        using var answer = await who.GetAsync(path, Cancel);
        return $"{answer.Headers.ETag}";
    }

    private static async Task<RuleSetView> RulesAsync(HttpClient who, ReviewField field) =>
        Assert.Single(
            (
                await ReviewField.GetAsync<Page<RuleSetView>>(
                    who,
                    $"/api/review/rule-sets?editionId={field.Edition}"
                )
            ).Items
        );
}
