using System.Text.Json;
using QualityAward.Applications.Cultivation;
using QualityAward.Common;
using QualityAward.Contracts.Notifications.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Applications;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;

namespace QualityAward.Applications.Tests.Nurseries;

/// <summary>第八条: guidance material of 市质量强市办 for all receiving bodies, and of each for itself.</summary>
[Article(8)]
public sealed class GuidanceMaterialTests(AcceptanceApp app) : IClassFixture<AcceptanceApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_office_publishes_all_bodies_read_until_it_is_withdrawn()
    {
        using var people = new People(role =>
            app.As(role, role == Roles.ReceivingBody ? Journey.County : "city-office")
        );
        var office = people.Of(Roles.Office);
        var body = people.Of(Roles.ReceivingBody);
        var file = await Journey.UploadAsync(office);
        var at = $"guidance-materials/{await PublishAsync(office, file)}";
        await CheckAsync();
        var read = (await body.GetReply(at)).As<GuidanceMaterialView>();
        Assert.True(read.ForAll);
        Assert.Null(read.PublishedBy);
        Assert.Empty(read.Acts);
        Assert.Equal(200, (await body.GetReply($"files/{file}")).Status);
        Assert.Contains(
            await app.RaisedAsync<MessageRequested>(),
            m =>
                m.Kind == "guidance-published"
                && m.To.Select(to => to.Unit).Contains("high-tech-zone")
                && m.To.All(to => to.Role == Roles.ReceivingBody)
        );
        (
            await body.PostReply($"{at}/withdraw", new WithdrawGuidanceRequest("示例"), "\"1\"")
        ).Refused(403, "role-lacks-right");

        (
            await office.ActReply(at, "withdraw", new WithdrawGuidanceRequest("示例：已有新版"))
        ).As<GuidanceMaterialView>();
        await CheckAsync();
        (await body.GetReply(at)).Refused(404, "not-found");
        (await body.GetReply($"files/{file}")).Refused(404, "not-found");
        Assert.DoesNotContain(
            (await body.GetReply("guidance-materials")).As<Page<GuidanceMaterialView>>().Items,
            m => at.EndsWith($"{m.Id}", StringComparison.Ordinal)
        );
        Assert.Equal(
            "示例：已有新版",
            (await office.GetReply(at)).As<GuidanceMaterialView>().Reason
        );
        Assert.Equal(200, (await office.GetReply($"files/{file}")).Status);

        Task CheckAsync() => ActsShown.CheckAsync(GuidanceMaterialActs.Table, at, people.Of);
    }

    [Fact]
    public async Task What_a_body_publishes_is_its_own()
    {
        using var body = app.As(Roles.ReceivingBody, Journey.County);
        using var other = app.As(Roles.ReceivingBody, "county-office-510421");
        using var office = app.As(Roles.Office);
        var file = await Journey.UploadAsync(body);
        var at = $"guidance-materials/{await PublishAsync(body, file)}";
        Assert.NotNull((await body.GetReply(at)).As<GuidanceMaterialView>().PublishedBy);
        foreach (var stranger in (HttpClient[])[other, office])
        {
            (await stranger.GetReply(at)).Refused(404, "not-found");
            (await stranger.GetReply($"files/{file}")).Refused(404, "not-found");
            Assert.DoesNotContain(
                (await stranger.GetReply("guidance-materials"))
                    .As<Page<GuidanceMaterialView>>()
                    .Items,
                m => at.EndsWith($"{m.Id}", StringComparison.Ordinal)
            );
        }

        var named = await other.PostReply(
            "guidance-materials",
            new PublishGuidanceRequest("示例资料", null, [file])
        );
        named.Refused(422, "file-not-found");
    }

    [Fact]
    [Article(23)]
    public async Task There_is_no_material_without_files_or_with_a_secret()
    {
        using var body = app.As(Roles.ReceivingBody, Journey.County);
        (
            await body.PostReply(
                "guidance-materials",
                new PublishGuidanceRequest("示例资料", null, [])
            )
        ).Refused(422, "guidance-files");
        (
            await body.PostReply(
                "guidance-materials",
                new PublishGuidanceRequest(" ", null, [await Journey.UploadAsync(body)])
            )
        ).Refused(400, "text-missing");
        (
            await body.PostReply(
                "guidance-materials",
                new PublishGuidanceRequest("示例资料", null, [await SecretAsync(body)])
            )
        ).Refused(422, "file-not-found");
    }

    [Fact]
    public async Task Nobody_else_has_guidance_material()
    {
        string[] publishers = [Roles.ReceivingBody, Roles.Office];
        foreach (var role in Roles.All.Except(publishers))
        {
            using var client = app.As(role);
            Assert.Equal(403, (await client.GetReply("guidance-materials")).Status);
        }
    }

    private static async Task<Guid> PublishAsync(HttpClient publisher, Guid file) =>
        (
            await publisher.PostReply(
                "guidance-materials",
                new PublishGuidanceRequest("示例指导资料", "示例说明", [file])
            )
        )
            .As<GuidanceMaterialView>()
            .Id;

    private static async Task<Guid> SecretAsync(HttpClient body)
    {
        using var content = new ByteArrayContent(SamplePdf.Of("示例"));
        content.Headers.Add("X-File-Name", "example.pdf");
        using var answer = await body.PostAsync(
            "/api/applications/files?secret=true",
            content,
            Cancel
        );
        return JsonSerializer
            .Deserialize<FileView>(
                await answer.Content.ReadAsStringAsync(Cancel),
                AwardJson.Options
            )!
            .Id;
    }
}
