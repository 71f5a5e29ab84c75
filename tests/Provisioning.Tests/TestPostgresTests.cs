using Npgsql;
using QualityAward.TestSupport;
using Xunit;

namespace QualityAward.Provisioning.Tests;

public sealed class TestPostgresTests(TestPostgres postgres) : IClassFixture<TestPostgres>
{
    [Fact]
    public async Task Each_database_is_new_and_sorts_chinese_by_pinyin()
    {
        var first = await postgres.CreateDatabaseAsync();
        var second = await postgres.CreateDatabaseAsync();
        Assert.NotEqual(first, second);

        await using var connection = new NpgsqlConnection(first);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT string_agg(n, ',' ORDER BY n COLLATE "zh-x-icu")
            FROM unnest(ARRAY['钒', '攀', '阿', '质']) AS t(n)
            """;
        Assert.Equal(
            "阿,钒,攀,质",
            await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)
        );
    }
}
