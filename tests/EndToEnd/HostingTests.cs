using System.Globalization;
using System.Text.Json;
using Aspire.Hosting.ApplicationModel;
using Aspire.Hosting.Testing;
using Npgsql;
using QualityAward.Common;
using QualityAward.EndToEnd.Hosting;

namespace QualityAward.EndToEnd;

/// <summary>What the AppHost adds to Aspire: new starts after crashes, a login a database, commands of the dashboard.</summary>
[Collection(OnThatDay.Name)]
public sealed class HostingTests(SystemAt2023 fixture)
{
    private RunningSystem System => fixture.System;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_crashes_is_started_again_and_what_was_stopped_by_hand_is_not()
    {
        await System.CommandAsync(ResourceNames.Honours, KnownResourceCommands.StopCommand, Cancel);
        var before = System.ProcessOf(ResourceNames.Notifications);

        System.Kill(ResourceNames.Notifications);

        await System.RestartedAsync(ResourceNames.Notifications, before, Cancel);
        Assert.NotEqual(KnownResourceStates.Running, System.StateOf(ResourceNames.Honours));
        await System.CommandAsync(
            ResourceNames.Honours,
            KnownResourceCommands.StartCommand,
            Cancel
        );
        await System.HealthyAsync(Cancel, ResourceNames.Honours);
    }

    [Fact]
    public async Task A_service_s_login_opens_its_own_database_and_no_other()
    {
        var own = new NpgsqlConnectionStringBuilder(
            await System.Application.GetConnectionStringAsync(ResourceNames.ApplicationsDb, Cancel)
        )
        {
            Pooling = false,
        };
        await using (var connection = new NpgsqlConnection(own.ConnectionString))
        {
            await connection.OpenAsync(Cancel);
            await using var command = new NpgsqlCommand(
                "SELECT rolsuper OR rolcreatedb OR rolcreaterole FROM pg_roles WHERE rolname = current_user",
                connection
            );
            Assert.Equal(false, await command.ExecuteScalarAsync(Cancel));
        }

        foreach (var other in (string[])[ResourceNames.ReviewDb, ResourceNames.IdentityDb])
        {
            own.Database = other;
            await using var connection = new NpgsqlConnection(own.ConnectionString);
            var refusal = await Assert.ThrowsAsync<PostgresException>(() =>
                connection.OpenAsync(Cancel)
            );
            Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refusal.SqlState);
        }
    }

    [Fact]
    public async Task The_clock_command_moves_the_award_clock_and_only_forward()
    {
        using var client = fixture.CreateClient();
        // Within the day: other tests file papers of this day on the same system.
        var to = (await ReadClockAsync(client)).AddHours(1);
        var moved = await System.Application.ResourceCommands.ExecuteCommandAsync(
            ResourceNames.Gateway,
            "clock",
            Argument("to", $"{to:O}"),
            Cancel
        );
        Assert.True(moved.Success, moved.Message);
        Assert.True(await ReadClockAsync(client) >= to);

        var back = await System.Application.ResourceCommands.ExecuteCommandAsync(
            ResourceNames.Gateway,
            "clock",
            Argument("to", "2023-01-01T09:00:00+08:00"),
            Cancel
        );
        Assert.False(back.Success);
        Assert.Contains("只能向后拨动", back.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_sends_its_parked_events_again_by_command()
    {
        var sent = await System.Application.ResourceCommands.ExecuteCommandAsync(
            ResourceNames.Applications,
            "resend-parked",
            Cancel
        );
        Assert.True(sent.Success, sent.Message);
        Assert.Contains(
            "没有搁置的事件",
            sent.Data?.Value ?? sent.Message,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_psql_command_gives_an_address_that_opens()
    {
        var answer = await System.Application.ResourceCommands.ExecuteCommandAsync(
            ResourceNames.Postgres,
            "psql",
            Cancel
        );
        Assert.True(answer.Success, answer.Message);
        var address = new Uri(answer.Data!.Value.Split(' ')[1]);
        var login = address.UserInfo.Split(':');
        await using var connection = new NpgsqlConnection(
            string.Create(
                CultureInfo.InvariantCulture,
                $"Host={address.Host};Port={address.Port};Username={login[0]};Password={login[1]};Database={address.AbsolutePath.Trim('/')};Pooling=false"
            )
        );
        await connection.OpenAsync(Cancel);
    }

    private static async Task<DateTimeOffset> ReadClockAsync(HttpClient client)
    {
        using var reading = JsonDocument.Parse(await client.GetStringAsync("/dev/clock", Cancel));
        return reading.RootElement.GetProperty("now").GetDateTimeOffset();
    }

    private static Aspire.Hosting.InteractionInputCollection Argument(string name, string value) =>
        new([
            new()
            {
                Name = name,
                InputType = Aspire.Hosting.InputType.Text,
                Value = value,
            },
        ]);
}
