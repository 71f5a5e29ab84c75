using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace QualityAward.Identity;

/// <summary>Lets <c>dotnet ef</c> make migrations without starting the service.</summary>
public sealed class IdentityDbDesign : IDesignTimeDbContextFactory<IdentityDb>
{
    /// <inheritdoc/>
    public IdentityDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<IdentityDb>()
                .UseNpgsql("Host=localhost;Database=identitydb")
                .UseSnakeCaseNamingConvention()
                .Options
        );
}
