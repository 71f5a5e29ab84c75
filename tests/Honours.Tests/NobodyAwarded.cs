using System.Net;
using Microsoft.EntityFrameworkCore;
using QualityAward.Common;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests;

/// <summary>第三条：宁缺毋滥. A decision that names nobody is a decision too.</summary>
public sealed class NobodyAwarded(HonoursApp app) : IClassFixture<HonoursApp>
{
    [Fact]
    [Article(3)]
    [Article(20)]
    public async Task A_decision_that_names_nobody_brings_no_number_and_no_certificate()
    {
        var decided = await app.AwardAsync(19);
        using var office = app.As(Roles.Office);
        using var issued = await office.SendAsync("certificates/issue", new { decided.EditionId });
        var problem = await issued.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, issued.StatusCode);
        Assert.Contains("award-not-decided", problem, StringComparison.Ordinal);
        await app.InScopeAsync<HonoursDb>(async db =>
            Assert.False(
                await db.Honours.AnyAsync(
                    h => h.EditionId == Guid.Parse(decided.EditionId),
                    TestContext.Current.CancellationToken
                )
            )
        );
    }
}
