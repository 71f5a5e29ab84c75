using QualityAward.Common;
using QualityAward.Contracts.Rest.Publicity;
using QualityAward.Scenario.Playing;
using QualityAward.TestSupport;

namespace QualityAward.EndToEnd.Telemetry;

/// <summary>第二十一条: what the whole system tells a collector about somebody who complains, byte for byte.</summary>
[Article(21)]
[Collection(AmongStandIns.Name)]
public sealed class ReceiptTests(SystemAmongStandIns fixture)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_collector_of_the_whole_system_never_sees_a_receipt()
    {
        var collector = fixture.Collector;
        using var visitor = Player.Visitor(fixture.System.PublicUrl, new Account(TextWriter.Null));
        var complaint = await visitor.CreateAsync<ComplaintReceipt>(
            "/api/publicity/complaints",
            new FileComplaintRequest("评审现场", "示例反映内容。")
        );
        string[] receipts =
        [
            complaint.Receipt,
            "QQQQ-QQQQ-QQQQ-QQQQ-QQQQ-QQQQ", // of no complaint
            "7K2QX-9M4TD-0RWZB-H5C8N", // of no objection
        ];

        foreach (var receipt in receipts)
        {
            await visitor.AnswerAsync(HttpMethod.Get, $"/api/publicity/complaints/{receipt}");
            await visitor.AnswerAsync(HttpMethod.Get, $"/api/publicity/objections/{receipt}");
            await visitor.AnswerAsync(
                HttpMethod.Post,
                $"/api/publicity/complaints/{receipt}/messages",
                new ComplaintMessageRequest("示例补充。")
            );
            // The pages ask through the gateway in their turn.
            await FollowAsync(visitor, "/complaints/follow", "Receipt", receipt);
            await FollowAsync(visitor, "/objections", "Receipt", receipt);
        }

        foreach (
            var seen in new[]
            {
                ResourceNames.Gateway,
                ResourceNames.Public,
                ResourceNames.Publicity,
            }
        )
        {
            await Eventually.TrueAsync(
                async () =>
                {
                    await visitor.AnswerAsync(HttpMethod.Get, "/notices");
                    return collector.Received.Contains(seen, StringComparison.Ordinal);
                },
                TimeSpan.FromSeconds(60)
            );
        }

        await Eventually.TrueAsync(
            () => collector.Received.Contains("/api/publicity/notices"),
            TimeSpan.FromSeconds(60)
        );
        Assert.All(receipts, r => Assert.DoesNotContain(r, collector.Received));
    }

    private static async Task FollowAsync(Player visitor, string page, string field, string receipt)
    {
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string> { ["_handler"] = "follow", [field] = receipt }
        );
        using var answer = await visitor.Api.PostAsync(page, form, Cancel);
        var text = await answer.Content.ReadAsStringAsync(Cancel);
        Assert.Contains("查询", text, StringComparison.Ordinal);
    }
}
