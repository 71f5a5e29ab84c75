using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using QualityAward.Applications.Archive;
using QualityAward.Archiving;
using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Files;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Archives;

/// <summary>The package of an edition as it is made.</summary>
public sealed class PackageTests(TestPostgres postgres) : IAsyncLifetime
{
    private readonly AcceptanceApp _app = new(postgres);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    [Article(1)]
    [Article(3)]
    [Article(23)]
    public async Task A_package_is_checked_without_the_system_and_holds_no_secret_in_plain()
    {
        using var edition = await ArchivedEdition.OpenAsync(_app);
        (await edition.RequestAsync()).As<EditionArchiveView>();
        var made = await edition.MadeAsync();
        var (bytes, keys) = await edition.FetchBothAsync();

        using var package = new MemoryStream(bytes);
        var report = await PackageCheck.RunAsync(package, _app.Neighbour.Signer.Key, keys, Cancel);
        Assert.Empty(report.Findings);
        Assert.Equal(
            (made.Package!.Pieces, 2, 0),
            (report.Pieces, report.Leaves, report.SecretsClosed)
        );
        // The whole form, and the file that was marked secret.
        Assert.Equal(2, report.SecretsOpened);
        Assert.Equal(made.Package.ListSha256, keys.Package);
        Assert.Equal(
            made.Package.Sha256,
            Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))
        );

        using var zip = new ZipArchive(package, ZipArchiveMode.Read);
        var about = "";
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Cancel), Encoding.UTF8);
            var text = await reader.ReadToEndAsync(Cancel);
            Assert.DoesNotContain(Secrets.InForm, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Secrets.InFile, text, StringComparison.Ordinal);
            about = entry.FullName == PackagePaths.About ? text : about;
        }

        Assert.Contains("受理环节未开展（示例）。", about, StringComparison.Ordinal);
        Assert.Contains("没有受理名单。", about, StringComparison.Ordinal);
        Assert.Contains("第二十一条、第二十二条、第二十五条", about, StringComparison.Ordinal);
        Assert.Contains(
            await _app.RaisedAsync<LeafRequested>(),
            leaf =>
                leaf.Type == "archive-made"
                && leaf.DataJson.Contains(keys.Package, StringComparison.Ordinal)
        );
    }

    [Fact]
    [Article(11)]
    public async Task Of_a_locked_application_only_its_steps_are_archived()
    {
        using var edition = await ArchivedEdition.OpenAsync(_app, decided: false);
        var seen = await edition.Office.GetReply($"recheck/{edition.Application}");
        Assert.Equal(
            204,
            (
                await edition.Office.PostReply(
                    $"applications/{edition.Application}/lock",
                    new LockApplicationRequest("发现疑似涉密内容（示例）。"),
                    seen.Tag
                )
            ).Status
        );
        await edition.DecideAsync();
        (await edition.RequestAsync()).As<EditionArchiveView>();
        await edition.MadeAsync();
        using var package = new MemoryStream(await edition.FetchAsync(edition.Office, "package"));
        using var zip = new ZipArchive(package, ZipArchiveMode.Read);
        var entries = zip.Entries.Select(e => e.FullName).ToList();
        Assert.Contains(entries, e => e.EndsWith("办理过程.json", StringComparison.Ordinal));
        Assert.DoesNotContain(entries, e => e.Contains("申报表", StringComparison.Ordinal));
        Assert.DoesNotContain(entries, e => e.EndsWith(".enc", StringComparison.Ordinal));
        Assert.DoesNotContain(entries, e => e.Contains("example.pdf", StringComparison.Ordinal));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(await entry.OpenAsync(Cancel), Encoding.UTF8);
            Assert.DoesNotContain(
                "发现疑似涉密内容",
                await reader.ReadToEndAsync(Cancel),
                StringComparison.Ordinal
            );
        }
    }

    [Fact]
    [Article(1)]
    public async Task What_breaks_in_the_middle_is_begun_anew_and_leaves_nothing_behind()
    {
        using var edition = await ArchivedEdition.OpenAsync(_app);
        _app.Neighbour.Breaks = 2;
        (await edition.RequestAsync()).As<EditionArchiveView>();
        await edition.MadeAsync();
        await _app.InScopeAsync<ApplicationsDb>(async db =>
        {
            var progress = await db.Set<ArchiveProgress>().SingleAsync(Cancel);
            Assert.Equal(3, progress.Attempt);
            Assert.NotNull(progress.Problem);
            Assert.Equal(
                1,
                await db.Set<StoredFile>().CountAsync(f => f.Unit == "edition-archive", Cancel)
            );
        });
        var (bytes, keys) = await edition.FetchBothAsync();
        using var package = new MemoryStream(bytes);
        Assert.Empty((await PackageCheck.RunAsync(package, null, keys, Cancel)).Findings);
    }

    [Fact]
    [Article(1)]
    public async Task Two_replicas_make_one_package()
    {
        using var edition = await ArchivedEdition.OpenAsync(_app);
        (await edition.RequestAsync()).As<EditionArchiveView>();
        await Task.WhenAll(
            Enumerable
                .Range(0, 2)
                .Select(_ =>
                    ActivatorUtilities
                        .CreateInstance<ArchiveMaker>(_app.Services)
                        .RoundAsync(Cancel)
                )
        );
        await edition.MadeAsync();
        await _app.InScopeAsync<ApplicationsDb>(async db =>
        {
            Assert.Single((await db.Set<ArchiveCase>().SingleAsync(Cancel)).Packages);
            Assert.Equal(
                1,
                await db.Set<StoredFile>().CountAsync(f => f.Unit == "edition-archive", Cancel)
            );
        });
    }

    [Fact]
    [Article(1)]
    public async Task Memory_does_not_grow_with_a_file_of_fifty_megabytes()
    {
        using var edition = await ArchivedEdition.OpenAsync(_app);
        var (before, most) = (0L, 0L);
        _app.Neighbour.Chunks = 800;
        _app.Neighbour.OnChunk = chunk =>
        {
            if (chunk == 0)
            {
                before = GC.GetTotalMemory(forceFullCollection: true);
            }
            else if (chunk % 200 == 199)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true));
            }
        };
        (await edition.RequestAsync()).As<EditionArchiveView>();
        await edition.MadeAsync();
        Assert.True(most > 0);
        Assert.True(
            most - before < 16 * 1024 * 1024,
            $"{(most - before) / 1024} KiB more while 50 MB passed."
        );
    }
}
