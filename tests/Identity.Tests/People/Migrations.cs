using Microsoft.EntityFrameworkCore;
using QualityAward.Identity.Tests.Support;
using Xunit;

namespace QualityAward.Identity.Tests.People;

[Collection(nameof(Running))]
public sealed class Migrations(IdentityApp app)
{
    [Fact]
    public Task Nothing_of_the_model_is_missing_from_them() =>
        app.InScopeAsync<IdentityDb>(db =>
        {
            Assert.False(db.Database.HasPendingModelChanges());
            return Task.CompletedTask;
        });
}
