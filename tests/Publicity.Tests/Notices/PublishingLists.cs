using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Honours.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.TestSupport;
using Xunit;
using static QualityAward.Publicity.Tests.Announcements;

namespace QualityAward.Publicity.Tests.Notices;

/// <summary>Lists before the public: exactly the whitelist, for full working days, and no longer than the edition for persons.</summary>
public sealed class PublishingLists(PublicityApp app) : IClassFixture<PublicityApp>
{
    [Fact]
    [Article(3)]
    [Article(13)]
    public async Task The_acceptance_list_is_public_with_nothing_but_the_whitelist()
    {
        app.Clock.Now = JuneTwenty;
        var list = AcceptanceList(Guid.NewGuid(), Organisation("示例甲厂"), Individual("示例甲某"));
        await app.ReceiveAsync(ResourceNames.Applications, list);

        var (view, json) = await ReadAsync(list.NoticeId);

        Assert.Equal(NoticeKind.AcceptanceNotice, view.Kind);
        Assert.Equal(new DateOnly(2023, 6, 28), view.LastDay);
        Assert.Equal((NoticeState.Open, 5, 5), (view.State, view.DaysLeft, view.PeriodDays));
        var organisation = Assert.Single(view.Organisations);
        Assert.Equal(
            ("示例甲厂", "仁和区", "制造业"),
            (organisation.Name, organisation.Place, organisation.Industry)
        );
        var individual = Assert.Single(view.Individuals);
        Assert.Equal(
            ("示例甲某", "示例单位", "高级工程师"),
            (individual.Name, individual.Employer, individual.Position)
        );
        Assert.Null(individual.Deeds);
        Assert.DoesNotContain("不得公开", json, StringComparison.Ordinal);
        Assert.Equal(13, view.Objections?.Article);
        Assert.Equal("示例：电话0812-0000009", view.Objections!.SupervisionContact);
        Assert.NotEmpty(view.Objections.Desk);
        Assert.NotEmpty(view.Objections.How);
    }

    [Fact]
    [Article(13)]
    public async Task The_period_ends_by_the_clock_at_the_last_days_24_00()
    {
        var list = AcceptanceList(Guid.NewGuid(), Organisation("示例乙厂"));
        await app.ReceiveAsync(ResourceNames.Applications, list);

        app.Clock.Now = new(2023, 6, 28, 23, 59, 59, AwardClock.ShanghaiOffset);
        var (last, _) = await ReadAsync(list.NoticeId);
        app.Clock.Now = new(2023, 6, 29, 0, 0, 0, AwardClock.ShanghaiOffset);
        var (over, _) = await ReadAsync(list.NoticeId);

        Assert.Equal((NoticeState.Open, (int?)0), (last.State, last.DaysLeft));
        Assert.Equal((NoticeState.Closed, (int?)null), (over.State, over.DaysLeft));
    }

    [Fact]
    [Article(3)]
    [Article(18)]
    [Article(19)]
    public async Task Individuals_not_awarded_disappear_when_the_edition_ends()
    {
        app.Clock.Now = JuneTwenty;
        var edition = Guid.NewGuid();
        await app.ReceiveAsync(ResourceNames.Applications, Call(edition));
        var (factory, won, lost) = (
            Organisation("示例丙厂"),
            Individual("示例获奖人"),
            Individual("示例落选人")
        );
        var accepted = AcceptanceList(edition, factory, won, lost);
        var proposed = AwardList(edition, factory, won, lost);
        await app.ReceiveAsync(ResourceNames.Applications, accepted);
        await app.ReceiveAsync(ResourceNames.Review, proposed);
        var (before, _) = await ReadAsync(proposed.NoticeId);
        Assert.Equal(2, (await SearchAsync("示例落选人")).Items.Count);
        Assert.Equal("示例事迹", before.Individuals[0].Deeds);
        Assert.Contains("空缺2个", before.Remark, StringComparison.Ordinal);

        var decision = Decision(edition, factory, won);
        await app.ReceiveAsync(ResourceNames.Review, decision);

        foreach (var id in new[] { accepted.NoticeId, proposed.NoticeId, decision.NoticeId })
        {
            var (view, json) = await ReadAsync(id);
            Assert.DoesNotContain("示例落选人", json, StringComparison.Ordinal);
            Assert.DoesNotContain(lost.CandidateId, json, StringComparison.Ordinal);
            Assert.Equal("示例获奖人", Assert.Single(view.Individuals).Name);
        }

        var (after, _) = await ReadAsync(proposed.NoticeId);
        Assert.Empty((await SearchAsync("示例落选人")).Items);
        Assert.Equal(3, (await SearchAsync("示例获奖人")).Items.Count);
        Assert.Equal(
            (before.PublishedOn, before.LastDay, before.IndividualCount, before.ContentHash),
            (after.PublishedOn, after.LastDay, after.IndividualCount, after.ContentHash)
        );
        Assert.Equal(2, after.IndividualCount);
        var (decided, _) = await ReadAsync(decision.NoticeId);
        Assert.Equal(NoticeKind.Decision, decided.Kind);
        Assert.Null(decided.Objections);
        Assert.Contains(
            "获奖个人名额5个，实际表扬1个，空缺4个",
            decided.Remark,
            StringComparison.Ordinal
        );
        Assert.Contains("宁缺毋滥", decided.Remark, StringComparison.Ordinal);

        // However late a list arrives, it shows nobody who is gone.
        var late = AcceptanceList(edition, lost);
        await app.ReceiveAsync(ResourceNames.Applications, late);
        Assert.Empty((await ReadAsync(late.NoticeId)).View.Individuals);
    }

    [Fact]
    [Article(3)]
    [Article(4)]
    [Article(19)]
    public async Task An_edition_in_which_nobody_was_worthy_is_announced_decided_and_over()
    {
        app.Clock.Now = JuneTwenty;
        var edition = Guid.NewGuid();
        await app.ReceiveAsync(ResourceNames.Applications, Call(edition));
        var accepted = AcceptanceList(edition, Individual("示例无人获奖"));
        var proposed = AwardList(edition);
        await app.ReceiveAsync(ResourceNames.Applications, accepted);
        await app.ReceiveAsync(ResourceNames.Review, proposed);
        var (announced, _) = await ReadAsync(proposed.NoticeId);
        Assert.Equal((0, 0), (announced.OrganisationCount, announced.IndividualCount));
        Assert.Equal(NoticeState.Open, announced.State);
        Assert.Contains(
            "获奖组织名额3个，拟表扬0个，空缺3个",
            announced.Remark,
            StringComparison.Ordinal
        );
        Assert.Contains("宁缺毋滥", announced.Remark, StringComparison.Ordinal);

        var decision = Decision(edition);
        await app.ReceiveAsync(ResourceNames.Review, decision);
        var (decided, _) = await ReadAsync(decision.NoticeId);
        Assert.Contains(
            "获奖个人名额5个，实际表扬0个，空缺5个",
            decided.Remark,
            StringComparison.Ordinal
        );
        Assert.Empty((await SearchAsync("示例无人获奖")).Items);
    }

    [Fact]
    [Article(24)]
    [Article(27)]
    public async Task A_revocation_is_announced()
    {
        var revoked = new AwardRevoked
        {
            CertificateNumber = "PZHZLJ-03-Z-01",
            Holder = "示例丁厂",
            EditionId = $"{Guid.NewGuid()}",
            EditionName = "第三届（2022—2023年度）",
            Article = 27,
            DocumentNumber = "攀府发〔2026〕20号",
            DecidedOn = "2026-11-02",
            NoticeId = $"{Guid.NewGuid()}",
            Title = "关于撤销示例丁厂攀枝花市政府质量奖的公告",
            Paragraphs = { "市政府决定撤销。" },
            At = AcceptanceList(Guid.NewGuid()).At,
        };
        await app.ReceiveAsync(ResourceNames.Honours, revoked);

        var (view, _) = await ReadAsync(revoked.NoticeId);

        Assert.Equal((NoticeKind.Revocation, "撤销公告"), (view.Kind, view.KindName));
        Assert.Equal(revoked.Title, view.Title);
        Assert.Null(view.State);
    }

    [Fact]
    [Article(24)]
    [Article(27)]
    public async Task Every_document_that_names_a_revoked_holder_says_so()
    {
        app.Clock.Now = JuneTwenty;
        var edition = Guid.NewGuid();
        var (kept, lost) = (Organisation("示例存续厂"), Organisation("示例撤销厂"));
        var accepted = AcceptanceList(edition, kept, lost);
        var proposed = AwardList(edition, kept, lost);
        var decision = Decision(edition, kept, lost);
        await app.ReceiveAsync(ResourceNames.Applications, accepted);
        await app.ReceiveAsync(ResourceNames.Review, proposed);
        await app.ReceiveAsync(ResourceNames.Review, decision);
        var revoked = Revoked(lost, edition);
        await app.ReceiveAsync(ResourceNames.Honours, revoked);

        foreach (var id in new[] { accepted.NoticeId, proposed.NoticeId, decision.NoticeId })
        {
            var (view, _) = await ReadAsync(id);
            Assert.Null(view.Organisations[0].Revoked);
            Assert.Equal(
                new RevocationMark(
                    "攀府发〔2026〕20号",
                    new(2026, 11, 2),
                    Guid.Parse(revoked.NoticeId)
                ),
                view.Organisations[1].Revoked
            );
        }

        var listed = (await SearchAsync("示例撤销厂")).Items;
        Assert.Equal(1, listed.Single(n => n.Id == Guid.Parse(decision.NoticeId)).RevokedCount);

        // Whoever looks at the decision must not be shown a kept copy of it.
        using var client = app.Anonymous();
        using var answer = await client.GetAsync(
            $"/api/publicity/notices/{decision.NoticeId}",
            TestContext.Current.CancellationToken
        );
        Assert.Equal("no-cache", $"{answer.Headers.CacheControl}");
    }

    [Fact]
    [Article(24)]
    [Article(27)]
    public async Task The_announcement_of_an_annulled_revocation_says_so_and_no_list_marks_the_holder()
    {
        app.Clock.Now = JuneTwenty;
        var edition = Guid.NewGuid();
        var holder = Organisation("示例恢复厂");
        var decision = Decision(edition, holder);
        await app.ReceiveAsync(ResourceNames.Applications, AcceptanceList(edition, holder));
        await app.ReceiveAsync(ResourceNames.Review, decision);
        var revoked = Revoked(holder, edition);
        await app.ReceiveAsync(ResourceNames.Honours, revoked);
        var changed = new RevocationChanged
        {
            CandidateId = holder.CandidateId,
            CertificateNumber = revoked.CertificateNumber,
            EditionId = $"{edition}",
            EditionName = revoked.EditionName,
            Article = 27,
            Annulled = true,
            Authority = "示例复议机关",
            Paper = "行政复议决定",
            DocumentNumber = "川府复〔2026〕9号",
            DecidedOn = "2026-11-20",
            OriginalNoticeId = revoked.NoticeId,
            NoticeId = $"{Guid.NewGuid()}",
            Title = "关于示例恢复厂攀枝花市政府质量奖撤销决定撤销情况的公告",
            Paragraphs = { "撤销决定已被撤销。" },
            At = revoked.At,
        };
        await app.ReceiveAsync(ResourceNames.Honours, changed);

        var (original, _) = await ReadAsync(revoked.NoticeId);
        Assert.Equal(
            new NoticeOutcome(
                true,
                "示例复议机关",
                "行政复议决定",
                "川府复〔2026〕9号",
                new(2026, 11, 20),
                Guid.Parse(changed.NoticeId)
            ),
            original.Outcome
        );
        Assert.Equal(revoked.Title, original.Title);
        var (announced, _) = await ReadAsync(changed.NoticeId);
        Assert.Equal(NoticeKind.RevocationChange, announced.Kind);
        var (list, _) = await ReadAsync(decision.NoticeId);
        Assert.Null(list.Organisations[0].Revoked);
        var found = (await SearchAsync("示例恢复厂")).Items;
        Assert.Equal(0, found.Single(n => n.Id == Guid.Parse(decision.NoticeId)).RevokedCount);
        Assert.True(found.Single(n => n.Id == Guid.Parse(revoked.NoticeId)).Outcome!.Annulled);

        // Revoked once more, it is marked once more.
        await app.ReceiveAsync(
            ResourceNames.Honours,
            new AwardRevoked(revoked) { NoticeId = $"{Guid.NewGuid()}" }
        );
        (list, _) = await ReadAsync(decision.NoticeId);
        Assert.NotNull(list.Organisations[0].Revoked);
    }

    private static AwardRevoked Revoked(PublicCandidate holder, Guid edition) =>
        new()
        {
            CandidateId = holder.CandidateId,
            CertificateNumber = "PZHZLJ-03-Z-01",
            Holder = holder.Name,
            EditionId = $"{edition}",
            EditionName = "第三届（2022—2023年度）",
            Article = 27,
            DocumentNumber = "攀府发〔2026〕20号",
            DecidedOn = "2026-11-02",
            NoticeId = $"{Guid.NewGuid()}",
            Title = $"关于撤销{holder.Name}攀枝花市政府质量奖的公告",
            Paragraphs = { "市政府决定撤销。" },
            At = AcceptanceList(edition).At,
        };

    private async Task<(NoticeView View, string Json)> ReadAsync(string id)
    {
        using var client = app.Anonymous();
        var answer = await client.GetAsync(
            $"/api/publicity/notices/{id}",
            TestContext.Current.CancellationToken
        );
        return (
            await answer.ReadAsync<NoticeView>(),
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    private async Task<Page<NoticeSummary>> SearchAsync(string words)
    {
        using var client = app.Anonymous();
        return await (
            await client.GetAsync(
                $"/api/publicity/notices?q={words}",
                TestContext.Current.CancellationToken
            )
        ).ReadAsync<Page<NoticeSummary>>();
    }
}
