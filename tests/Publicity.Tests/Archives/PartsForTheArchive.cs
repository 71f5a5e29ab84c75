using QualityAward.Common;
using QualityAward.Common.Transparency;
using QualityAward.TestSupport;
using Xunit;
using static QualityAward.Publicity.Tests.Announcements;

namespace QualityAward.Publicity.Tests.Archives;

/// <summary>What Publicity gives to the archive package of an edition, and to whom.</summary>
public sealed class PartsForTheArchive(PublicityApp app) : IClassFixture<PublicityApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    [Article(3)]
    [Article(13)]
    public async Task Notices_come_with_everybody_on_them_and_the_log_with_a_proof_for_each_leaf()
    {
        app.Clock.Now = JuneTwenty;
        var edition = Guid.NewGuid();
        await app.ReceiveAsync(ResourceNames.Applications, Call(edition));
        var (won, lost) = (Individual("示例甲某"), Individual("示例乙某"));
        await app.ReceiveAsync(ResourceNames.Review, AwardList(edition, won, lost));
        await app.ReceiveAsync(ResourceNames.Review, Decision(edition, won));
        var parts = await ArchiveParts.OfAsync(app, edition);

        var missing = Assert.Single(parts.Missing);
        Assert.Equal(("没有受理名单公示。", 13), (missing.Text, missing.Article));
        Assert.Equal(3, parts.Pieces.Count);
        Assert.All(parts.Pieces, p => Assert.Equal("永久", p.Retention));
        Assert.Equal(6, parts.Files.Count);

        // 第三条: nobody is shown the second one any more, the archive is.
        Assert.Contains("示例乙某", parts.Text(secret: false), StringComparison.Ordinal);

        var head = Assert.Single(parts.LogHeads);
        var key = LogKey.Parse(head.Key);
        using var visitor = app.Anonymous();
        Assert.Equal((await visitor.GetStringAsync("log/key", Cancel)).Trim(), head.Key);
        Assert.True(SignedNote.Parse(head.Checkpoint).IsSignedBy(key));
        Assert.True(parts.Leaves.Count >= 3, $"{parts.Leaves.Count} leaves");
        Assert.All(
            parts.Leaves.Select((leaf, index) => (leaf, index)),
            one =>
            {
                var proof = ProofFile.Parse(one.leaf.Proof);
                Assert.Equal(one.index, proof.Index);
                Assert.True(proof.Proves(one.leaf.Leaf.Span, key));
            }
        );
    }

    [Fact]
    [Article(3)]
    public async Task What_is_missing_is_told_without_anything_else()
    {
        app.Clock.Now = JuneTwenty;
        var edition = Guid.NewGuid();
        await app.ReceiveAsync(ResourceNames.Applications, Call(edition));
        Assert.Empty((await ArchiveParts.OfAsync(app, edition, missingOnly: true)).All);
        await app.ReceiveAsync(ResourceNames.Review, Decision(edition));
        var parts = await ArchiveParts.OfAsync(app, edition, missingOnly: true);
        Assert.Equal([13, 18], parts.Missing.Select(m => m.Article));
        Assert.Equal(2, parts.All.Count);
    }

    [Fact]
    [Article(21)]
    [Article(23)]
    public Task Only_the_service_that_makes_the_package_may_ask() =>
        ArchiveParts.AreClosedToOthersAsync(app);
}
