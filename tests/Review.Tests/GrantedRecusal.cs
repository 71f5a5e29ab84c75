using QualityAward.Common;
using QualityAward.Contracts.Rest.Review;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Review.Tests;

/// <summary>第二十二条：whoever was recused on somebody else's suggestion stays out, although nothing was declared or found.</summary>
public sealed class GrantedRecusal(ReviewApp app) : IClassFixture<ReviewApp>
{
    private const string Recusals = "/api/review/recusals";

    [Theory]
    [Article(22)]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_granted_suggestion_closes_the_case_and_a_declined_one_does_not(bool granted)
    {
        var field = await new ReviewField(app).OpenAsync();
        var candidate = await field.CandidateAsync("甲");
        using var clerk = field.Office("suggested-clerk");
        await field.SignAsync(clerk);
        await field.ClearAsync(clerk, candidate);
        using var office = field.Office();
        using var appointed = await field.AppointAsync(office, "watch", ReviewGroup.Supervisor);
        using var supervisor = field.Supervisor("watch");
        await field.SignAsync(supervisor);
        await field.ClearAsync(supervisor, candidate);
        using var suggested = await ReviewField.PostAsync(
            supervisor,
            Recusals,
            new RecusalRequest("suggested-clerk", candidate, "示例：曾与该单位负责人共事")
        );
        var recusal = await ReviewField.ReadAsync<RecusalView>(suggested);

        // 第二十二条: until it is decided, a suggestion by others shuts nobody out.
        Assert.Single(await OpenAsync());
        using var leading = app.As(Roles.LeadingGroup, "leading-group", "member");
        await field.SignAsync(leading);
        using var decided = await ReviewField.ChangeAsync(
            leading,
            HttpMethod.Post,
            $"{Recusals}/{recusal.Id}/decide",
            $"{suggested.Headers.ETag}",
            new DecideRecusalRequest(granted, "示例：经核实")
        );
        await ReviewField.ReadAsync<RecusalView>(decided);
        Assert.Equal(granted ? 0 : 1, (await OpenAsync()).Count);

        async Task<IReadOnlyCollection<string>> OpenAsync() =>
            (await field.MayOpenAsync(Roles.Office, "suggested-clerk", candidate)).CandidateIds;
    }
}
