using Microsoft.EntityFrameworkCore;
using Xunit;

namespace QualityAward.Publicity.Tests;

/// <summary>The committed migrations build exactly the model.</summary>
public sealed class Migrations(PublicityApp app) : IClassFixture<PublicityApp>
{
    [Fact]
    public Task Nothing_of_the_model_is_missing_from_them() =>
        app.InScopeAsync<PublicityDb>(db =>
        {
            Assert.False(db.Database.HasPendingModelChanges());
            return Task.CompletedTask;
        });
}
