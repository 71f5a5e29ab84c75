using QualityAward.Common;
using QualityAward.Contracts.Rest.Honours;
using QualityAward.TestSupport;

namespace QualityAward.Honours.Tests;

/// <summary>What Honours gives to the archive package of an edition, and to whom.</summary>
public sealed class PartsForTheArchive(HonoursApp app) : IClassFixture<HonoursApp>
{
    [Fact]
    [Article(20)]
    public async Task A_certificate_that_is_missing_is_said_and_one_that_was_issued_comes_as_it_is()
    {
        app.Clock.Now = new(2023, 12, 1, 9, 0, 0, TimeSpan.FromHours(8));
        var decided = await app.AwardAsync(71, ("organisation", "示例归档有限公司"));
        var edition = Guid.Parse(decided.EditionId);
        Assert.Equal(
            "有1份获奖证书尚未制发。",
            Assert
                .Single((await ArchiveParts.OfAsync(app, edition, missingOnly: true)).Missing)
                .Text
        );
        using var office = app.As(Roles.Office);
        (
            await office.PostReply("certificates/issue", new IssueCertificatesRequest(edition))
        ).As<IssuedCertificates>();

        var parts = await ArchiveParts.OfAsync(app, edition);
        Assert.Empty(parts.Missing);
        Assert.Equal("示例归档有限公司获奖证书", Assert.Single(parts.Titles));
        Assert.Equal(["获奖证书.pdf", "名录.json"], parts.Files.Select(f => f.Name));
        Assert.Contains("%PDF-", parts.Text(secret: false), StringComparison.Ordinal);
    }

    [Fact]
    [Article(23)]
    [Article(24)]
    public Task Only_the_service_that_makes_the_package_may_ask() =>
        ArchiveParts.AreClosedToOthersAsync(app);
}
