using Microsoft.EntityFrameworkCore;
using Xunit;

namespace QualityAward.Publicity.Tests;

/// <summary>The committed migrations build exactly the model, and no endpoint is left unmarked.</summary>
public sealed class Migrations(PublicityApp app) : IClassFixture<PublicityApp>
{
    [Fact]
    public Task Nothing_of_the_model_is_missing_from_them() =>
        app.InScopeAsync<PublicityDb>(db =>
        {
            Assert.False(db.Database.HasPendingModelChanges());
            return Task.CompletedTask;
        });

    [Fact]
    public void Every_endpoint_says_who_may_call_it() => Assert.Empty(app.UnmarkedEndpoints());
}
