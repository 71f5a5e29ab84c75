using Grpc.Health.V1;
using Grpc.Net.Client;
using QualityAward.Contracts.Publicity.V1;
using QualityAward.Rest.Problems;
using QualityAward.ServiceDefaults.Grpc;
using QualityAward.ServiceDefaults.Http;

namespace QualityAward.ServiceDefaults.Tests.Grpc;

public sealed class GrpcCallTests : IAsyncLifetime
{
    private TwoServices _services = null!;

    public async ValueTask InitializeAsync() => _services = await TwoServices.StartAsync();

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    [Fact]
    public async Task A_call_through_a_forwarder_carries_the_service_and_the_acting_user()
    {
        using var answer = await _services.Ask("2023-01-30", "王五");
        Assert.Equal("publicity/王五", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_refusal_arrives_as_the_same_refusal()
    {
        using var answer = await _services.Ask("refuse");
        var problem = await answer.Content.ReadFromJsonAsync<AwardProblem>();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal("calendar-year-unknown", problem!.Code);
        Assert.Equal("缺少放假安排", problem.Title);
        Assert.Equal("尚无 2027 年的放假安排。", problem.Detail);
        Assert.Equal(13, problem.Article);
        Assert.Equal("2027", $"{problem.Facts!["year"]}");
    }

    [Fact]
    public async Task An_error_over_there_is_an_error_here_and_tells_nothing()
    {
        using var answer = await _services.Ask("crash");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.DoesNotContain("秘密", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_in_time_cannot_be_verified_now()
    {
        using var answer = await _services.Ask("hang");
        await CannotVerify(answer);
    }

    [Fact]
    public async Task A_service_that_is_away_cannot_be_asked_now()
    {
        await _services.Called.DisposeAsync();
        using var answer = await _services.Ask("2023-01-30");
        await CannotVerify(answer);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Without_a_token_of_its_own_a_service_cannot_ask_now(bool timeOut)
    {
        await using var others = await TwoServices.StartAsync(s =>
            s.AddHttpClient(ServiceTokens.ClientName)
                .ConfigurePrimaryHttpMessageHandler(() => new IdentityAway(timeOut))
        );
        using var answer = await others.Ask("2023-01-30");
        await CannotVerify(answer);
    }

    [Fact]
    public async Task A_listed_method_is_sent_again()
    {
        using var answer = await _services.Ask("flaky");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(3, _services.Calls.Count);
    }

    [Fact]
    public async Task A_method_that_is_not_listed_is_sent_once()
    {
        using var answer = await _services.Ask("count");
        await CannotVerify(answer);
        Assert.Equal(1, _services.Calls.Count);
    }

    [Fact]
    public void A_method_that_does_not_exist_is_found_at_start()
    {
        var builder = WebApplication.CreateBuilder();
        Assert.Throws<ArgumentException>(() =>
            builder.AddAwardGrpcClient<WorkingDays.WorkingDaysClient>("publicity", "LastDays")
        );
    }

    [Fact]
    public async Task Health_is_answered_in_the_protocols_own_way()
    {
        using var channel = GrpcChannel.ForAddress(_services.GrpcAddress);
        var reply = await new global::Grpc.Health.V1.Health.HealthClient(channel).CheckAsync(
            new HealthCheckRequest()
        );
        Assert.Equal(HealthCheckResponse.Types.ServingStatus.Serving, reply.Status);
    }

    private sealed class IdentityAway(bool timeOut) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request,
            CancellationToken cancellationToken
        ) =>
            timeOut
                ? throw new TaskCanceledException("Timed out.", new TimeoutException())
                : throw new HttpRequestException("Identity is away.");
    }

    private static async Task CannotVerify(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        var problem = await answer.Content.ReadFromJsonAsync<AwardProblem>();
        Assert.Equal("cannot-verify-now", problem!.Code);
    }
}
