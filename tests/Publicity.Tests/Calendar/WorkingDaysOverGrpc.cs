using Grpc.Core;
using QualityAward.Common;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Publicity.Tests.Calendar;

/// <summary>The working-day clock as the other services ask it.</summary>
[Article(13)]
[Article(18)]
public sealed class WorkingDaysOverGrpc(PublicityApp app) : IClassFixture<PublicityApp>
{
    [Fact]
    public async Task A_service_learns_the_last_day_and_its_basis()
    {
        using var channel = app.GrpcAs(ResourceNames.Applications);

        var reply = await new WorkingDays.WorkingDaysClient(channel).LastDayAsync(
            new() { Published = "2026-04-29", Days = 5 },
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.Equal("2026-05-09", reply.LastDay);
        Assert.Equal("国办发明电〔2025〕7号", Assert.Single(reply.Basis).Number);
    }

    [Fact]
    public async Task Days_are_counted_after_the_first_up_to_the_last()
    {
        using var channel = app.GrpcAs(ResourceNames.Applications);

        var reply = await new WorkingDays.WorkingDaysClient(channel).CountAsync(
            new() { From = "2026-09-24", To = "2026-10-09" },
            cancellationToken: TestContext.Current.CancellationToken
        );

        Assert.Equal(5, reply.Days);
    }

    [Theory]
    [InlineData("2027-01-04", 5, "calendar-year-unknown")]
    [InlineData("tomorrow", 5, "malformed-request")]
    [InlineData("2026-01-05", 0, "malformed-request")]
    public async Task A_refusal_carries_its_code(string published, int days, string code)
    {
        using var channel = app.GrpcAs(ResourceNames.Applications);

        var failure = await Assert.ThrowsAsync<RpcException>(async () =>
            await new WorkingDays.WorkingDaysClient(channel).LastDayAsync(
                new() { Published = published, Days = days },
                cancellationToken: TestContext.Current.CancellationToken
            )
        );

        var problem = Assert.Single(failure.Trailers, entry => entry.Key == "award-problem-bin");
        Assert.Contains(code, System.Text.Encoding.UTF8.GetString(problem.ValueBytes));
    }
}
