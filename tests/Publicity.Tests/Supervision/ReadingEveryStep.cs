using System.Net;
using System.Net.Http.Json;
using System.Text;
using Google.Protobuf.WellKnownTypes;
using QualityAward.Common;
using QualityAward.Contracts.Applications.V1;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Contracts.Rest;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Events;
using QualityAward.Rest.Json;
using QualityAward.TestSupport;
using Xunit;
using static QualityAward.Publicity.Tests.Announcements;

namespace QualityAward.Publicity.Tests.Supervision;

/// <summary>Supervisors read every step of the whole process, but for what they are walled off from (articles 21, 22).</summary>
[Article(21)]
public sealed class ReadingEveryStep(PublicityApp app) : IClassFixture<PublicityApp>
{
    private const string Steps = "/api/publicity/supervision/steps";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_step_has_instant_day_article_kind_subject_actor_and_edition()
    {
        var (edition, candidate) = await CaseAsync("示例·全程企业");
        await DecideAsync("candidate-accepted", 13, edition, candidate);
        await DecideAsync("stage-opened", 15, edition);

        var steps = await ReadAsync("s1", $"?edition={edition}");

        Assert.Equal(
            ["评审环节开始", "受理", "新开届次"],
            steps.Items.Select(step => step.KindName)
        );
        var accepted = steps.Items[1];
        Assert.Equal(
            ("示例·全程企业", "市质量强市办", 13, new DateOnly(2023, 6, 20), "示例届次"),
            (accepted.Subject, accepted.Actor, accepted.Article, accepted.Day, accepted.EditionName)
        );
        Assert.Equal(TimeSpan.FromHours(8), accepted.At.Offset);
    }

    [Fact]
    public async Task Steps_are_found_by_kind_and_subject_page_by_page()
    {
        var (edition, candidate) = await CaseAsync("示例·检索企业");
        await DecideAsync("preliminary-passed", 12, edition, candidate);
        await DecideAsync("application-reported", 12, edition, candidate);
        await DecideAsync("candidate-accepted", 13, edition, candidate);

        var first = await ReadAsync("s1", $"?subject={Uri.EscapeDataString("检索企业")}&limit=2");
        var rest = await ReadAsync(
            "s1",
            $"?subject={Uri.EscapeDataString("检索企业")}&limit=2&after={first.Next}"
        );
        var kind = await ReadAsync("s1", $"?edition={edition}&kind=candidate-accepted");

        Assert.Equal(
            ["受理", "上报初审结果", "资格初审通过"],
            first.Items.Concat(rest.Items).Select(step => step.KindName)
        );
        Assert.Null(rest.Next);
        Assert.Equal("受理", Assert.Single(kind.Items).KindName);
    }

    [Fact]
    [Article(22)]
    public async Task A_recused_supervisor_meets_nothing_of_the_case()
    {
        var (edition, candidate) = await CaseAsync("示例·回避企业");
        await DecideAsync("score-sealed", 15, edition, candidate);
        await DecideAsync("major-matter-decided", 6, edition);
        app.Review.Recuse("s-recused", candidate);

        var clear = await ReadAsync("s1", $"?edition={edition}");
        var recused = await ReadAsync("s-recused", $"?edition={edition}");

        Assert.Equal(3, clear.Items.Count);
        Assert.Equal("新开届次", Assert.Single(recused.Items).KindName);
        Assert.Empty(
            (await ReadAsync("s-recused", $"?subject={Uri.EscapeDataString("回避企业")}")).Items
        );
        Assert.DoesNotContain("回避企业", await CsvAsync("s-recused", edition));
        Assert.Contains("回避企业", await CsvAsync("s1", edition));
    }

    [Fact]
    [Article(22)]
    public async Task A_supervisor_is_not_shown_decisions_about_himself()
    {
        var (edition, candidate) = await CaseAsync("示例·本人企业");
        await DecideAsync("recusal-requested", 22, edition, candidate, person: "s1");

        Assert.DoesNotContain(
            (await ReadAsync("s1", $"?edition={edition}")).Items,
            step => step.Kind == "recusal-requested"
        );
        Assert.Contains(
            (await ReadAsync("s2", $"?edition={edition}")).Items,
            step => step.Kind == "recusal-requested"
        );
    }

    [Fact]
    public async Task A_complaint_about_a_supervisor_is_on_no_supervisors_timeline()
    {
        var before = (await ReadAsync("s1", "?kind=complaint-filed&limit=100")).Items.Count;
        await ComplainAsync(new("示例：评审", "示例内容"));
        await ComplainAsync(new("示例：监督", "示例·钱某收受礼品（示例）。"));

        var after = (await ReadAsync("s1", "?kind=complaint-filed&limit=100")).Items;

        Assert.Equal(before + 1, after.Count);
        Assert.All(after, step => Assert.Equal("投诉举报事项", step.Subject));
    }

    [Fact]
    public async Task A_step_whose_case_is_not_known_is_shown_to_nobody()
    {
        var (edition, _) = await CaseAsync("示例·其他企业");
        await DecideAsync("score-sealed", 15, edition);
        await DecideAsync("score-sealed", 15, edition, Guid.NewGuid());

        Assert.DoesNotContain(
            (await ReadAsync("s1", $"?edition={edition}")).Items,
            step => step.Kind == "score-sealed"
        );
    }

    [Fact]
    public async Task Without_Reviews_answer_nothing_is_shown()
    {
        await CaseAsync("示例·失联企业");
        app.Review.Away = true;
        try
        {
            using var supervisor = app.As(Roles.Supervisor, "supervision-group", "s1");
            await (await supervisor.GetAsync(Steps, Cancel)).RefusedAsync(
                HttpStatusCode.ServiceUnavailable,
                "cannot-verify-now"
            );
        }
        finally
        {
            app.Review.Away = false;
        }
    }

    [Fact]
    public async Task The_same_decision_delivered_twice_is_one_step()
    {
        var (edition, _) = await CaseAsync("示例·重复企业");
        var leaf = Leaf.Of("stage-closed", $"{edition}", 15, JuneTwenty, new { }).About(edition);
        await app.ReceiveAsync("review", leaf);
        await app.ReceiveAsync("review", leaf);

        Assert.Single((await ReadAsync("s1", $"?edition={edition}&kind=stage-closed")).Items);
    }

    [Theory]
    [InlineData(Roles.Office)]
    [InlineData(Roles.LeadingGroup)]
    [InlineData(Roles.Expert)]
    [InlineData(Roles.Government)]
    public async Task Nobody_else_reads_it(string role)
    {
        using var client = app.As(role);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.GetAsync(Steps, Cancel)).StatusCode);
        Assert.Equal(
            HttpStatusCode.Forbidden,
            (await client.GetAsync($"{Steps}.csv", Cancel)).StatusCode
        );
    }

    private async Task<(Guid Edition, Guid Candidate)> CaseAsync(string name)
    {
        var edition = Guid.NewGuid();
        var candidate = Organisation(name);
        await app.ReceiveAsync(
            "applications",
            new EditionOpened
            {
                EditionId = $"{edition}",
                Name = "示例届次",
                At = Timestamp.FromDateTimeOffset(JuneTwenty.AddDays(-1)),
            }
        );
        await app.ReceiveAsync(
            "applications",
            new ApplicationReported
            {
                Candidate = candidate,
                EditionId = $"{edition}",
                At = Timestamp.FromDateTimeOffset(JuneTwenty),
            }
        );
        return (edition, Guid.Parse(candidate.CandidateId));
    }

    private int _minutes;

    private Task DecideAsync(
        string type,
        int article,
        Guid edition,
        Guid? candidate = null,
        string? person = null
    ) =>
        app.ReceiveAsync(
            "review",
            Leaf.InBatch(type, article, JuneTwenty.AddMinutes(++_minutes), new { })
                .About(edition, candidate, person)
        );

    private async Task<Page<ProcessStepView>> ReadAsync(string subject, string query)
    {
        using var supervisor = app.As(Roles.Supervisor, "supervision-group", subject);
        return await (await supervisor.GetAsync($"{Steps}{query}", Cancel)).ReadAsync<
            Page<ProcessStepView>
        >();
    }

    private async Task<string> CsvAsync(string subject, Guid edition)
    {
        using var supervisor = app.As(Roles.Supervisor, "supervision-group", subject);
        return Encoding.UTF8.GetString(
            await supervisor.GetByteArrayAsync($"{Steps}.csv?edition={edition}", Cancel)
        );
    }

    private async Task ComplainAsync(FileComplaintRequest complaint)
    {
        using var anonymous = app.Anonymous();
        var answer = await anonymous.PostAsJsonAsync(
            "/api/publicity/complaints",
            complaint,
            AwardJson.Options,
            Cancel
        );
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }
}
